import { type DecodedCode, type Extracted } from "./classification";

// Every repetition is bounded, so that the search stays linear in the length of the text; longer traces only repeat themselves.
const SEARCHED_LENGTH = 50_000;
const GUID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
const NEAR = "[\\s\\S]{0,24}?";
const QUOTED = "([\"'`])([^\\n]{1,160}?)\\1|[“„[<]([^”“\\]>\\n]{1,160})[”“\\]>]";

// Object type codes that occur in traces of the synchronization.
const TABLES: Readonly<Record<string, string>> = {
    1: "account",
    2: "contact",
    4: "lead",
    8: "systemuser",
    9: "team",
    2020: "queue",
    4120: "exchangesyncidmapping",
    4201: "appointment",
    4202: "email",
    4212: "task",
    9605: "emailserverprofile",
    9606: "mailbox",
};

const NO_NAME =
    "(?!(?:is|are|has|have|didn|did|and|or|that|user|record|location|access|address|specified|because|owner|could|must|to|in|for|doesn|does)\\b)";
const NAME_ENDS =
    "(?= because| did| is | are | ha(?:s|ve) | could| cannot| can't| requires| does| while| for |\\.[ \\n]|\\n)";

const WORKFLOW = new RegExp(`orkflow (?:${QUOTED})`);
const WORKFLOW_ID = new RegExp(`WorkflowId${NEAR}${GUID}`);
const PLUGIN = new RegExp(`lug-?in (?:${QUOTED})`);
const PLUGIN_BEFORE = /([A-Za-z_][\w.]{2,120}) plug-?in\b/;
const STEP = new RegExp(`[Ss]tep (?:${QUOTED})`);
const STEP_ID = new RegExp(`SdkMessageProcessingStep${NEAR}${GUID}`);
const PRINCIPAL = new RegExp(
    `(?:Principal (?:user|team) \\(Id=|Calling ?User|, User:|User \\(Id|userId)${NEAR}${GUID}`,
);
const OBJECT = new RegExp(`ObjectID${NEAR}${GUID}`);
const OBJECT_TYPE = /ObjectTypeCode[ :=]{0,9}(\d{1,5})/;
const QUEUE = new RegExp(`Queue:${NEAR}${GUID}`);
const MISSING = new RegExp(`(\\w{1,60}) With Id =${NEAR}${GUID}`);
const MAILBOX = new RegExp(`[Mm]ailbox (?:${QUOTED}|${NO_NAME}(\\S[^\\n]{0,160}?)${NAME_ENDS})`);
const PROFILE = new RegExp(
    `email server profile (?:${QUOTED}|${NO_NAME}(\\S[^\\n]{0,160}?)(?= has| have| is | are | does|\\.|\\n))`,
);
const URL_HOST = /:\/\/([\w.:-]{1,120})/;
const SOCKET_HOST = /(?:failed to respond|remote server:|could not be resolved:) ["'`]?([^\s"'`]{1,120})/;
const ADDRESS = "\\b[^@\\n]{0,24}?\\b([\\w.+-]{1,64}@[\\w-]{1,60}\\.[\\w.-]{0,60}\\w)";
const SENDER = new RegExp(`\\b(?:from|sender)${ADDRESS}`, "i");
const RECIPIENT = new RegExp(`\\b(?:to|cc|recipient)${ADDRESS}`, "i");

/** What the last group of the pattern found; a group before it can hold the quotation mark. */
function find(text: string, pattern: RegExp): string | undefined {
    const [last = ""] = (pattern.exec(text) || []).filter(Boolean).slice(-1);
    return last.trim() || undefined;
}

function idIn(text: string, pattern: RegExp): string | undefined {
    return (find(text, pattern) || "").toLowerCase() || undefined;
}

function recordIn(text: string): Extracted["record"] {
    const object = idIn(text, OBJECT);
    const code = find(text, OBJECT_TYPE) || "";
    if (object) return { table: TABLES[code] || `object type ${code}`.trim(), id: object };
    const queue = idIn(text, QUEUE);
    if (queue) return { table: "queue", id: queue };
    const [table, id] = (MISSING.exec(text) || []).slice(1);
    return table && id ? { table: table.toLowerCase(), id: id.toLowerCase() } : undefined;
}

/** Names, ids and numbers the message carries; only what stands in the text, nothing is guessed. */
export function extractFacts(
    message: string,
    httpStatus: number | undefined,
    code: DecodedCode | undefined,
): Extracted {
    const text = message.slice(0, SEARCHED_LENGTH);
    const principal = idIn(text, PRINCIPAL);
    const sender = find(text, SENDER);
    const recipient = find(text, RECIPIENT);
    const facts: { -readonly [Key in keyof Extracted]: Extracted[Key] } = {
        workflow: find(text, WORKFLOW) || idIn(text, WORKFLOW_ID),
        plugin: find(text, PLUGIN) || find(text, PLUGIN_BEFORE),
        step: find(text, STEP) || idIn(text, STEP_ID),
        privilege: find(text, /\b(prv[A-Z]\w{0,90})/),
        principal: principal
            ? { type: /type=9|Principal team/.test(text) ? "team" : "systemuser", id: principal }
            : undefined,
        record: recordIn(text),
        mailbox: find(text, MAILBOX),
        profile: find(text, PROFILE),
        sender,
        recipient: recipient === sender ? undefined : recipient,
        server: find(text, URL_HOST) || find(text, SOCKET_HOST),
        httpStatus,
        code,
    };
    for (const [key, value] of Object.entries(facts)) if (value === undefined) Reflect.deleteProperty(facts, key);
    return facts;
}
