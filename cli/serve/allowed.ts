import { TABLES } from "../../src/core/model/generated/tables";

/** Tables by entity set: those that the product describes, and notes for its journal. */
const SETS: ReadonlyMap<string, string> = new Map([
    ...Object.entries(TABLES).map(([table, { set }]) => [set, table] as const),
    ["annotations", "annotation"],
]);

const TABLE_NAMES: ReadonlySet<string> = new Set(SETS.values());

/** Functions that the product calls; all of them only read. */
export const FUNCTIONS: readonly string[] = ["WhoAmI", "CheckIncomingEmail", "RetrieveUserSetOfPrivilegesByNames"];

/** Tables whose columns a fix may change. */
export const PATCHED: readonly string[] = [
    "mailbox",
    "emailserverprofile",
    "organization",
    "queue",
    "usersettings",
    "systemuser",
];

const ROLE_RELATIONS: Readonly<Record<string, string>> = {
    systemuser: "systemuserroles_association",
    team: "teamroles_association",
};

export type Decision =
    | { readonly kind: "read" }
    | { readonly kind: "write"; readonly what: string }
    | { readonly kind: "refused"; readonly reason: string };

const GUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const ROW = new RegExp(`^([a-z]+)\\((${GUID})\\)$`, "i");
const LINK = new RegExp(`^([a-z]+)\\((${GUID})\\)/([a-z_]+)(?:\\((${GUID})\\))?/\\$ref$`, "i");
const CALL = new RegExp(`^(?:([a-z]+)\\(${GUID}\\)/Microsoft\\.Dynamics\\.CRM\\.)?([a-z]+)\\([^/]*\\)$`, "i");
const SET = /^[a-z]+$/;

const refused = (reason: string): Decision => ({ kind: "refused", reason });

/** Every table that a FetchXML text names, the joined ones too; undefined when it is not in the form that the product writes. */
function tablesIn(fetchXml: string): readonly string[] | undefined {
    if (/<!|<\?|all-attributes/.test(fetchXml)) return undefined;
    const tags = fetchXml.match(/<(?:entity|link-entity)\b[^>]*>/g) ?? [];
    const names = tags.map((tag) => / name="([a-z0-9_]+)"/.exec(tag)?.[1]);
    return names.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
}

function decideQuery(set: string, query: URLSearchParams): Decision {
    const keys = [...query.keys()];
    const fetchXml = query.get("fetchXml");
    if (fetchXml === null || keys.length !== 1) return refused(`A list of ${set} is read by FetchXML only.`);
    const tables = tablesIn(fetchXml);
    if (!tables) return refused("The FetchXML is not in the form that the product writes.");
    const other = tables.find((table) => !TABLE_NAMES.has(table));
    return other === undefined ? { kind: "read" } : refused(`The product does not read the table ${other}.`);
}

function decideRead(path: string, query: URLSearchParams): Decision {
    if (SET.test(path)) {
        return SETS.has(path) ? decideQuery(path, query) : refused(`The product does not read ${path}.`);
    }
    const [, rowSet] = ROW.exec(path) ?? [];
    if (rowSet !== undefined) {
        const isPlain = [...query.keys()].every((key) => key === "$select") && query.has("$select");
        if (!SETS.has(rowSet)) return refused(`The product does not read ${rowSet}.`);
        return isPlain ? { kind: "read" } : refused("A row is read by chosen columns only.");
    }
    const [, boundTo, name] = CALL.exec(path) ?? [];
    if (name === undefined || (boundTo !== undefined && !SETS.has(boundTo)))
        return refused(`${path} is not known here.`);
    return FUNCTIONS.includes(name) ? { kind: "read" } : refused(`The product does not call ${name}.`);
}

function decideWrite(method: string, path: string, body: string): Decision {
    const [, linkSet, , relation] = LINK.exec(path) ?? [];
    if (linkSet !== undefined) {
        const isRole = relation !== undefined && ROLE_RELATIONS[SETS.get(linkSet) ?? ""] === relation;
        const isKnown = isRole && (method === "POST" || method === "DELETE");
        return isKnown ? { kind: "write", what: path } : refused(`No fix changes ${path}.`);
    }
    const [, rowSet = ""] = ROW.exec(path) ?? [];
    const table = SETS.get(rowSet) ?? "";
    if (method === "PATCH" && PATCHED.includes(table)) return { kind: "write", what: `${path}: ${columnsIn(body)}` };
    if (method === "DELETE" && table === "tracelog") return { kind: "write", what: path };
    if (method === "POST" && path === "annotations")
        return { kind: "write", what: "annotations: a note on the mailbox" };
    return refused(`No fix sends ${method} ${path}.`);
}

function columnsIn(body: string): string {
    try {
        return Object.keys(JSON.parse(body) as object).join(", ");
    } catch {
        return "(no columns)";
    }
}

/**
 * Whether the product itself would send a request. `path` is what stands behind /api/data/v9.2/, decoded, without its query. What is not known
 * is refused.
 */
export function decide(method: string, path: string, query: URLSearchParams, body: string): Decision {
    if (method === "GET") return decideRead(path, query);
    return [...query.keys()].length > 0 ? refused("A write has no query.") : decideWrite(method, path, body);
}
