import type { About } from "../../demo/host/about";
import { FORM_COLUMNS, formFields } from "../../demo/server/form-columns";
import { parseGuid } from "../../src/core/model/guid";
import { TABLES } from "../../src/core/model/generated/tables";
import type { RawRow } from "../../src/core/port";
import { parseJson } from "../../src/dataverse/http-request";
import { asRecord } from "../../src/dataverse/rows-of-answer";
import type { Connection } from "../connection/connect";
import { Refusal } from "../refusal";

export interface Reader {
    readonly id: string;
    readonly name: string;
}

async function row(connection: Connection, path: string): Promise<RawRow> {
    const { text } = await connection.request({ method: "GET", path });
    return asRecord(parseJson(text));
}

/** Who signed in; the first requests, so that a sign-in that fails is told before a page is opened. */
export async function readReader(connection: Connection): Promise<Reader> {
    const { userId } = await connection.whoAmI();
    const user = await row(connection, `systemusers(${userId})?$select=fullname`);
    return { id: userId, name: String(user["fullname"] ?? "") };
}

/** What the page around the control needs to know about one mailbox. */
export async function readAbout(connection: Connection, reader: Reader, record: string, now: string): Promise<About> {
    const id = parseGuid(record);
    if (id === undefined) throw new Refusal(`"${record}" is no mailbox id.`);
    const columns = ["mailboxid", "name", ...FORM_COLUMNS.map(([, column]) => column)];
    const mailbox = await row(connection, `mailboxes(${id})?$select=${columns.join(",")}`);
    return {
        id: "real",
        title: new URL(connection.url).host,
        story: "A real environment. What you see was read just now, as the user you signed in with.",
        viewer: "administrator",
        mailboxId: id,
        records: [{ id, name: String(mailbox["name"] ?? ""), fields: formFields(mailbox) }],
        users: [
            { key: "administrator", id: reader.id, name: reader.name, label: reader.name, roleIds: [], privileges: {} },
        ],
        tables: [
            ...Object.entries(TABLES).map(([logicalName, { set, id: primaryId }]) => ({
                logicalName,
                setName: set,
                displayName: logicalName,
                primaryId,
                primaryName: "",
            })),
            {
                logicalName: "annotation",
                setName: "annotations",
                displayName: "annotation",
                primaryId: "annotationid",
                primaryName: "subject",
            },
        ],
        now,
        scenarios: [],
    };
}
