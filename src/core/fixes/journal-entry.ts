import { TABLES, type TableName } from "../model/generated/tables";
import { parseGuid } from "../model/guid";
import { isScalar } from "../model/row";
import type { Change, ChangeLabels, ColumnChange, LookupTarget } from "./change";

export const JOURNAL_VERSION = 1;

/** One run of a fix, or one undoing, with everything that is needed to take it back. */
export interface JournalEntry {
    readonly version: typeof JOURNAL_VERSION;
    readonly fixId: string;
    readonly mailboxId: string;
    /** ISO 8601 in UTC. */
    readonly when: string;
    readonly who: { readonly id?: string; readonly name?: string };
    /** What was written, with the values that stood there afterwards. */
    readonly changes: readonly Change[];
    /** partly: some of the plan was not written; unsure: some of it may have been. */
    readonly state: "done" | "partly" | "unsure";
    /** `when` of the entry that this one took back. */
    readonly undoes?: string;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | undefined {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function textOf(value: unknown): string | undefined {
    return typeof value === "string" ? value : undefined;
}

function tableOf(value: unknown): TableName | undefined {
    return Object.keys(TABLES).find((name): name is TableName => name === value);
}

function labelsOf(value: unknown): { readonly labels?: ChangeLabels } {
    const fields = fieldsOf(value);
    if (fields === undefined) return {};
    const entries = (["from", "to", "row"] as const).flatMap((name) => {
        const text = textOf(fields[name]);
        return text === undefined ? [] : [[name, text] as const];
    });
    return { labels: Object.fromEntries(entries) };
}

function lookupOf(value: unknown): LookupTarget | undefined {
    const fields = fieldsOf(value);
    const navigation = textOf(fields?.["navigation"]);
    if (fields === undefined || navigation === undefined || !/^\w{1,100}$/.test(navigation)) return undefined;
    return { navigation, from: tableOf(fields["from"]) ?? null, to: tableOf(fields["to"]) ?? null };
}

function columnChange(fields: Fields, id: string): ColumnChange | undefined {
    const table = tableOf(fields["table"]);
    const column = textOf(fields["column"]);
    const { from, to, setting, lookup } = fields;
    if (table === undefined || column === undefined || !isScalar(from) || !isScalar(to)) return undefined;
    // An undo writes what stands here, so a column that this product does not know is not believed.
    if (!Object.keys(TABLES[table].columns).includes(column)) return undefined;
    const name = textOf(setting);
    const target = lookupOf(lookup);
    if (name !== undefined && !/^\w{1,200}$/.test(name)) return undefined;
    if (lookup !== undefined && target === undefined) return undefined;
    return {
        kind: "column",
        table,
        id,
        column,
        from,
        to,
        ...(name === undefined ? {} : { setting: name }),
        ...(target === undefined ? {} : { lookup: target }),
        ...(fields["trigger"] === true ? { trigger: true } : {}),
        ...labelsOf(fields["labels"]),
    };
}

function changeOf(value: unknown): Change | undefined {
    const fields = fieldsOf(value);
    const id = parseGuid(textOf(fields?.["id"]) ?? "");
    if (fields === undefined || id === undefined) return undefined;
    const labels = labelsOf(fields["labels"]);
    switch (fields["kind"]) {
        case "column":
            return columnChange(fields, id);
        case "link":
        case "unlink": {
            const roleId = parseGuid(textOf(fields["roleId"]) ?? "");
            const team = fields["table"] === "team";
            if (roleId === undefined || (!team && fields["table"] !== "systemuser")) return undefined;
            const place = team
                ? ({ table: "team", relation: "teamroles_association" } as const)
                : ({ table: "systemuser", relation: "systemuserroles_association" } as const);
            return { kind: fields["kind"], ...place, id, roleId, ...labels };
        }
        case "delete":
            return fields["table"] === "tracelog" ? { kind: "delete", table: "tracelog", id, ...labels } : undefined;
        default:
            return undefined;
    }
}

/** Reads an entry out of JSON text; undefined for anything that this version did not write. */
export function parseEntry(json: string): JournalEntry | undefined {
    let value: unknown;
    try {
        value = JSON.parse(json);
    } catch {
        // Anyone may write notes; one without JSON is shown as unreadable.
        return undefined;
    }
    const fields = fieldsOf(value);
    const who = fieldsOf(fields?.["who"]);
    const fixId = textOf(fields?.["fixId"]);
    const mailboxId = parseGuid(textOf(fields?.["mailboxId"]) ?? "");
    const when = textOf(fields?.["when"]);
    const state = (["done", "partly", "unsure"] as const).find((known) => known === fields?.["state"]);
    if (fields === undefined || who === undefined || fixId === undefined || mailboxId === undefined) return undefined;
    if (fields["version"] !== JOURNAL_VERSION || when === undefined || state === undefined) return undefined;
    if (Number.isNaN(Date.parse(when)) || !/^[\w-]{1,100}$/.test(fixId)) return undefined;
    const list = Array.isArray(fields["changes"]) ? fields["changes"].map(changeOf) : undefined;
    if (list === undefined || !list.every((change): change is Change => change !== undefined)) return undefined;
    const [id, name, undoes] = [textOf(who["id"]), textOf(who["name"]), textOf(fields["undoes"])];
    return {
        version: JOURNAL_VERSION,
        fixId,
        mailboxId,
        when,
        who: { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) },
        changes: list,
        state,
        ...(undoes === undefined ? {} : { undoes }),
    };
}
