import { DataverseError } from "../model/dataverse-error";
import { isScalar, type Scalar } from "../model/row";
import type { DataverseClient, DataverseWriter, RawRow, RequestOptions } from "../port";
import { toFetchXml } from "../query/fetch-xml";
import type { Change, ColumnChange, DeleteChange, LinkChange } from "./change";
import { readOrgSetting } from "./org-settings-xml";
import { sameValue } from "./same-value";

/** What stands in the place of a change: a value, a link that is there or not, a row that is there or gone. */
export type State =
    | { readonly kind: "value"; readonly value: Scalar; readonly whole: Scalar; readonly etag?: string }
    | { readonly kind: "present"; readonly present: boolean };

export interface ReadPorts {
    readonly client: DataverseClient;
    readonly writer: DataverseWriter;
}

/** Rows asked for in one request; more would make the address too long. */
const IDS_PER_REQUEST = 50;

export function rowKey(change: Change): string {
    return `${change.table} ${change.id.toLowerCase()}`;
}

/** Changes of one row together, rows in their order. */
export function byRow<C extends Change>(changes: readonly C[]): readonly (readonly [C, ...C[]])[] {
    const groups = new Map<string, [C, ...C[]]>();
    for (const change of changes) {
        const group = groups.get(rowKey(change));
        if (group) group.push(change);
        else groups.set(rowKey(change), [change]);
    }
    return [...groups.values()];
}

function cellValue(values: RawRow, column: string): Scalar {
    const value = values[`_${column}_value`] ?? values[column] ?? null;
    if (!isScalar(value)) throw new DataverseError(`The answer's ${column} is no plain value.`, { kind: "malformed" });
    return value;
}

/** The value of a change's place in a row; of a setting, its element's text. */
function stateIn(change: ColumnChange, values: RawRow, etag: string | undefined): State {
    const whole = cellValue(values, change.column);
    const value = change.setting === undefined ? whole : readOrgSetting(String(whole ?? ""), change.setting);
    return { kind: "value", value, whole, ...(etag === undefined ? {} : { etag }) };
}

async function readColumns(
    { writer }: ReadPorts,
    changes: readonly [ColumnChange, ...ColumnChange[]],
    options: RequestOptions,
): Promise<readonly (readonly [Change, State])[]> {
    const [{ table, id }] = changes;
    const columns = [...new Set(changes.map(({ column }) => column))];
    const { values, etag } = await writer.readRow({ table, id }, columns, options);
    return changes.map((change) => [change, stateIn(change, values, etag)] as const);
}

async function readLink({ client }: ReadPorts, change: LinkChange, options: RequestOptions): Promise<State> {
    const [table, column] =
        change.table === "team" ? (["teamroles", "teamid"] as const) : (["systemuserroles", "systemuserid"] as const);
    const fetchXml = toFetchXml({
        table,
        columns: ["roleid"],
        filter: {
            all: [
                { column, operator: "eq", value: change.id },
                { column: "roleid", operator: "eq", value: change.roleId },
            ],
        },
    });
    const { rows } = await client.readRows({ table, fetchXml }, options);
    return { kind: "present", present: rows.length > 0 };
}

async function readExisting(
    { client }: ReadPorts,
    changes: readonly DeleteChange[],
    options: RequestOptions,
): Promise<readonly (readonly [Change, State])[]> {
    const existing = new Set<string>();
    for (let start = 0; start < changes.length; start += IDS_PER_REQUEST) {
        const values = changes.slice(start, start + IDS_PER_REQUEST).map(({ id }) => id);
        const fetchXml = toFetchXml({
            table: "tracelog",
            columns: ["tracelogid"],
            filter: { all: [{ column: "tracelogid", operator: "in", values }] },
        });
        const { rows } = await client.readRows({ table: "tracelog", fetchXml }, options);
        rows.forEach((row) => existing.add(String(row["tracelogid"]).toLowerCase()));
    }
    return changes.map(
        (change) => [change, { kind: "present", present: existing.has(change.id.toLowerCase()) }] as const,
    );
}

/** Reads what stands in the place of every change now; throws DataverseError when one of them cannot be read. */
export async function readStates(
    ports: ReadPorts,
    changes: readonly Change[],
    options: RequestOptions = {},
): Promise<ReadonlyMap<Change, State>> {
    const columns = changes.filter((change): change is ColumnChange => change.kind === "column");
    const links = changes.filter((change): change is LinkChange => change.kind === "link" || change.kind === "unlink");
    const deletions = changes.filter((change): change is DeleteChange => change.kind === "delete");
    const read = await Promise.all([
        ...byRow(columns).map((group) => readColumns(ports, group, options)),
        ...links.map(async (change) => [[change, await readLink(ports, change, options)] as const]),
        ...(deletions.length > 0 ? [readExisting(ports, deletions, options)] : []),
    ]);
    return new Map<Change, State>(read.flat());
}

/** How a state compares with a change: still as before, as wanted, or something else. */
export type Comparison = "old" | "new" | "other";

export function compareState(change: Change, state: State | undefined): Comparison {
    if (state === undefined) return "other";
    if (change.kind === "column") {
        if (state.kind !== "value") return "other";
        if (sameValue(change.table, change.column, state.value, change.to)) return "new";
        return sameValue(change.table, change.column, state.value, change.from) ? "old" : "other";
    }
    if (state.kind !== "present") return "other";
    const wanted = change.kind === "link";
    return state.present === wanted ? "new" : "old";
}
