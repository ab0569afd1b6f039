import type { Owner, Regarding } from "../../model/evidence";
import type { Row } from "../../model/row";
import type { Section } from "../../model/section";
import type { FunnelStep } from "../fleet";
import { settingsStep, SYNCING_HOURS, type ApprovalNeeds } from "../funnel";
import type { AlertCount } from "../read/alert-counts";
import type { PageRow } from "../read/read-page";
import type { RowInput } from "../table/build-table";
import type { Named, Party } from "../table/fleet-table";
import { isPostponed, isStuckTest } from "./detectors";
import type { RowJudgement } from "./judge-row";

const HOUR_MS = 3_600_000;

function ownerParty(owner: Section<Owner>, { values, labels }: Row<"mailbox">): Party | undefined {
    if (owner.status === "ok") {
        const { value } = owner;
        return value.kind === "user"
            ? { table: "systemuser", id: value.user.id, name: value.user.values.fullname ?? value.user.id }
            : { table: "team", id: value.team.id, name: value.team.values.name ?? value.team.id };
    }
    // The row of the owner is hidden, but the lookup names it.
    const id = values.ownerid;
    if (!id) return undefined;
    return { table: values.owningteam ? "team" : "systemuser", id, name: labels["ownerid"] ?? id };
}

function regardingParty(regarding: Section<Regarding>, { values, labels, targets }: Row<"mailbox">): Party | undefined {
    if (regarding.status === "ok") {
        const { value } = regarding;
        return value.kind === "user"
            ? { table: "systemuser", id: value.user.id, name: value.user.values.fullname ?? value.user.id }
            : { table: "queue", id: value.queue.id, name: value.queue.values.name ?? value.queue.id };
    }
    const id = values.regardingobjectid;
    if (!id) return undefined;
    const table = targets["regardingobjectid"] === "queue" ? "queue" : "systemuser";
    return { table, id, name: labels["regardingobjectid"] ?? id };
}

function named(id: string | null | undefined, label: string | undefined): Named | undefined {
    return id ? { id, name: label ?? id } : undefined;
}

/** The host of an address such as https://outlook.office365.com/EWS; other texts come back as they are. */
export function hostOf(location: string | null | undefined): string {
    const text = (location ?? "").trim();
    return /^[a-z]+:\/\/([^/:]+)/i.exec(text)?.[1]?.toLowerCase() ?? text.toLowerCase();
}

function millis(text: string | null | undefined): number | undefined {
    const value = text ? Date.parse(text) : Number.NaN;
    return Number.isNaN(value) ? undefined : value;
}

function isRecentFailure(counts: readonly AlertCount[], nowMs: number): boolean {
    const from = nowMs - SYNCING_HOURS * HOUR_MS;
    return counts.some(({ level, last }) => (level ?? 0) >= 2 && (millis(last) ?? 0) >= from);
}

function lastStep(
    { mailbox, owner }: PageRow,
    counts: readonly AlertCount[] | undefined,
    approval: ApprovalNeeds,
    nowMs: number,
): FunnelStep {
    const { values, targets } = mailbox;
    const user = owner.status === "ok" && owner.value.kind === "user" ? owner.value.user.values : undefined;
    const step = settingsStep(
        {
            state: values.statecode ?? undefined,
            approval: values.emailrouteraccessapproval ?? undefined,
            isForward: values.isforwardmailbox === true,
            kind: targets["regardingobjectid"] === "systemuser" ? "user" : "other",
            incomingStatus: values.incomingemailstatus ?? undefined,
            enabled: values.enabledforincomingemail ?? undefined,
            ownerKind: user !== undefined ? "user" : values.owningteam ? "team" : "hidden",
            ownerDisabled: user?.isdisabled ?? undefined,
            ownerLicensed: user?.islicensed ?? undefined,
            ownerAccessMode: user?.accessmode ?? undefined,
        },
        approval,
    );
    if (step !== "ownerReady") return step;
    const success = millis(values.lastsuccessfulsynccompletedon);
    if (success === undefined || success < nowMs - SYNCING_HOURS * HOUR_MS) return "ownerReady";
    const failed = (values.itemsfailedforlastsync ?? 0) > 0 || (values.transientfailurecount ?? 0) > 0;
    // Alerts that could not be read may hold failures.
    return failed || counts === undefined || isRecentFailure(counts, nowMs) ? "syncing" : "noFailures";
}

export interface RowInputParts {
    readonly row: PageRow;
    readonly judgement: RowJudgement;
    readonly profile: Row<"emailserverprofile"> | undefined;
    /** Undefined where the alerts of the mailbox could not be counted. */
    readonly counts: readonly AlertCount[] | undefined;
    readonly approval: ApprovalNeeds;
    readonly silent: boolean;
    readonly now: string;
    readonly nowMs: number;
}

/** What the table keeps of one mailbox. */
export function rowInput({ row, judgement, profile, counts, approval, silent, now, nowMs }: RowInputParts): RowInput {
    const { mailbox } = row;
    const { values, labels } = mailbox;
    const { finding } = judgement;
    const location = profile?.values.incomingserverlocation ?? profile?.values.defaultserverlocation;
    const found = judgement.verdict === "found" ? finding : undefined;
    return {
        id: mailbox.id,
        name: values.name ?? values.emailaddress ?? mailbox.id,
        owner: ownerParty(row.owner, mailbox),
        regarding: regardingParty(row.regarding, mailbox),
        profile: named(values.emailserverprofile, profile?.values.name ?? labels["emailserverprofile"]),
        businessUnit: named(values.owningbusinessunit, labels["owningbusinessunit"]),
        server: hostOf(location),
        statuses: {
            state: values.statecode ?? null,
            approval: values.emailrouteraccessapproval ?? null,
            incoming: values.incomingemailstatus ?? null,
            outgoing: values.outgoingemailstatus ?? null,
            appointments: values.actstatus ?? null,
            enabledForIncoming: values.enabledforincomingemail ?? null,
        },
        lastStep: lastStep(row, counts, approval, nowMs),
        verdict: judgement.verdict,
        cause: found?.ruleId,
        severity: found?.severity,
        since: millis(found?.since),
        lastProcessed: millis(values.lastsuccessfulsynccompletedon),
        alerts: counts?.reduce((sum, { count }) => sum + count, 0),
        silent,
        postponed: isPostponed(mailbox, now),
        stuckTest: isStuckTest(mailbox, now),
    };
}
