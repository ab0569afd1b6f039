import type { SectionId } from "../model/evidence";

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const number: Check = (value) => typeof value === "number";
const nullable =
    (check: Check): Check =>
    (value) =>
        value === null || check(value);
const listOf =
    (check: Check): Check =>
    (value) =>
        Array.isArray(value) && value.every(check);
const recordOf =
    (check: Check): Check =>
    (value) =>
        isFields(value) && Object.values(value).every(check);
const fields =
    (checks: Readonly<Record<string, Check>>): Check =>
    (value) =>
        isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]));
const oneOf =
    (...checks: readonly Check[]): Check =>
    (value) =>
        checks.some((check) => check(value));

const scalar: Check = (value) => value === null || ["string", "number", "boolean"].includes(typeof value);

function row(...tables: readonly string[]): Check {
    return fields({
        table: (value) => typeof value === "string" && tables.includes(value),
        id: text,
        readAt: text,
        values: recordOf(scalar),
        labels: recordOf(text),
        targets: recordOf(text),
    });
}

const path = oneOf(
    fields({ kind: (value) => value === "direct" }),
    fields({ kind: (value) => value === "team" || value === "owningTeam", teamId: text, teamName: text }),
);
const role = fields({ roleId: text, name: text, templateId: nullable(text), path });
const grant = fields({ privilege: text, depth: number, roleId: text, roleName: text, path, countsForMembers: flag });

const VALUES: Readonly<Record<SectionId, Check>> = {
    mailbox: row("mailbox"),
    owner: oneOf(fields({ user: row("systemuser") }), fields({ team: row("team") })),
    regarding: oneOf(fields({ user: row("systemuser") }), fields({ queue: row("queue") })),
    profile: row("emailserverprofile"),
    filtering: fields({ method: nullable(number), row: row("usersettings", "queue") }),
    organization: fields({ row: row("organization"), settings: recordOf(text) }),
    alerts: fields({ mailbox: listOf(row("tracelog")), profile: listOf(row("tracelog")), truncated: flag }),
    items: fields({ rows: listOf(row("exchangesyncidmapping")), truncated: flag }),
    access: fields({ roles: listOf(role), grants: listOf(grant), coverage: text, source: text, readAt: text }),
    folders: listOf(row("mailboxtrackingfolder")),
    addresses: fields({
        address: text,
        mailboxes: listOf(row("mailbox")),
        users: listOf(row("systemuser")),
        queues: listOf(row("queue")),
    }),
    addressSearch: listOf(row("emailsearch")),
    traffic: fields({ days: listOf(fields({ day: text, count: number })), windowDays: number }),
    outgoing: fields({ waiting: number, waitingSince: nullable(text), failed: number, failedOn: nullable(text) }),
    customizations: fields({
        code: listOf(fields({ row: row("sdkmessageprocessingstep", "workflow"), item: text })),
        truncated: flag,
    }),
    viewer: fields({ userId: text, roles: listOf(role), isSystemAdministrator: flag }),
};

/** True when a section of a file has the shape that rules rely on. */
export function isSectionShaped(id: SectionId, section: unknown): boolean {
    if (!isFields(section) || typeof section["readAt"] !== "string") return false;
    switch (section["status"]) {
        case "ok":
            return VALUES[id](section["value"]);
        case "notApplicable":
            return typeof section["reason"] === "string";
        case "denied":
        case "missing":
        case "failed":
            return typeof section["message"] === "string";
        default:
            return false;
    }
}
