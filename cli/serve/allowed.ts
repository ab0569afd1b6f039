import { TABLES } from "../../src/core/model/generated/tables";
import { tablesIn } from "./fetch-tables";
import { isJournalNote, writtenColumns } from "./written-body";

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
    if (!FUNCTIONS.includes(name)) return refused(`The product does not call ${name}.`);
    const isPlain = [...query.keys()].every((key) => /^@p\d+$/.test(key));
    return isPlain ? { kind: "read" } : refused("A function takes nothing but its own parameters.");
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
    if (method === "PATCH" && PATCHED.includes(table)) {
        const columns = writtenColumns(table, body);
        return columns
            ? { kind: "write", what: `${path}: ${columns.join(", ")}` }
            : refused(`No fix writes these columns of ${path}.`);
    }
    if (method === "DELETE" && table === "tracelog") return { kind: "write", what: path };
    if (method === "POST" && path === "annotations") {
        return isJournalNote(body)
            ? { kind: "write", what: "annotations: a note on the mailbox" }
            : refused("Only a note of the journal is written, on its mailbox.");
    }
    return refused(`No fix sends ${method} ${path}.`);
}

/**
 * Whether the product itself would send a request. `path` is what stands behind /api/data/v9.2/, decoded, without its query. What is not known
 * is refused.
 */
export function decide(method: string, path: string, query: URLSearchParams, body: string): Decision {
    if (method === "GET") return decideRead(path, query);
    return [...query.keys()].length > 0 ? refused("A write has no query.") : decideWrite(method, path, body);
}
