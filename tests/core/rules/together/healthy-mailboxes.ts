import fc from "fast-check";
import { daysAgo, grantsWithout, hoursAgo, IDS, role, teamOwner, type Overrides } from "../healthy";

export const MAILBOX_KINDS = [
    "user",
    "queue",
    "team-owned queue",
    "shared",
    "forward",
    "on-premises",
    "Gmail",
    "POP",
] as const;
export type HealthyKind = (typeof MAILBOX_KINDS)[number];

/** What makes a mailbox one of its kind; everything else varies freely below. */
const BY_KIND: Readonly<Record<HealthyKind, Overrides>> = {
    user: {},
    queue: { kind: "queue" },
    "team-owned queue": { kind: "queue", owner: teamOwner() },
    // A shared mailbox of Exchange behind a queue: its owner needs no licence for it.
    shared: { kind: "queue", user: { islicensed: false } },
    forward: { kind: "forward", mailbox: { actdeliverymethod: 2, actstatus: 0, enabledforact: false } },
    "on-premises": {
        profile: {
            name: "Exchange in Munich",
            servertype: 0,
            incomingcredentialretrieval: 1,
            incominguseimpersonation: true,
            incomingserverlocation: "https://mail.contoso.com/EWS/Exchange.asmx",
        },
        mailbox: { isemailaddressapprovedbyo365admin: false },
    },
    Gmail: {
        profile: {
            name: "Gmail",
            servertype: 4,
            incomingcredentialretrieval: 5,
            incomingserverlocation: "imap.gmail.com",
        },
        mailbox: { actdeliverymethod: 2, actstatus: 0, enabledforact: false, isemailaddressapprovedbyo365admin: false },
    },
    POP: {
        profile: {
            name: "Provider",
            servertype: 1,
            incomingcredentialretrieval: 1,
            incomingserverlocation: "pop.adventure-works.com",
        },
        mailbox: { actdeliverymethod: 2, actstatus: 0, enabledforact: false, isemailaddressapprovedbyo365admin: false },
    },
};

/** Settings as environments really hold them: written out, left at the server's default, or set the other way on purpose. */
const SETTING_NAMES = [
    "AutoTrackSentFolderItems",
    "TrackCategorizedItems",
    "RestrictIRMEmailItems",
    "IgnoreCopiedItemsInSSSForMailbox",
    "HideTrackAllOption",
    "HideEmailAutoTrackOptions",
    "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation",
    "DoNotIgnoreInternalEmailToQueues",
    "IgnoreInternalEmailFromQueues",
    "CreateQueueItemForSynchronizingMailbox",
    "CreateQueueItemsForAcceptingQueueRecipients",
    "DisableSmartMatching",
    "DoNotCorrelateForwardedEmailsAsReplies",
    "UnresolveSenderInCaseOfMultipleMatch",
    "SSSSaveOutgoingEmailToExchangeSentFolder",
    "AlwaysCheckTraceLogDeletePrivilege",
    "DistinctPhysicalAndLogicalDeletesForExchangeSync",
    "SSSPropagateAppointmentCancellationsToExchange",
    "TrackAppointmentsFromNonOrganizer",
];

const settings = fc
    .array(fc.tuple(fc.constantFrom(...SETTING_NAMES), fc.constantFrom("true", "false", "True", "1", "0", "")), {
        maxLength: 12,
    })
    .map((entries) => Object.fromEntries(entries));

/** A cycle that ended minutes ago; it never takes long enough to delay the next one. */
const cycle = fc.record({ endedMinutesAgo: fc.nat(90), minutes: fc.nat(10) }).map(({ endedMinutesAgo, minutes }) => ({
    lastsuccessfulsynccompletedon: hoursAgo(endedMinutesAgo / 60),
    lastsyncstartedon: hoursAgo((endedMinutesAgo + minutes) / 60),
}));

const mailbox = fc
    .record(
        {
            processemailreceivedafter: fc.oneof(
                fc.integer({ min: 0, max: 400 }).map((hours) => hoursAgo(hours / 10)),
                fc.constant(null),
            ),
            itemsprocessedforlastsync: fc.constantFrom(null, 0, 1, 7, 40),
            itemsfailedforlastsync: fc.constantFrom(null, 0),
            transientfailurecount: fc.constantFrom(null, 0, 1),
            receivingpostponeduntil: fc.constantFrom(null, hoursAgo(-0.2), hoursAgo(1)),
            postponemailboxprocessinguntil: fc.constantFrom(null, hoursAgo(30)),
            postponetestemailconfigurationuntil: fc.constantFrom(null, daysAgo(40)),
            testandenablelastattemptedon: fc.constantFrom(null, daysAgo(60)),
            testmailboxaccesscompletedon: fc.constantFrom(null, daysAgo(60)),
            officeappsdeploymentstatus: fc.constantFrom(null, 0, 1, 4),
            lastsyncerror: fc.constantFrom(null, ""),
            username: fc.constantFrom(null, "anna.berg@contoso.com"),
            undeliverablefolder: fc.constantFrom(null, "AAMkAD"),
        },
        // Columns that older environments lack are not read at all.
        { requiredKeys: ["processemailreceivedafter", "receivingpostponeduntil", "postponemailboxprocessinguntil"] },
    )
    .chain((values) => cycle.map((times) => ({ ...values, ...times })));

const organization = fc.record({
    requireapprovalforuseremail: fc.boolean(),
    requireapprovalforqueueemail: fc.boolean(),
    emailcorrelationenabled: fc.constant(true),
    ignoreinternalemail: fc.boolean(),
    unresolveemailaddressifmultiplematch: fc.boolean(),
    maxfolderbasedtrackingmappings: fc.constantFrom(5, 25),
    generatealertsforerrors: fc.boolean(),
    generatealertsforwarnings: fc.boolean(),
    isappointmentattachmentsyncenabled: fc.boolean(),
});

/** Reasons that stand in Item Level Monitoring for email that was accepted. */
const ACCEPTED = ["SenderMatch", "CorrelationMatch", "AcceptAll"];

const step = fc.record({
    item: fc.constantFrom("email", "appointment", "contact", "task"),
    name: fc.constantFrom("Contoso.Sales.OnEmail: Create of email", "Microsoft.Dynamics.Service.OnCreate", null),
});

/** Mailboxes that work, of every kind, with the values that real rows have. */
export const healthyMailbox: fc.Arbitrary<{ readonly kind: HealthyKind; readonly overrides: Overrides }> = fc
    .record({
        kind: fc.constantFrom(...MAILBOX_KINDS),
        settings,
        mailbox,
        organization,
        filteringMethod: fc.constantFrom(0, 1, 2, 3),
        items: fc.array(
            fc.constantFrom(...ACCEPTED).map((lastsyncerror) => ({ lastsyncerror, retries: 0 })),
            {
                maxLength: 4,
            },
        ),
        code: fc.array(step, { maxLength: 4 }),
        folders: fc.nat(4),
        folderRegarding: fc.constantFrom(undefined, IDS.organization),
        trafficDaysAgo: fc
            .uniqueArray(fc.integer({ min: 0, max: 27 }), { maxLength: 20 })
            .chain((days) => fc.nat(2).map((newest) => [newest, ...days])),
        waitingToday: fc.nat(20),
        informed: fc.boolean(),
        oldTrouble: fc.boolean(),
        profileStart: fc.constantFrom(null, daysAgo(60)),
        isSystemAdministrator: fc.boolean(),
        coverage: fc.constantFrom("complete" as const, "partial" as const),
        roleCount: fc.integer({ min: 1, max: 3 }),
        contactHasAddress: fc.boolean(),
    })
    .map((variation) => {
        const { kind, waitingToday, informed, oldTrouble, contactHasAddress, ...free } = variation;
        const given = BY_KIND[kind];
        const isQueue = given.kind === "queue";
        const holder = { table: isQueue ? "queue" : "systemuser", id: isQueue ? IDS.queue : IDS.user };
        const contact = { table: "contact", id: IDS.organization };
        return {
            kind,
            overrides: {
                ...given,
                settings: free.settings,
                organization: free.organization,
                items: free.items,
                trafficDaysAgo: [...new Set(free.trafficDaysAgo)],
                filteringMethod: free.filteringMethod,
                mailbox: { ...free.mailbox, ...given.mailbox },
                profile: { processemailsreceivedafter: free.profileStart, ...(given.profile as object | undefined) },
                // Folder-level tracking exists for users with Exchange only.
                folders: given.kind === undefined && kind !== "POP" && kind !== "Gmail" ? free.folders : 0,
                ...(free.folderRegarding === undefined ? {} : { folderRegarding: free.folderRegarding }),
                code: free.code.map(({ item, name }, index) => ({
                    item,
                    row: {
                        table: "sdkmessageprocessingstep" as const,
                        id: `${IDS.step.slice(0, -1)}${index}`,
                        readAt: hoursAgo(0),
                        values: { name },
                        labels: {},
                        targets: {},
                    },
                })),
                outgoing: waitingToday > 0 ? { waiting: waitingToday, waitingSince: daysAgo(0).slice(0, 10) } : {},
                ...(given.kind === "forward" ? {} : { holders: contactHasAddress ? [holder, contact] : [holder] }),
                alerts: [
                    ...(informed
                        ? [{ text: "The mailbox Anna Berg has been tested.", level: 1, createdon: hoursAgo(40) }]
                        : []),
                    ...(oldTrouble
                        ? [
                              {
                                  text: "Email Server Error Code: Exchange server returned UnknownIncomingEmailIntegrationError exception. ErrorServerBusy",
                                  level: 2,
                                  createdon: daysAgo(9),
                              },
                          ]
                        : []),
                ],
                viewer: { isSystemAdministrator: free.isSystemAdministrator },
                access: {
                    coverage: free.coverage,
                    roles: Array.from({ length: free.roleCount }, () => role()),
                    grants: grantsWithout(),
                },
            },
        };
    });
