import { type Classification, type MessageChannel } from "./classification";
import { classifyMessage } from "./classify-message";

export interface MessageRow {
    readonly id: string;
    readonly text: string;
    readonly errorCode?: number | null;
    /** Level of the tracelog row: 1 Information, 2 Warning, 3 Error. */
    readonly level?: number | null;
    /** ISO 8601 in UTC, as the Web API gives it. */
    readonly createdOn: string;
    readonly channel?: MessageChannel;
}

export interface MessageGroup<Row extends MessageRow = MessageRow> {
    readonly key: string;
    readonly count: number;
    /** Times of the oldest and the newest row. */
    readonly first: string;
    readonly last: string;
    /** The newest row. */
    readonly representative: Row;
    readonly classification: Classification;
    readonly ids: readonly string[];
}

const VARYING =
    /"[^"\n]{0,300}"|“[^”\n]{0,300}”|„[^“\n]{0,300}“|`[^`\n]{0,300}`|\[[^\]\n]{0,300}\]|<[^>\n]{0,300}>|[\w.+-]{1,64}@[\w.-]{1,120}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const COMPARED_LENGTH = 2000;

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** The sentence without what differs between two messages that say the same: names, quotations, ids, numbers, dates. */
function normalise(text: string, names: readonly (string | undefined)[]): string {
    let plain = text.slice(0, COMPARED_LENGTH);
    for (const name of names) if (name && name[1]) plain = plain.split(name).join("~");
    return plain.replace(VARYING, "~").replace(/\d+/g, "#").replace(/\s+/g, " ").trim().toLowerCase();
}

function classify({ channel = "alert", text, errorCode, level }: MessageRow): Classification {
    const severity = level === 1 || level === 2 || level === 3 ? level : undefined;
    return classifyMessage({ channel, text, errorCode: errorCode || undefined, severity });
}

function keyOf(row: MessageRow, { cause, extracted }: Classification): string {
    const { mailbox, profile, sender, recipient, code, httpStatus } = extracted;
    const plain = normalise(row.text, [profile, mailbox, sender, recipient]);
    return [cause, code && code.hex, httpStatus, plain].join("|");
}

/** Groups messages that say the same, the group with the newest message first. Rows keep their order inside a group. */
export function groupMessages<Row extends MessageRow>(rows: readonly Row[]): readonly MessageGroup<Row>[] {
    const groups = new Map<string, Mutable<MessageGroup<Row>> & { ids: string[] }>();
    for (const representative of rows) {
        const { id, createdOn } = representative;
        const classification = classify(representative);
        const key = keyOf(representative, classification);
        const newest = { representative, classification, last: createdOn };
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { key, count: 1, first: createdOn, ids: [id], ...newest });
        else {
            group.count++;
            group.ids.push(id);
            if (createdOn < group.first) group.first = createdOn;
            if (createdOn > group.last) Object.assign(group, newest);
        }
    }
    return [...groups.values()].sort((left, right) => (left.last < right.last ? 1 : left.last > right.last ? -1 : 0));
}
