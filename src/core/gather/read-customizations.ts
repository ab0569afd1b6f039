import type { Customizations, CustomCode } from "../model/evidence";
import { columnsOf } from "../model/row";
import type { RawRow } from "../port";
import type { Query } from "../query/fetch-xml";
import { readResilient } from "../query/read-resilient";
import { readRow } from "../query/read-row";
import { ok, type GatherContext, type Gatherer } from "./gatherer";

/** An environment with more synchronous code on these tables is not helped by a longer list. */
export const CODE_CAP = 100;

const ITEM_TABLES = ["email", "appointment", "contact", "task"];

/** Plug-in steps that run inside the transaction; the messages are those that bring an item in from Exchange. */
const STEPS: Query = {
    table: "sdkmessageprocessingstep",
    columns: columnsOf("sdkmessageprocessingstep"),
    filter: {
        all: [
            { column: "mode", operator: "eq", value: 0 },
            { column: "statecode", operator: "eq", value: 0 },
        ],
    },
    joins: [
        {
            table: "sdkmessage",
            from: "sdkmessageid",
            to: "sdkmessageid",
            alias: "m",
            filter: {
                all: [{ column: "name", operator: "in", values: ["Create", "DeliverIncoming", "DeliverPromote"] }],
            },
        },
        {
            table: "sdkmessagefilter",
            from: "sdkmessagefilterid",
            to: "sdkmessagefilterid",
            alias: "f",
            columns: ["primaryobjecttypecode"],
            filter: { all: [{ column: "primaryobjecttypecode", operator: "in", values: ITEM_TABLES }] },
        },
    ],
    order: [{ column: "name" }],
    count: CODE_CAP,
};

/** Definitions only: every activated workflow has a second row, its activation, which cannot be opened. */
const WORKFLOWS: Query = {
    table: "workflow",
    columns: columnsOf("workflow"),
    filter: {
        all: [
            { column: "category", operator: "eq", value: 0 },
            { column: "type", operator: "eq", value: 1 },
            { column: "mode", operator: "eq", value: 1 },
            { column: "statecode", operator: "eq", value: 1 },
            { column: "triggeroncreate", operator: "eq", value: 1 },
            { column: "primaryentity", operator: "in", values: ITEM_TABLES },
        ],
    },
    order: [{ column: "name" }],
    count: CODE_CAP,
};

function codeOf(
    raw: RawRow,
    table: "sdkmessageprocessingstep" | "workflow",
    item: string,
    readAt: string,
): readonly CustomCode[] {
    const row = readRow(raw, table, columnsOf(table), { readAt });
    return row ? [{ row, item: String(raw[item] ?? "") }] : [];
}

async function readCode(context: GatherContext, query: Query, item: string): Promise<Customizations> {
    const { client, now, signal } = context;
    const table = query.table === "workflow" ? "workflow" : "sdkmessageprocessingstep";
    const { rows, more } = await readResilient(client, query, { signal });
    return { code: rows.flatMap((raw) => codeOf(raw, table, item, now)), truncated: more };
}

/**
 * Everything that can refuse an email, appointment, contact or task while it is created. Half of it proves nothing absent, so the section is
 * unread when one of the two lists is.
 */
export const customizationsGatherer: Gatherer<"customizations"> = {
    provides: ["customizations"],
    async gather(context) {
        const [steps, workflows] = await Promise.all([
            readCode(context, STEPS, "f.primaryobjecttypecode"),
            readCode(context, WORKFLOWS, "primaryentity"),
        ]);
        const code = [...steps.code, ...workflows.code];
        return {
            customizations: ok({ code, truncated: steps.truncated || workflows.truncated }, context.now),
        };
    },
};
