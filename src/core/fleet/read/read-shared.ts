import { customizationsGatherer } from "../../gather/read-customizations";
import { organizationGatherer } from "../../gather/read-organization";
import { readViewer } from "../../gather/read-viewer";
import type { GatherContext } from "../../gather/gatherer";
import { numberSetting } from "../../facts/org-setting";
import type { ItemGroup } from "../../facts/facts";
import type { Customizations, Organization, Outgoing, Viewer } from "../../model/evidence";
import { DataverseError } from "../../model/dataverse-error";
import { EmailStatus } from "../../model/generated/option-sets";
import { columnsOf, type Row } from "../../model/row";
import { isUnread, type Section, type Unread } from "../../model/section";
import { readRow } from "../../query/read-row";
import { readResilient } from "../../query/read-resilient";
import { columnsRead } from "../../gather/rows-of-part";
import { allRows, eachPage } from "../query/pages";
import { askSplitting, type TimeRange } from "../query/split";
import { countAt, numberAt, textAt } from "../query/values";
import { aggregate, columns, condition, filter, group, inCondition, link, orderByAliases } from "../query/xml";
import type { ApprovalNeeds } from "../funnel";
import { ALERT_GROUPS, alertCount, type AlertCount } from "./alert-counts";
import { readItemGroups } from "./item-counts";
import { readFleetAccess, type FleetAccess } from "./read-access";
import { readSharedAddresses, type SharedAddresses } from "./read-addresses";
import { cutTime, timeFilter } from "./read-trend";
import type { FleetReader } from "./reader";

const WINDOW_DAYS = 28;
const FOLDER_CAP = 20_000;
const DEFAULT_RETENTION = 30;

/** Everything that is read once for all mailboxes. Each is there or says why it is not. */
export interface SharedFacts {
    readonly organization: Section<Organization>;
    readonly viewer: Section<Viewer>;
    readonly customizations: Section<Customizations>;
    readonly profiles: Section<ReadonlyMap<string, Row<"emailserverprofile">>>;
    readonly profileAlerts: Section<ReadonlyMap<string, readonly AlertCount[]>>;
    readonly items: Section<ReadonlyMap<string, readonly ItemGroup[]>>;
    readonly access: Section<FleetAccess>;
    readonly folders: Section<ReadonlyMap<string, readonly Row<"mailboxtrackingfolder">[]>>;
    readonly outgoing: Section<ReadonlyMap<string, Outgoing>>;
    readonly addresses: Section<SharedAddresses>;
    /** Members by team. */
    readonly teams: Section<ReadonlyMap<string, number>>;
}

type Pending = { readonly [K in keyof SharedFacts]: Promise<SharedFacts[K]> };

function contextOf(reader: FleetReader, viewer: Promise<Section<Viewer>>): GatherContext {
    const { client, now, options } = reader;
    return { client, now, mailboxId: "", viewer: () => viewer, ...options };
}

async function readOrganization(context: GatherContext): Promise<Organization> {
    const { organization } = await organizationGatherer.gather(context);
    if (organization.status === "ok") return organization.value;
    throw new DataverseError("The organization row is not visible to you.", { kind: "denied" });
}

async function readProfiles(reader: FleetReader): Promise<ReadonlyMap<string, Row<"emailserverprofile">>> {
    const wanted = columnsOf("emailserverprofile");
    const query = { table: "emailserverprofile", columns: wanted, count: 5000 } as const;
    const { rows, dropped } = await readResilient(reader.client, query, reader.options);
    const read = columnsRead("emailserverprofile", wanted, dropped);
    const found = rows.flatMap((raw) => readRow(raw, "emailserverprofile", read, { readAt: reader.now }) ?? []);
    return new Map(found.map((row) => [row.id, row]));
}

async function readProfileAlerts(reader: FleetReader): Promise<ReadonlyMap<string, readonly AlertCount[]>> {
    const found = new Map<string, AlertCount[]>();
    const profile = link({
        name: "emailserverprofile",
        from: "emailserverprofileid",
        to: "regardingobjectid",
        alias: "p",
    });
    const answers = await askSplitting<TimeRange, void>(
        [{ from: undefined, to: undefined }],
        {
            async ask(range) {
                const body = [...ALERT_GROUPS, timeFilter("createdon", range), profile];
                const pages = { table: "tracelog", head: { aggregate: true }, body } as const;
                const { rows } = await allRows(reader.client, pages, reader.options);
                for (const raw of rows) {
                    const count = alertCount(raw);
                    if (count) found.set(count.subjectId, [...(found.get(count.subjectId) ?? []), count]);
                }
            },
            split: (range) => cutTime(range, reader.nowMs, DEFAULT_RETENTION),
        },
        () => undefined,
    );
    for (const answer of answers) if (answer.kind === "failed") throw answer.error;
    return found;
}

async function readFolders(reader: FleetReader): Promise<ReadonlyMap<string, readonly Row<"mailboxtrackingfolder">[]>> {
    const wanted = columnsOf("mailboxtrackingfolder").filter((column) => column !== "folderonboardingstatus");
    const found = new Map<string, Row<"mailboxtrackingfolder">[]>();
    const pages = { table: "mailboxtrackingfolder", body: [columns(wanted)], cap: FOLDER_CAP } as const;
    const complete = await eachPage(reader.client, pages, reader.options, (rows) => {
        for (const raw of rows) {
            const row = readRow(raw, "mailboxtrackingfolder", wanted, { readAt: reader.now });
            const mailbox = row?.values.mailboxid;
            if (row && mailbox) found.set(mailbox, [...(found.get(mailbox) ?? []), row]);
        }
    });
    if (!complete) throw new DataverseError("There are more tracked folders than are read.", { kind: "unsupported" });
    return found;
}

const WAITING: readonly number[] = [EmailStatus.PendingSend, EmailStatus.Sending];
const NO_MAIL: Outgoing = { waiting: 0, waitingSince: null, failed: 0, failedOn: null };

async function readOutgoing(reader: FleetReader): Promise<ReadonlyMap<string, Outgoing>> {
    const found = new Map<string, Outgoing>();
    const unsent = filter(
        "and",
        condition("createdon", "last-x-days", WINDOW_DAYS),
        inCondition("statuscode", [...WAITING, EmailStatus.Failed].map(String)),
        condition("sendermailboxid", "not-null"),
    );
    const take = (raw: Parameters<typeof textAt>[0]): void => {
        const id = (textAt(raw, "sender") ?? textAt(raw, "_sender_value"))?.toLowerCase();
        if (id === undefined) return;
        const was = found.get(id) ?? NO_MAIL;
        const count = countAt(raw, "emails");
        const first = textAt(raw, "first")?.slice(0, 10) ?? null;
        const last = textAt(raw, "last")?.slice(0, 10) ?? null;
        if (WAITING.includes(numberAt(raw, "status") ?? 0)) {
            const since = [was.waitingSince, first].filter((day): day is string => day !== null).sort()[0] ?? null;
            found.set(id, { ...was, waiting: was.waiting + count, waitingSince: since });
        } else {
            const days = [was.failedOn, last].filter((day): day is string => day !== null).sort();
            found.set(id, { ...was, failed: was.failed + count, failedOn: days[days.length - 1] ?? null });
        }
    };
    const answers = await askSplitting<TimeRange, void>(
        [{ from: undefined, to: undefined }],
        {
            async ask(range) {
                const body = [
                    aggregate("count", "activityid", "emails"),
                    aggregate("min", "createdon", "first"),
                    aggregate("max", "createdon", "last"),
                    group("sendermailboxid", "sender"),
                    group("statuscode", "status"),
                    orderByAliases("sender", "status"),
                    unsent,
                    timeFilter("createdon", range),
                ];
                const pages = { table: "email", head: { aggregate: true }, body } as const;
                (await allRows(reader.client, pages, reader.options)).rows.forEach(take);
            },
            split: (range) => cutTime(range, reader.nowMs, WINDOW_DAYS),
        },
        () => undefined,
    );
    for (const answer of answers) if (answer.kind === "failed") throw answer.error;
    return found;
}

async function readTeams(reader: FleetReader): Promise<ReadonlyMap<string, number>> {
    const body = [aggregate("count", "systemuserid", "members"), group("teamid", "team"), orderByAliases("team")];
    const pages = { table: "teammembership", head: { aggregate: true }, body } as const;
    const { rows } = await allRows(reader.client, pages, reader.options);
    return new Map(
        rows.flatMap((raw) => {
            const id = textAt(raw, "team")?.toLowerCase();
            return id === undefined ? [] : [[id, countAt(raw, "members")] as const];
        }),
    );
}

/** Asks for everything that all mailboxes share, at once; each part settles by itself. */
export function readShared(reader: FleetReader): Pending {
    const viewer = reader.part("viewer", () =>
        readViewer({ client: reader.client, now: reader.now, mailboxId: "", ...reader.options }),
    );
    const context = contextOf(reader, viewer);
    const isAdministrator = viewer.then((section) => section.status === "ok" && section.value.isSystemAdministrator);
    // Awaited only where roles are read; a cancelled reading must not count as unhandled.
    isAdministrator.catch(() => undefined);
    return {
        viewer,
        organization: reader.part("organization", () => readOrganization(context)),
        customizations: reader.part("customizations", async () => {
            const { customizations } = await customizationsGatherer.gather(context);
            if (customizations.status === "ok") return customizations.value;
            throw new DataverseError("The list of custom code could not be read.", { kind: "denied" });
        }),
        profiles: reader.part("profiles", () => readProfiles(reader)),
        profileAlerts: reader.part("profileAlerts", () => readProfileAlerts(reader)),
        items: reader.part("items", () => readItemGroups(reader)),
        access: reader.part("access", () => readFleetAccess(reader, isAdministrator)),
        folders: reader.part("folders", () => readFolders(reader)),
        outgoing: reader.part("outgoing", () => readOutgoing(reader)),
        addresses: reader.part("addresses", () => readSharedAddresses(reader)),
        teams: reader.part("teams", () => readTeams(reader)),
    };
}

export async function allShared(pending: Pending): Promise<SharedFacts> {
    const names = Object.keys(pending) as (keyof SharedFacts)[];
    const values = await Promise.all(names.map((name) => pending[name]));
    return Object.fromEntries(names.map((name, index) => [name, values[index]])) as unknown as SharedFacts;
}

/** Only what fixes look at: settings, profiles and the reader; everything else counts as left out. */
export async function readBasics(reader: FleetReader): Promise<SharedFacts> {
    const { client, now, options } = reader;
    const viewer = reader.part("viewer", () => readViewer({ client, now, mailboxId: "", ...options }));
    viewer.catch(() => undefined);
    const [organization, profiles, profileAlerts] = await Promise.all([
        reader.part("organization", () => readOrganization(contextOf(reader, viewer))),
        reader.part("profiles", () => readProfiles(reader)),
        reader.part("profileAlerts", () => readProfileAlerts(reader)),
    ]);
    const leftOut: Unread = {
        status: "failed",
        kind: "notInFleet",
        message: "It is not read for a batch.",
        readAt: now,
    };
    return {
        organization,
        profiles,
        profileAlerts,
        viewer: await viewer,
        customizations: leftOut,
        items: leftOut,
        access: leftOut,
        folders: leftOut,
        outgoing: leftOut,
        addresses: leftOut,
        teams: leftOut,
    };
}

/** Whether an address must be approved; where that could not be read it is taken as needed, as the platform's default is. */
export function approvalNeeds(organization: Section<Organization>): ApprovalNeeds {
    if (isUnread(organization) || organization.status !== "ok") return { user: true, other: true };
    const { requireapprovalforuseremail, requireapprovalforqueueemail } = organization.value.row.values;
    return { user: requireapprovalforuseremail !== false, other: requireapprovalforqueueemail !== false };
}

export function alertRetention(organization: Section<Organization>): number {
    const days =
        organization.status === "ok" ? numberSetting(organization.value, "TraceLogPersistenceTimeInDays") : undefined;
    return days === undefined || days <= 0 ? DEFAULT_RETENTION : days;
}
