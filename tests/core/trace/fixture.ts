import { deriveFacts } from "../../../src/core/facts/derive";
import type { Sections } from "../../../src/core/model/evidence";
import type { Finding } from "../../../src/core/model/finding";
import type { Columns, TableName } from "../../../src/core/model/generated/tables";
import type { Row } from "../../../src/core/model/row";
import type { Section, Unread } from "../../../src/core/model/section";
import type { TraceEvidence, TraceReads } from "../../../src/core/trace/trace-evidence";
import { EMPTY_EMAIL, type TracedEmail } from "../../../src/core/trace/traced-email";

export const NOW = "2026-03-02T10:00:00.000Z";
export const ARRIVAL = "2026-03-02T09:00:00.000Z";
export const ADA = "ada@contoso.com";
export const BEN = "ben@contoso.com";
export const SUPPORT = "support@contoso.com";
export const NORA = "nora@fabrikam.com";
export const MESSAGE_ID = "<one@fabrikam.com>";

const id = (digit: number): string => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
export const IDS = {
    ada: id(1),
    ben: id(2),
    queue: id(3),
    adaBox: id(4),
    benBox: id(5),
    queueBox: id(6),
    profile: id(7),
};

export function row<T extends TableName>(
    table: T,
    rowId: string,
    values: Partial<Columns[T]>,
    targets: Readonly<Record<string, string>> = {},
    labels: Readonly<Record<string, string>> = {},
): Row<T> {
    return { table, id: rowId, readAt: NOW, values, labels, targets };
}

export const read = <T>(value: T): Section<T> => ({ status: "ok", value, readAt: NOW });
export const denied: Unread = { status: "denied", message: "No.", privilege: "prvReadSomething", readAt: NOW };
export const broken: Unread = { status: "failed", message: "The server is busy.", kind: "unavailable", readAt: NOW };

export const box = (rowId: string, address: string, regarding: string, values: Partial<Columns["mailbox"]> = {}) =>
    row(
        "mailbox",
        rowId,
        {
            name: address,
            emailaddress: address,
            regardingobjectid: regarding,
            ownerid: regarding,
            owninguser: IDS.ada,
            emailserverprofile: IDS.profile,
            statecode: 0,
            incomingemaildeliverymethod: 2,
            incomingemailstatus: 1,
            enabledforincomingemail: true,
            emailrouteraccessapproval: 1,
            isemailaddressapprovedbyo365admin: true,
            processemailreceivedafter: "2026-03-02T08:00:00Z",
            lastsuccessfulsynccompletedon: "2026-03-02T09:50:00Z",
            itemsprocessedforlastsync: 3,
            itemsfailedforlastsync: 0,
            receivingpostponeduntil: null,
            postponemailboxprocessinguntil: null,
            ...values,
        },
        { regardingobjectid: regarding === IDS.queue ? "queue" : "systemuser" },
    );

const person = (rowId: string, name: string, address: string, values: Partial<Columns["systemuser"]> = {}) =>
    row("systemuser", rowId, {
        fullname: name,
        internalemailaddress: address,
        isdisabled: false,
        islicensed: true,
        accessmode: 0,
        ...values,
    });

export const ada = (values: Partial<Columns["systemuser"]> = {}) => person(IDS.ada, "Ada Moreno", ADA, values);
export const ben = (values: Partial<Columns["systemuser"]> = {}) => person(IDS.ben, "Ben Okafor", BEN, values);
export const queue = (values: Partial<Columns["queue"]> = {}) =>
    row("queue", IDS.queue, {
        name: "Support",
        emailaddress: SUPPORT,
        statecode: 0,
        incomingemailfilteringmethod: 0,
        ...values,
    });
export const settingsOf = (rowId: string, method: number) =>
    row("usersettings", rowId, { systemuserid: rowId, incomingemailfilteringmethod: method });
export const known = (address: string, table: string, rowId: string) =>
    row(
        "emailsearch",
        `${rowId.slice(0, 35)}9`,
        { emailaddress: address, parentobjectid: rowId },
        { parentobjectid: table },
    );
export const trackedRow = (
    values: Partial<Columns["email"]> = {},
    targets: Readonly<Record<string, string>> = {},
    labels: Readonly<Record<string, string>> = {},
) =>
    row(
        "email",
        id(8),
        { messageid: "<earlier@contoso.com>", subject: "Offer", createdon: "2026-02-20T08:00:00Z", ...values },
        targets,
        labels,
    );
export const failureRow = (values: Partial<Columns["exchangesyncidmapping"]>) =>
    row("exchangesyncidmapping", id(9), {
        exchangeentryid: MESSAGE_ID,
        itemsubject: "Offer",
        lastsyncerrorcode: -1,
        lastsyncerroroccurredon: "2026-03-02T09:10:00Z",
        retries: 1,
        ...values,
    });

export interface Change {
    readonly email?: Partial<TracedEmail>;
    readonly mailbox?: Partial<Columns["mailbox"]>;
    readonly profile?: Partial<Columns["emailserverprofile"]>;
    readonly organization?: Partial<Columns["organization"]>;
    readonly settings?: Readonly<Record<string, string>>;
    /** Ada's own filter. */
    readonly method?: number;
    readonly owner?: Partial<Columns["systemuser"]>;
    readonly sections?: Partial<Sections>;
    readonly reads?: Partial<TraceReads>;
    readonly findings?: readonly Finding[];
    readonly skippedRecipients?: number;
}

/** Ada's healthy mailbox and a new email from Nora, a known contact; nothing of it is in Dataverse yet. */
export function evidence(change: Change = {}): TraceEvidence {
    const { method = 2 } = change;
    const adaBox = box(IDS.adaBox, ADA, IDS.ada, change.mailbox);
    const settings = settingsOf(IDS.ada, method);
    const profile = row("emailserverprofile", IDS.profile, {
        name: "Exchange Online",
        statecode: 0,
        servertype: 3,
        processemailsreceivedafter: "2026-01-01T00:00:00Z",
        ...change.profile,
    });
    const user = ada(change.owner);
    const sections: Sections = {
        mailbox: read(adaBox),
        owner: read({ kind: "user", user } as const),
        regarding: read({ kind: "user", user } as const),
        profile: read(profile),
        filtering: read({ method, row: settings }),
        organization: read({
            row: row("organization", id(0), {
                requireapprovalforuseremail: true,
                requireapprovalforqueueemail: true,
                emailcorrelationenabled: true,
                ignoreinternalemail: true,
                unresolveemailaddressifmultiplematch: false,
                isfolderbasedtrackingenabled: true,
                maxuploadfilesize: 5_242_880,
                trackingprefix: "CRM:",
                enablesmartmatching: false,
                hashminaddresscount: 2,
                ...change.organization,
            }),
            settings: change.settings ?? {},
        }),
        alerts: read({ mailbox: [], profile: [], truncated: false }),
        items: read({ rows: [], truncated: false }),
        access: read({
            roles: [{ roleId: "r", name: "Sales", templateId: null, path: { kind: "direct" } as const }],
            grants: [],
            coverage: "complete",
            source: "roles",
            readAt: NOW,
        }),
        folders: read([]),
        addresses: read({ address: ADA, mailboxes: [], users: [user], queues: [] }),
        addressSearch: read([]),
        traffic: read({ days: [], windowDays: 28 }),
        outgoing: read({ waiting: 0, waitingSince: null, failed: 0, failedOn: null }),
        customizations: read({ code: [], truncated: false }),
        viewer: read({ userId: IDS.ada, roles: [], isSystemAdministrator: true }),
        ...change.sections,
    };
    const none = read([]);
    return {
        email: {
            ...EMPTY_EMAIL,
            headersKnown: true,
            messageId: MESSAGE_ID,
            from: NORA,
            to: [ADA],
            subject: "Offer",
            sentOn: "2026-03-02T08:59:00.000Z",
            receivedOn: ARRIVAL,
            ...change.email,
        },
        facts: deriveFacts(sections, NOW),
        findings: change.findings ?? [],
        reads: {
            tracked: none,
            failures: none,
            addressSearch: read([known(ADA, "systemuser", IDS.ada), known(NORA, "contact", id(8))]),
            users: read([user]),
            settings: read([settings]),
            queues: none,
            mailboxes: read([adaBox]),
            replies: none,
            tokens: none,
            conversation: none,
            similar: none,
            pluginTraces: none,
            platform: read({
                fresh: { accepted: true, reason: "SenderMatch" },
                known: { accepted: true, reason: "SenderMatch" },
            }),
            profiles: read([profile]),
            owners: read([user]),
            contacts: none,
            accounts: none,
            queueItems: none,
            ...change.reads,
        },
        skippedRecipients: change.skippedRecipients ?? 0,
        now: NOW,
    };
}
