import type { SqlValue } from "../sql/fragment";

/** The last step of the funnel that a mailbox passes. */
export type PlantStep =
    "total" | "active" | "approved" | "tested" | "enabled" | "ownerReady" | "syncing" | "noFailures";

export interface PlantedAlert {
    readonly text: string;
    readonly level: 1 | 2 | 3;
    readonly traceCode: number;
}

export interface PlantedItem {
    readonly error: string;
    readonly code: number;
}

/** How old something is, in minutes; the generator turns it into a moment. */
export interface MinutesAgo {
    readonly minutesAgo: number;
}

type Planted = SqlValue | MinutesAgo;

/**
 * One kind of mailbox, with what the dashboard must say about it. `perMille` is its share; the healthy one takes the rest. `{name}` in a text
 * stands for the mailbox. Columns are given as the database keeps them.
 */
export interface Plant {
    readonly id: string;
    readonly perMille: number;
    /** The rule that the form panel's verdict names; undefined when nothing is wrong. */
    readonly cause: string | undefined;
    readonly lastStep: PlantStep;
    readonly detector?: "silent" | "postponed" | "stuckTest";
    readonly mailbox?: Readonly<Record<string, Planted>>;
    readonly user?: Readonly<Record<string, SqlValue>>;
    readonly withoutRole?: boolean;
    readonly alerts?: readonly PlantedAlert[];
    /** Minutes between one alert and the next until now; the alerts reach back `alertDays`. */
    readonly alertDays?: readonly [least: number, most: number];
    readonly items?: readonly PlantedItem[];
    /** Days ago of tracked emails, one for each entry. */
    readonly emails?: readonly number[];
    /** Every mailbox of the numbered profile is of this plant. */
    readonly wholeProfile?: number;
}

const hours = (count: number): MinutesAgo => ({ minutesAgo: count * 60 });
const days = (count: number): MinutesAgo => hours(count * 24);

const notTested = { incomingemailstatus: 0, outgoingemailstatus: 0, actstatus: 0, enabledforincomingemail: 0 } as const;
const failed = { incomingemailstatus: 2, outgoingemailstatus: 2, enabledforincomingemail: 0 } as const;
const never = { lastsuccessfulsynccompletedon: null, lastsyncstartedon: null, testmailboxaccesscompletedon: null };

const code = (text: string, label: string): string => `${text}\nEmail Server Error Code: ${label}`;

/** The planted causes. Seed and shares decide everything, so that the truth is known without asking the product. */
export const PLANTS: readonly Plant[] = [
    {
        id: "outage",
        perMille: 0,
        wholeProfile: 5,
        cause: "unreachable-server",
        lastStep: "approved",
        mailbox: { ...failed, lastsuccessfulsynccompletedon: days(2), lastsyncstartedon: days(1) },
        alerts: [
            {
                text: code(
                    "Email cannot be received for the mailbox {name}. The email server could not be reached.",
                    "NameResolutionFailure. The remote name could not be resolved: 'mail.adventure-works.com'",
                ),
                level: 3,
                traceCode: 73,
            },
        ],
        alertDays: [1, 2],
    },
    {
        id: "sign-in",
        perMille: 20,
        cause: "refused-sign-in",
        lastStep: "approved",
        mailbox: { ...failed, lastsuccessfulsynccompletedon: days(31), lastsyncstartedon: days(30) },
        alerts: [
            {
                text: code(
                    "Email cannot be received for the mailbox {name}. Make sure that the credentials specified in the mailbox are correct.",
                    "Http server returned 401 Unauthorized exception.",
                ),
                level: 3,
                traceCode: 60,
            },
            {
                text: code(
                    "Email cannot be sent for the mailbox {name}. Make sure that the credentials specified in the mailbox are correct.",
                    "Http server returned 401 Unauthorized exception.",
                ),
                level: 3,
                traceCode: 61,
            },
        ],
        alertDays: [1, 29],
    },
    {
        id: "exchange-mailbox",
        perMille: 10,
        cause: "unknown-exchange-mailbox",
        lastStep: "approved",
        mailbox: { ...failed, lastsuccessfulsynccompletedon: days(31), lastsyncstartedon: days(30) },
        alerts: [
            {
                text: code(
                    "The mailbox {name} was not found on the email server.",
                    "Exchange server returned ErrorNonExistentMailbox exception.",
                ),
                level: 3,
                traceCode: 64,
            },
        ],
        alertDays: [3, 29],
    },
    {
        id: "untested",
        perMille: 30,
        cause: "untested-mailbox",
        lastStep: "approved",
        mailbox: { ...notTested, ...never },
    },
    {
        id: "unapproved",
        perMille: 20,
        cause: "unapproved-mailbox",
        lastStep: "active",
        mailbox: { ...notTested, ...never, emailrouteraccessapproval: 2 },
    },
    {
        id: "inactive",
        perMille: 20,
        cause: "inactive-mailbox",
        lastStep: "total",
        mailbox: { statecode: 1, statuscode: 2 },
    },
    {
        id: "disabled-owner",
        perMille: 20,
        cause: "disabled-owner",
        lastStep: "enabled",
        user: { isdisabled: 1 },
        mailbox: { lastsuccessfulsynccompletedon: days(9), lastsyncstartedon: days(9) },
    },
    {
        id: "unlicensed",
        perMille: 15,
        cause: "unlicensed-owner",
        lastStep: "enabled",
        user: { islicensed: 0 },
        mailbox: { lastsuccessfulsynccompletedon: days(6), lastsyncstartedon: days(6) },
    },
    {
        id: "without-role",
        perMille: 5,
        cause: "owner-without-role",
        lastStep: "ownerReady",
        withoutRole: true,
        mailbox: { lastsuccessfulsynccompletedon: days(4), lastsyncstartedon: days(4) },
    },
    {
        id: "stale",
        perMille: 10,
        cause: "stale-sync",
        lastStep: "ownerReady",
        mailbox: { lastsuccessfulsynccompletedon: days(5), lastsyncstartedon: days(5) },
    },
    {
        id: "postponed",
        perMille: 5,
        cause: "postponed-mailbox",
        lastStep: "ownerReady",
        detector: "postponed",
        mailbox: {
            lastsuccessfulsynccompletedon: days(3),
            lastsyncstartedon: days(3),
            postponemailboxprocessinguntil: days(-10),
        },
    },
    {
        id: "stuck-test",
        perMille: 5,
        cause: "scheduled-mailbox-test",
        lastStep: "approved",
        detector: "stuckTest",
        mailbox: {
            ...notTested,
            ...never,
            testemailconfigurationscheduled: 1,
            testandenablelastattemptedon: days(3),
        },
    },
    {
        id: "transient",
        perMille: 20,
        cause: "repeated-transient-errors",
        lastStep: "syncing",
        mailbox: { lastsuccessfulsynccompletedon: hours(12), lastsyncstartedon: hours(1), transientfailurecount: 7 },
        alerts: [
            {
                text: code(
                    "A general mailbox access error occurred while receiving email through the mailbox {name}.",
                    "Exchange server returned ErrorMailboxStoreUnavailable exception.",
                ),
                level: 2,
                traceCode: 67,
            },
        ],
        alertDays: [0.3, 0.45],
    },
    {
        id: "custom-code",
        perMille: 8,
        cause: "failed-customization",
        lastStep: "syncing",
        mailbox: { itemsfailedforlastsync: 3 },
        items: [
            { error: "IsvAborted", code: -2147220891 },
            { error: "IsvAborted", code: -2147220891 },
        ],
    },
    {
        id: "no-correlation",
        perMille: 8,
        cause: "uncorrelated-email",
        lastStep: "syncing",
        mailbox: { itemsfailedforlastsync: 1 },
        items: [{ error: "NoCorrelationMatch", code: -2147098101 }],
    },
    {
        id: "silent",
        perMille: 4,
        cause: "email-outside-inbox",
        lastStep: "noFailures",
        detector: "silent",
        mailbox: { processemailreceivedafter: days(9) },
        emails: [9, 9, 10, 11, 12, 13, 13, 14, 16, 17, 18, 19, 20],
    },
    // Healthy, but with little email: its last pause is no longer than an earlier one.
    {
        id: "quiet",
        perMille: 4,
        cause: undefined,
        lastStep: "noFailures",
        mailbox: { processemailreceivedafter: days(5) },
        emails: [5, 12, 18, 24],
    },
];

export const HEALTHY: Plant = { id: "healthy", perMille: 0, cause: undefined, lastStep: "noFailures" };

/** Alerts of healthy mailboxes: over, because the mailbox has been read well since. */
export const OLD_ALERTS: readonly PlantedAlert[] = [
    {
        text: code(
            "A general mailbox access error occurred while receiving email through the mailbox {name}.",
            "Exchange server returned ErrorMailboxStoreUnavailable exception.",
        ),
        level: 2,
        traceCode: 67,
    },
    { text: "The mailbox {name} has been enabled for receiving email.", level: 1, traceCode: 14 },
    {
        text: code(
            "The email server is busy. The mailbox {name} is read later.",
            "Exchange server returned ErrorServerBusy exception.",
        ),
        level: 2,
        traceCode: 68,
    },
    {
        text: code(
            "An error occurred while receiving email through the mailbox {name}.",
            "The operation has timed out",
        ),
        level: 3,
        traceCode: 70,
    },
];
