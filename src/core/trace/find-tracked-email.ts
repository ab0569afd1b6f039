import { cell } from "../model/row";
import { toFetchXml } from "../query/fetch-xml";
import { readRow } from "../query/read-row";
import type { EmailRequest } from "./answer-email";
import type { EmailStep } from "./email-question";
import { failedStep } from "./failed-step";

const COLUMNS = ["activityid", "messageid", "createdon", "receivingmailboxid"] as const;

/** Message-IDs are stored with their angle brackets; people paste them with or without. */
export function normalizeMessageId(text: string): string {
    const bare = text.trim().replace(/^<|>$/g, "");
    return bare ? `<${bare}>` : "";
}

/** Is the email in Dataverse already? Only the Message-ID can tell for sure. */
export async function findTrackedEmail({ client, question, now, signal }: EmailRequest): Promise<EmailStep> {
    const messageId = normalizeMessageId(question.messageId);
    const base = { id: "alreadyTracked", evidence: [] } as const;
    if (!messageId) return { ...base, state: "notApplicable", message: { key: "trace.tracked.noMessageId", data: {} } };
    try {
        const fetchXml = toFetchXml({
            table: "email",
            columns: COLUMNS,
            filter: { all: [{ column: "messageid", operator: "eq", value: messageId }] },
            count: 1,
        });
        const { rows } = await client.readRows({ table: "email", fetchXml }, { ...(signal ? { signal } : {}) });
        const row = rows[0] && readRow(rows[0], "email", COLUMNS, { readAt: now });
        if (!row) return { ...base, state: "fail", message: { key: "trace.tracked.no", data: {} } };
        return {
            ...base,
            state: "pass",
            message: { key: "trace.tracked.yes", data: { createdOn: row.values.createdon ?? "" } },
            evidence: [cell(row, "messageid"), cell(row, "createdon"), cell(row, "receivingmailboxid")],
        };
    } catch (error) {
        return failedStep("alreadyTracked", error);
    }
}
