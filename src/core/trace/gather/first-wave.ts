import { valueOf } from "../../facts/combine";
import { ok } from "../../gather/gatherer";
import type { Row } from "../../model/row";
import { CONVERSATION_START, findToken } from "../facts/correlation";
import type { TraceReads } from "../trace-evidence";
import { arrivalOf, type TracedEmail } from "../traced-email";
import { askPlatform } from "./ask-platform";
import type { TraceRequest } from "./gather-trace";
import { readMatching, readSection, type ReadContext } from "./read-section";
import { subjectForms } from "./subject-forms";

/** Of a long chain of references the newest are the ones that Dataverse may know. */
const REFERENCES = 20;
const SIMILAR_DAYS = 90;

function shifted(moment: string, hours: number): string {
    return new Date(Date.parse(moment) + hours * 3_600_000).toISOString();
}

/** Waits for all of several reads, by name. */
async function allOf<T>(reads: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
    const names = Object.keys(reads) as (keyof T)[];
    const values = await Promise.all(names.map((name) => reads[name]));
    // Each value stands under the name of its own promise.
    return Object.fromEntries(names.map((name, index) => [name, values[index]])) as unknown as T;
}

function readTracked(context: ReadContext, email: TracedEmail): Promise<TraceReads["tracked"]> {
    if (email.messageId !== "") return readMatching(context, "email", "messageid", [email.messageId]);
    const arrival = arrivalOf(email);
    if (email.subject.trim() === "" || arrival === "") return Promise.resolve(ok([], context.now));
    return readSection(context, "email", {
        filter: {
            all: [
                { column: "subject", operator: "eq", value: email.subject.trim() },
                { column: "senton", operator: "ge", value: shifted(arrival, -24) },
                { column: "senton", operator: "le", value: shifted(arrival, 24) },
            ],
        },
    });
}

function readSimilar(context: ReadContext, email: TracedEmail): Promise<TraceReads["similar"]> {
    const values = subjectForms(email.subject);
    if (values.length === 0) return Promise.resolve(ok([], context.now));
    return readSection(context, "email", {
        filter: {
            all: [
                { column: "subject", operator: "in", values },
                { column: "createdon", operator: "last-x-days", value: SIMILAR_DAYS },
                ...(email.messageId === ""
                    ? []
                    : [{ column: "messageid", operator: "ne", value: email.messageId } as const]),
            ],
        },
    });
}

function readConversation(context: ReadContext, email: TracedEmail): Promise<TraceReads["conversation"]> {
    const value = email.conversationIndex.slice(0, CONVERSATION_START);
    if (value.length < CONVERSATION_START) return Promise.resolve(ok([], context.now));
    return readSection(context, "email", {
        filter: { all: [{ column: "conversationindex", operator: "begins-with", value }] },
    });
}

function readPluginTraces(context: ReadContext, email: TracedEmail): Promise<TraceReads["pluginTraces"]> {
    const arrival = arrivalOf(email);
    if (arrival === "") return Promise.resolve(ok([], context.now));
    return readSection(context, "plugintracelog", {
        filter: {
            all: [
                { column: "primaryentity", operator: "eq", value: "email" },
                { column: "exceptiondetails", operator: "not-null" },
                { column: "createdon", operator: "ge", value: shifted(arrival, -1) },
                { column: "createdon", operator: "le", value: shifted(arrival, 48) },
            ],
        },
    });
}

export type FirstWave = Omit<TraceReads, "profiles" | "owners" | "contacts" | "accounts" | "queueItems">;

/** The questions that need nothing but the email, all at once. `asked` are the recipients to look up. */
export async function firstWave(
    request: TraceRequest,
    context: ReadContext,
    asked: readonly string[],
): Promise<FirstWave> {
    const { email, report } = request;
    const prefix = valueOf(report.facts.organization)?.row.values.trackingprefix;
    const token = findToken(email.subject, prefix);
    const ids = [...new Set([email.inReplyTo, ...[...email.references].reverse()].filter((id) => id !== ""))];
    const from = email.from.trim().toLowerCase();
    const settings =
        asked.length === 0
            ? Promise.resolve(ok<readonly Row<"usersettings">[]>([], context.now))
            : readSection(context, "usersettings", {
                  joins: [
                      {
                          table: "systemuser",
                          from: "systemuserid",
                          to: "systemuserid",
                          alias: "u",
                          filter: { all: [{ column: "internalemailaddress", operator: "in", values: asked }] },
                      },
                  ],
              });
    return await allOf<FirstWave>({
        tracked: readTracked(context, email),
        failures: readMatching(
            context,
            "exchangesyncidmapping",
            "exchangeentryid",
            email.messageId === "" ? [] : [email.messageId],
        ),
        addressSearch: readMatching(context, "emailsearch", "emailaddress", from === "" ? asked : [from, ...asked]),
        users: readMatching(context, "systemuser", "internalemailaddress", asked),
        settings,
        queues: readMatching(context, "queue", "emailaddress", asked),
        mailboxes: readMatching(context, "mailbox", "emailaddress", asked),
        replies: readMatching(context, "email", "messageid", ids.slice(0, REFERENCES)),
        tokens: readMatching(context, "email", "trackingtoken", token === undefined ? [] : [token]),
        conversation: readConversation(context, email),
        similar: readSimilar(context, email),
        pluginTraces: readPluginTraces(context, email),
        platform: askPlatform(request, context.options),
    });
}
