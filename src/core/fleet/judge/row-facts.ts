import type { AlertGroup, Facts, ItemGroup } from "../../facts/facts";
import { judgeItemVisibility } from "../../facts/item-visibility";
import { decideSyncStart } from "../../facts/sync-start";
import { notApplicable, ok } from "../../gather/gatherer";
import type { Sections, Traffic } from "../../model/evidence";
import type { Row } from "../../model/row";
import { isUnread, type Section, type Unread } from "../../model/section";
import { groupAlertCounts, type AlertCount } from "../read/alert-counts";
import type { PageRow } from "../read/read-page";
import type { SharedFacts } from "../read/read-shared";

/** The kind that marks a section which the form reads and the fleet leaves out. */
const NOT_IN_FLEET = "notInFleet";

/** What is read for one page of mailboxes beside their rows. */
export interface PageFacts {
    readonly alerts: ReadonlyMap<string, readonly AlertCount[]>;
    /** Mailboxes whose alerts could not be counted. */
    readonly alertsUnread: ReadonlyMap<string, Unread>;
    /** Understands alerts that are over as well; fixes look at them, rules do not. */
    readonly allAlerts?: true;
    readonly addressSearch?: ReadonlyMap<string, readonly Row<"emailsearch">[]>;
    readonly traffic?: ReadonlyMap<string, Traffic>;
}

function notInFleet(readAt: string): Unread {
    return { status: "failed", kind: NOT_IN_FLEET, message: "Only the form reads this.", readAt };
}

function mapSection<A, B>(section: Section<A>, work: (value: A) => B): Section<B> {
    return section.status === "ok" ? { status: "ok", value: work(section.value), readAt: section.readAt } : section;
}

const NO_ITEMS: readonly ItemGroup[] = [];
const NO_MAIL = { waiting: 0, waitingSince: null, failed: 0, failedOn: null };

function profileOf(mailbox: Row<"mailbox">, shared: SharedFacts, now: string): Sections["profile"] {
    const id = mailbox.values.emailserverprofile;
    if (!id) return notApplicable("The mailbox has no email server profile.", now);
    if (shared.profiles.status !== "ok") return shared.profiles;
    const row = shared.profiles.value.get(id);
    if (row !== undefined) return ok(row, now);
    return {
        status: "denied",
        message: "The email server profile exists, but its row is not visible to you.",
        readAt: now,
    };
}

function addressesOf(mailbox: Row<"mailbox">, shared: SharedFacts, now: string): Sections["addresses"] {
    const address = mailbox.values.emailaddress;
    if (!address) return notApplicable("The mailbox has no email address.", now);
    return mapSection(shared.addresses, (all) => ({
        address,
        ...(all.get(mailbox.id) ?? { mailboxes: [], users: [], queues: [] }),
    }));
}

const HOUR_MS = 3_600_000;
/** Rules look at alerts since the last success, and at those of the last three days; see rules/support/hits.ts. */
const LIVE_HOURS = 72;

/** True when one of the alerts can still mean something. Most mailboxes have only old ones, which need not be understood. */
function isLive(counts: readonly AlertCount[], mailbox: Row<"mailbox">, nowMs: number): boolean {
    const success = Date.parse(mailbox.values.lastsuccessfulsynccompletedon ?? "");
    const edge = nowMs - LIVE_HOURS * HOUR_MS;
    return counts.some(({ last }) => {
        const at = Date.parse(last);
        return at >= edge || at > success;
    });
}

function alertGroupsOf(
    mailbox: Row<"mailbox">,
    shared: SharedFacts,
    page: PageFacts,
    now: string,
): Section<readonly AlertGroup[]> {
    const failed = page.alertsUnread.get(mailbox.id);
    if (failed) return failed;
    const profileId = mailbox.values.emailserverprofile;
    if (profileId && isUnread(shared.profileAlerts)) return shared.profileAlerts;
    const ofProfile =
        shared.profileAlerts.status === "ok" && profileId ? shared.profileAlerts.value.get(profileId) : undefined;
    const own = page.alerts.get(mailbox.id);
    const counts = [...(own ?? []), ...(ofProfile ?? [])];
    const live = page.allAlerts === true || isLive(counts, mailbox, Date.parse(now));
    return ok(live ? groupAlertCounts(own ?? [], ofProfile ?? [], now) : [], now);
}

/** The facts that the form would have about this mailbox, as far as the fleet reads them. */
export function rowFacts(row: PageRow, shared: SharedFacts, page: PageFacts, now: string): Facts {
    const { mailbox, owner, regarding, filtering } = row;
    const unread = notInFleet(now);
    const traffic = page.traffic?.get(mailbox.id);
    const search = page.addressSearch?.get(mailbox.id);
    const access =
        shared.access.status === "ok"
            ? shared.access.value.of(mailbox.id)
            : { access: shared.access, needs: shared.access };
    const sections: Sections = {
        mailbox: ok(mailbox, now),
        owner,
        regarding,
        filtering,
        profile: profileOf(mailbox, shared, now),
        organization: shared.organization,
        alerts: page.alertsUnread.get(mailbox.id) ?? ok({ mailbox: [], profile: [], truncated: false }, now),
        items: mapSection(shared.items, () => ({ rows: [], truncated: false })),
        access: access.access,
        folders: mapSection(shared.folders, (all) => all.get(mailbox.id) ?? []),
        addresses: addressesOf(mailbox, shared, now),
        addressSearch: search === undefined ? unread : ok(search, now),
        traffic: traffic === undefined ? unread : ok(traffic, now),
        outgoing: mapSection(shared.outgoing, (all) => all.get(mailbox.id) ?? NO_MAIL),
        customizations: shared.customizations,
        viewer: shared.viewer,
    };
    const ownerId = mailbox.values.ownerid ?? "";
    return {
        ...sections,
        alertGroups: alertGroupsOf(mailbox, shared, page, now),
        itemGroups: mapSection(shared.items, (all) => all.get(ownerId) ?? NO_ITEMS),
        itemVisibility: judgeItemVisibility(sections, now),
        privilegeNeeds: access.needs,
        syncStart: decideSyncStart(sections),
    };
}
