import { deriveFacts } from "../../../src/core/facts/derive";
import type { Facts } from "../../../src/core/facts/facts";
import type { Columns, TableName } from "../../../src/core/model/generated/tables";
import { SYNC_PRIVILEGES } from "../../../src/core/model/generated/privileges";
import {
    EVIDENCE_VERSION,
    type Access,
    type AddressMatch,
    type AssignedRole,
    type Customizations,
    type Evidence,
    type Outgoing,
    type Owner,
    type PrivilegeGrant,
    type Regarding,
    type SectionId,
    type Sections,
    type Viewer,
} from "../../../src/core/model/evidence";
import type { Row } from "../../../src/core/model/row";
import type { Section, Unread } from "../../../src/core/model/section";

export const NOW = "2026-11-24T09:00:00Z";

export const IDS = {
    mailbox: "11111111-0000-4000-8000-000000000001",
    user: "22222222-0000-4000-8000-000000000002",
    otherUser: "22222222-0000-4000-8000-000000000009",
    team: "33333333-0000-4000-8000-000000000003",
    queue: "44444444-0000-4000-8000-000000000004",
    profile: "55555555-0000-4000-8000-000000000005",
    organization: "66666666-0000-4000-8000-000000000006",
    step: "dddddddd-0000-4000-8000-000000000001",
    workflow: "dddddddd-0000-4000-8000-000000000002",
    role: "77777777-0000-4000-8000-000000000007",
} as const;

/** One alert, newest facts first: its text, level and time. */
export interface AlertSpec {
    readonly text: string;
    readonly createdon: string;
    readonly level?: number;
    readonly errordetails?: string;
    readonly of?: "mailbox" | "profile";
}

export interface Overrides {
    readonly kind?: "user" | "queue" | "forward";
    readonly mailbox?: Partial<Columns["mailbox"]>;
    readonly user?: Partial<Columns["systemuser"]>;
    /** Replaces the owner of the mailbox; by default the user of the mailbox or the owner of the queue. */
    readonly owner?: Owner;
    readonly queue?: Partial<Columns["queue"]>;
    readonly profile?: Partial<Columns["emailserverprofile"]> | "none";
    readonly filteringMethod?: number | null;
    readonly organization?: Partial<Columns["organization"]>;
    readonly settings?: Readonly<Record<string, string>>;
    readonly alerts?: readonly AlertSpec[];
    readonly items?: readonly Partial<Columns["exchangesyncidmapping"]>[];
    readonly itemsTruncated?: boolean;
    readonly access?: Partial<Access>;
    readonly folders?: number;
    readonly addresses?: Partial<AddressMatch>;
    /** Days with one tracked email each, as days before the present one. */
    readonly trafficDaysAgo?: readonly number[];
    /** Rows of the platform's address list: who holds the address of the mailbox. By default its user or queue alone. */
    readonly holders?: readonly { readonly table: string; readonly id: string }[];
    readonly outgoing?: Partial<Outgoing>;
    readonly code?: Customizations["code"];
    readonly folderRegarding?: string;
    readonly viewer?: Partial<Viewer>;
    readonly unread?: Partial<Record<SectionId, Unread>>;
}

export function row<T extends TableName>(
    table: T,
    id: string,
    values: Partial<Columns[T]>,
    targets: Readonly<Record<string, string>> = {},
): Row<T> {
    return { table, id, readAt: NOW, values, labels: {}, targets };
}

export function daysAgo(days: number): string {
    return new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
}

export function hoursAgo(hours: number): string {
    return new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
}

function ok<T>(value: T): Section<T> {
    return { status: "ok", value, readAt: NOW };
}

function notApplicable(reason: string): Section<never> {
    return { status: "notApplicable", reason, readAt: NOW };
}

export function role(name = "Basic User"): AssignedRole {
    return { roleId: IDS.role, name, templateId: null, path: { kind: "direct" } };
}

export function grant(privilege: string, depth = 8): PrivilegeGrant {
    return {
        privilege,
        depth,
        roleId: IDS.role,
        roleName: "Basic User",
        path: { kind: "direct" },
        countsForMembers: true,
    };
}

/** Grants for everything that synchronization needs, except the named privileges. */
export function grantsWithout(...missing: readonly string[]): readonly PrivilegeGrant[] {
    return SYNC_PRIVILEGES.filter((name) => !missing.includes(name)).map((name) => grant(name));
}

export function userRow(values: Partial<Columns["systemuser"]> = {}, id: string = IDS.user): Row<"systemuser"> {
    return row("systemuser", id, {
        systemuserid: id,
        fullname: "Anna Berg",
        internalemailaddress: "anna.berg@contoso.com",
        domainname: "anna.berg@contoso.com",
        isdisabled: false,
        islicensed: true,
        accessmode: 0,
        applicationid: null,
        ...values,
    });
}

/** A synchronous plug-in step on the creation of an item. */
export function step(name: string, item = "email"): Customizations["code"][number] {
    return { item, row: row("sdkmessageprocessingstep", IDS.step, { name }) };
}

/** A real-time workflow on the creation of email. */
export function workflow(name: string): Customizations["code"][number] {
    return { item: "email", row: row("workflow", IDS.workflow, { name, primaryentity: "email" }) };
}

export function teamOwner(name = "Support team"): Owner {
    return { kind: "team", team: row("team", IDS.team, { teamid: IDS.team, name, teamtype: 0 }) };
}

function alertRow(spec: AlertSpec, index: number): Row<"tracelog"> {
    return row("tracelog", `88888888-0000-4000-8000-${String(index).padStart(12, "0")}`, {
        text: spec.text,
        level: spec.level ?? 3,
        createdon: spec.createdon,
        errordetails: spec.errordetails ?? null,
    });
}

function itemRow(values: Partial<Columns["exchangesyncidmapping"]>, index: number): Row<"exchangesyncidmapping"> {
    return row("exchangesyncidmapping", `99999999-0000-4000-8000-${String(index).padStart(12, "0")}`, {
        itemsubject: "***",
        objecttypecode: 4202,
        lastsyncerrorcode: 0,
        lastsyncerroroccurredon: hoursAgo(2),
        createdon: hoursAgo(3),
        retries: 1,
        ownerid: IDS.user,
        ...values,
    });
}

const USER_ADDRESS = "anna.berg@contoso.com";
const QUEUE_ADDRESS = "support@contoso.com";

/** Everything that is read about a mailbox that works, with the smallest change a test needs. */
export function sections(overrides: Overrides = {}): Sections {
    const kind = overrides.kind ?? "user";
    const address = kind === "queue" ? QUEUE_ADDRESS : USER_ADDRESS;
    const regardingId = kind === "queue" ? IDS.queue : kind === "user" ? IDS.user : null;
    const user = userRow(overrides.user);
    const owner: Owner = overrides.owner ?? { kind: "user", user };
    const ownerId = owner.kind === "user" ? owner.user.id : owner.team.id;
    const queue = row("queue", IDS.queue, {
        queueid: IDS.queue,
        name: "Support",
        emailaddress: QUEUE_ADDRESS,
        ownerid: ownerId,
        statecode: 0,
        incomingemailfilteringmethod: overrides.filteringMethod ?? 0,
        ...overrides.queue,
    });
    const mailbox = row(
        "mailbox",
        IDS.mailbox,
        {
            mailboxid: IDS.mailbox,
            name: kind === "queue" ? "Support" : "Anna Berg",
            emailaddress: address,
            ownerid: ownerId,
            regardingobjectid: regardingId,
            emailserverprofile: overrides.profile === "none" ? null : IDS.profile,
            statecode: 0,
            statuscode: 1,
            isforwardmailbox: kind === "forward",
            incomingemaildeliverymethod: 2,
            outgoingemaildeliverymethod: 2,
            actdeliverymethod: kind === "user" ? 1 : 2,
            incomingemailstatus: 1,
            outgoingemailstatus: 1,
            actstatus: kind === "user" ? 1 : 0,
            mailboxstatus: 1,
            enabledforincomingemail: true,
            enabledforoutgoingemail: true,
            enabledforact: kind === "user",
            emailrouteraccessapproval: 1,
            isemailaddressapprovedbyo365admin: true,
            testemailconfigurationscheduled: false,
            testmailboxaccesscompletedon: daysAgo(60),
            testemailconfigurationretrycount: 0,
            processemailreceivedafter: hoursAgo(3),
            lastsyncstartedon: hoursAgo(0.2),
            lastsuccessfulsynccompletedon: hoursAgo(0.1),
            lastsyncerror: null,
            lastsyncerrorcode: null,
            lastsyncerroroccurredon: null,
            itemsprocessedforlastsync: 1,
            itemsfailedforlastsync: 0,
            transientfailurecount: 0,
            postponemailboxprocessinguntil: null,
            postponetestemailconfigurationuntil: null,
            receivingpostponeduntil: hoursAgo(-0.1),
            allowemailconnectortousecredentials: false,
            modifiedon: hoursAgo(1),
            ...overrides.mailbox,
        },
        regardingId === null ? {} : { regardingobjectid: kind === "queue" ? "queue" : "systemuser" },
    );
    const profile = row("emailserverprofile", IDS.profile, {
        emailserverprofileid: IDS.profile,
        name: "Microsoft Exchange Online",
        statecode: 0,
        statuscode: 1,
        servertype: 3,
        incomingcredentialretrieval: 2,
        incomingserverlocation: "https://outlook.office365.com/EWS/Exchange.asmx",
        defaultserverlocation: null,
        processemailsreceivedafter: null,
        ...(overrides.profile === "none" ? {} : overrides.profile),
    });
    const settings = { AutoTrackSentFolderItems: "true", ...overrides.settings };
    const organization = row("organization", IDS.organization, {
        organizationid: IDS.organization,
        name: "Contoso",
        orgdborgsettings: "<OrgSettings/>",
        requireapprovalforuseremail: true,
        requireapprovalforqueueemail: true,
        emailcorrelationenabled: true,
        ignoreinternalemail: false,
        unresolveemailaddressifmultiplematch: false,
        isfolderbasedtrackingenabled: true,
        maxfolderbasedtrackingmappings: 25,
        generatealertsforerrors: true,
        generatealertsforwarnings: true,
        isappointmentattachmentsyncenabled: true,
        ...overrides.organization,
    });
    const alerts = overrides.alerts ?? [];
    const own = { table: kind === "queue" ? "queue" : "systemuser", id: regardingId ?? "" };
    const holders = overrides.holders ?? (regardingId === null ? [] : [own]);
    const regarding: Section<Regarding> =
        kind === "forward"
            ? notApplicable("The mailbox belongs to no user or queue.")
            : ok(kind === "queue" ? { kind: "queue", queue } : { kind: "user", user });
    const settingsRow = row("usersettings", IDS.user, {
        systemuserid: IDS.user,
        incomingemailfilteringmethod: overrides.filteringMethod === undefined ? 0 : overrides.filteringMethod,
    });
    return {
        mailbox: ok(mailbox),
        owner: ok(owner),
        regarding,
        profile: overrides.profile === "none" ? notApplicable("The mailbox has no email server profile.") : ok(profile),
        filtering:
            kind === "forward"
                ? notApplicable("Only the mailbox of a user or queue has a filtering method.")
                : ok(
                      kind === "queue"
                          ? { method: queue.values.incomingemailfilteringmethod ?? null, row: queue }
                          : { method: settingsRow.values.incomingemailfilteringmethod ?? null, row: settingsRow },
                  ),
        organization: ok({ row: organization, settings }),
        alerts: ok({
            mailbox: alerts.filter(({ of }) => of !== "profile").map(alertRow),
            profile: alerts.filter(({ of }) => of === "profile").map((spec, index) => alertRow(spec, index + 100)),
            truncated: false,
        }),
        items: ok({ rows: (overrides.items ?? []).map(itemRow), truncated: overrides.itemsTruncated ?? false }),
        access: ok({
            roles: [role()],
            grants: grantsWithout(),
            coverage: "complete",
            source: "roles",
            readAt: NOW,
            ...overrides.access,
        }),
        folders: ok(
            Array.from({ length: overrides.folders ?? 0 }, (_, index) =>
                row("mailboxtrackingfolder", `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, "0")}`, {
                    exchangefoldername: `Folder ${index + 1}`,
                    regardingobjectid: overrides.folderRegarding ?? null,
                }),
            ),
        ),
        addresses: ok({ address, mailboxes: [mailbox], users: [], queues: [], ...overrides.addresses }),
        traffic: ok({
            windowDays: 28,
            days: [...(overrides.trafficDaysAgo ?? [0, 1, 4, 5, 6, 7, 8, 11, 12, 13])]
                .sort((a, b) => b - a)
                .map((days) => ({ day: daysAgo(days).slice(0, 10), count: 1 })),
        }),
        addressSearch: ok(
            holders.map((holder, index) =>
                row(
                    "emailsearch",
                    `bbbbbbbb-0000-4000-8000-${String(index).padStart(12, "0")}`,
                    { emailaddress: address, parentobjectid: holder.id },
                    { parentobjectid: holder.table },
                ),
            ),
        ),
        outgoing: ok({ waiting: 0, waitingSince: null, failed: 0, failedOn: null, ...overrides.outgoing }),
        customizations: ok({ code: overrides.code ?? [], truncated: false }),
        viewer: ok({
            userId: IDS.otherUser,
            roles: [role("System Administrator")],
            isSystemAdministrator: true,
            ...overrides.viewer,
        }),
        ...overrides.unread,
    };
}

/** Facts of a mailbox that works, with the smallest change a test needs. */
export function healthy(overrides: Overrides = {}): Facts {
    return deriveFacts(sections(overrides), NOW);
}

function unread(status: Unread["status"], message: string): Unread {
    return { status, message, readAt: NOW };
}

/** The healthy mailbox, read by someone who may not read the section. */
export function denied(section: SectionId, overrides: Overrides = {}): Facts {
    return healthy({ ...overrides, unread: { ...overrides.unread, [section]: unread("denied", "No privilege.") } });
}

/** The healthy mailbox in an environment that lacks what the section reads. */
export function missing(section: SectionId, overrides: Overrides = {}): Facts {
    return healthy({ ...overrides, unread: { ...overrides.unread, [section]: unread("missing", "No such table.") } });
}

/** Evidence of a mailbox that works, for a whole report. */
export function evidence(overrides: Overrides = {}): Evidence {
    return {
        schema: "mailbox-diagnostics/evidence",
        version: EVIDENCE_VERSION,
        mailboxId: IDS.mailbox,
        readAt: NOW,
        redacted: false,
        requests: 12,
        sections: sections(overrides),
    };
}
