import { DataverseError } from "../model/dataverse-error";
import type { CancelSignal, DataverseWriter, WriteOptions, WriteValue } from "../port";
import type { Change, ColumnChange, LinkChange } from "./change";
import { failureOf, isRefusal, type Failure } from "./failure";
import { editOrgSetting } from "./org-settings-xml";
import { byRow, type State } from "./read-states";

/** What was written, what has no answer, and what was not tried any more. */
export interface WriteOutcome {
    readonly written: readonly Change[];
    readonly unknown: readonly Change[];
    readonly notWritten: readonly Change[];
    /** Why it stopped; undefined when everything was written. */
    readonly failure?: Failure;
}

type States = ReadonlyMap<Change, State>;

function valueOf(change: ColumnChange): WriteValue {
    const { lookup, to } = change;
    if (lookup === undefined) return to;
    const target = typeof to === "string" && lookup.to !== null ? { table: lookup.to, id: to } : null;
    return { navigation: lookup.navigation, target };
}

/** Only the previewed columns go along; several settings of one XML column are put into the text that was just read. */
function valuesOf(changes: readonly ColumnChange[], states: States): Readonly<Record<string, WriteValue>> {
    const values: Record<string, WriteValue> = {};
    for (const change of changes) {
        if (change.setting === undefined) {
            values[change.column] = valueOf(change);
            continue;
        }
        const state = states.get(change);
        const before = values[change.column] ?? (state?.kind === "value" ? state.whole : null);
        const to = change.to === null ? null : String(change.to);
        values[change.column] = editOrgSetting(typeof before === "string" ? before : "", change.setting, to);
    }
    return values;
}

/** Lets the platform refuse a write to a row that changed since it was read. */
export function etagOf(change: Change, states: States): WriteOptions {
    const state = states.get(change);
    return state?.kind === "value" && state.etag !== undefined ? { etag: state.etag } : {};
}

async function writeLink(writer: DataverseWriter, change: LinkChange): Promise<void> {
    const send = change.kind === "link" ? writer.associate : writer.disassociate;
    if (!send) throw new DataverseError("The host offers no way to assign roles.", { kind: "unsupported" });
    const from = { table: change.table, id: change.id };
    await send.call(writer, { from, relation: change.relation, to: { table: "role", id: change.roleId } });
}

async function deleteGroup(writer: DataverseWriter, { table, id }: Change): Promise<void> {
    try {
        await writer.deleteRow({ table, id });
    } catch (error) {
        // Someone else deleted it first, which is what was wanted.
        if (!(error instanceof DataverseError) || error.data.kind !== "notFound") throw error;
    }
}

/** Works out the request of a group; throws before anything is sent when it cannot. */
function requestOf(
    writer: DataverseWriter,
    group: readonly [Change, ...Change[]],
    states: States,
): () => Promise<void> {
    const [first] = group;
    switch (first.kind) {
        case "column": {
            const columns = group.filter((change): change is ColumnChange => change.kind === "column");
            const values = valuesOf(columns, states);
            return () => writer.updateRow({ table: first.table, id: first.id }, values, etagOf(first, states));
        }
        case "link":
        case "unlink":
            return () => writeLink(writer, first);
        case "delete":
            return () => deleteGroup(writer, first);
    }
}

/** Changes of one row in one request, except links, which are one request each. */
function groupsOf(changes: readonly Change[]): readonly (readonly [Change, ...Change[]])[] {
    const columns = changes.filter(({ kind }) => kind === "column");
    const others = changes.filter(({ kind }) => kind !== "column");
    return [...byRow(columns), ...others.map((change): [Change] => [change])];
}

/**
 * Writes row by row and stops at the first one that is refused or gives no answer. Nothing is repeated. The signal is looked at between rows
 * only: a request under way is never cut off, because its outcome would then be unknown.
 */
export async function writeChanges(
    writer: DataverseWriter,
    changes: readonly Change[],
    states: States,
    signal: CancelSignal | undefined,
): Promise<WriteOutcome> {
    const written: Change[] = [];
    const groups = groupsOf(changes);
    for (const [index, group] of groups.entries()) {
        const rest = groups.slice(index + 1).flat();
        const left = { written, unknown: [], notWritten: [...group, ...rest] };
        if (signal?.aborted) return { ...left, failure: { kind: "aborted", message: "Cancelled." } };
        let send: () => Promise<void>;
        try {
            send = requestOf(writer, group, states);
        } catch (error) {
            return { ...left, failure: failureOf(error) };
        }
        try {
            await send();
            written.push(...group);
        } catch (error) {
            const failure = failureOf(error);
            return isRefusal(failure) ? { ...left, failure } : { written, unknown: group, notWritten: rest, failure };
        }
    }
    return { written, unknown: [], notWritten: [] };
}
