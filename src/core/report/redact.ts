import { type Evidence } from "../model/evidence";
import { isScalar } from "../model/row";
import { collectNames, SENSITIVE_COLUMNS, type PlaceholderKind } from "./redact-names";
import type { Report } from "./report";

/** Replaces personal data in values of any shape; the same original always gets the same placeholder. */
interface Redactor {
    readonly walk: (value: unknown, property?: string) => unknown;
}

type Fields = Readonly<Record<string, unknown>>;

// An address may stand in a Message-ID, a user name or a sentence, between characters that it cannot hold itself.
const WORD = /[^\s"'<>()[\],;:=]+/g;

// Numbers, keys and names of the product and the platform; free text never stands in these.
const KEPT_PROPERTIES = new Set([
    "schema",
    "status",
    "kind",
    "table",
    "id",
    "column",
    "key",
    "ruleId",
    "fixes",
    "stage",
    "severity",
    "confidence",
    "actor",
    "outcome",
    "privilege",
    "mailboxId",
    "readAt",
    "url",
    "title",
    "cause",
    "decidedBy",
    "roleId",
    "teamId",
]);

function isFields(value: unknown): value is Fields {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function escapeRegExp(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function createRedactor(evidence: Evidence): Redactor {
    const placeholders = new Map<string, string>();
    const counters: Record<string, number> = {};
    const numbered = (kind: string): string => {
        const next = (counters[kind] ?? 0) + 1;
        counters[kind] = next;
        return `${kind}-${next}`;
    };
    const domainOf = (address: string): string => {
        const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
        // Addresses of one domain stay recognizable as such, because rules compare domains.
        return remember(`@${domain}`, () => `${numbered("domain")}.redacted.invalid`);
    };
    function remember(original: string, make: () => string): string {
        const known = placeholders.get(original);
        if (known !== undefined) return known;
        const made = make();
        placeholders.set(original, made);
        return made;
    }
    const placeholder = (original: string, kind: PlaceholderKind): string =>
        remember(original.toLowerCase(), () =>
            kind === "address" && original.includes("@")
                ? `${numbered("address")}@${domainOf(original)}`
                : numbered(kind),
        );

    const names = collectNames(evidence);
    for (const [name, kind] of names) placeholder(name, kind);
    // The longest first, so that a name inside a longer name does not break it.
    const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
    const pattern = longestFirst
        .filter(([name]) => name.length > 2)
        .map(([name]) => escapeRegExp(name))
        .join("|");
    const known =
        pattern === "" ? undefined : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, "giu");

    const text = (value: string): string => {
        const whole = placeholders.get(value.toLowerCase());
        if (whole !== undefined) return whole;
        const named = known ? value.replace(known, (name) => placeholders.get(name.toLowerCase()) ?? name) : value;
        return named.replace(WORD, (word) => {
            const isAddress = word.includes("@", 1) && !word.includes(".redacted.invalid");
            if (!isAddress) return word;
            // A sentence may end right behind the address.
            const end = word.endsWith(".") ? "." : "";
            return `${placeholder(word.slice(0, word.length - end.length), "address")}${end}`;
        });
    };
    const columnValue = (table: unknown, column: string, value: unknown): unknown => {
        if (typeof value !== "string" || value === "" || value === "***") return value;
        const kind = SENSITIVE_COLUMNS[`${String(table)}.${column}`];
        return kind === undefined ? text(value) : placeholder(value, kind);
    };
    const walk = (value: unknown, property = ""): unknown => {
        if (typeof value === "string") return KEPT_PROPERTIES.has(property) ? value : text(value);
        if (Array.isArray(value)) return value.map((entry: unknown) => walk(entry, property));
        if (!isFields(value)) return value;
        const isRow = isFields(value["values"]) && typeof value["table"] === "string";
        const isCell = typeof value["column"] === "string" && isScalar(value["value"]);
        return Object.fromEntries(
            Object.entries(value).map(([name, entry]) => {
                if (isRow && name === "values" && isFields(entry)) {
                    const columns = Object.entries(entry);
                    return [name, Object.fromEntries(columns.map(([c, v]) => [c, columnValue(value["table"], c, v)]))];
                }
                if (isCell && name === "value")
                    return [name, columnValue(value["table"], String(value["column"]), entry)];
                return [name, walk(entry, name)];
            }),
        );
    };
    return { walk };
}

/**
 * The same evidence without personal data: addresses, names and subjects become placeholders such as user-1, also inside alert texts.
 * Ids, codes, option values, role names and settings stay.
 */
export function redactEvidence(evidence: Evidence): Evidence {
    // The walk keeps every shape: it only replaces strings by strings.
    return { ...(createRedactor(evidence).walk(evidence) as Evidence), redacted: true };
}

/** The same report without personal data; its verdict and findings are those of the original. */
export function redactReport(report: Report): Report {
    const redacted = createRedactor(report.evidence).walk(report) as Report;
    return { ...redacted, evidence: { ...redacted.evidence, redacted: true } };
}
