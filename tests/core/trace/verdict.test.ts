import { FIXES } from "../../../src/core/fixes";
import { CHECKS } from "../../../src/core/trace/checks";
import { judgeTrace, whatIf } from "../../../src/core/trace/trace-email";
import {
    ADA,
    ARRIVAL,
    BEN,
    denied,
    evidence,
    failureRow,
    IDS,
    known,
    MESSAGE_ID,
    NOW,
    queue,
    read,
    row,
    SUPPORT,
    trackedRow,
    type Change,
} from "./fixture";

const reset = { fixId: "reset-sync-start", missedOn: ARRIVAL };
const says = (accepted: boolean, reason: string) => ({ platform: read({ fresh: { accepted, reason } }) });
const refusal = (reason: string) => says(false, reason);
const logged = (lastsyncerror: string) => ({ failures: read([failureRow({ lastsyncerror })]) });
const read0830 = { lastsuccessfulsynccompletedon: "2026-03-02T08:30:00Z" };
const nobody = { to: ["list@contoso.com"] };

const CASES: readonly (readonly [string, Change, string, readonly unknown[]])[] = [
    ["tracked", { reads: { tracked: read([trackedRow({ messageid: MESSAGE_ID })]) } }, "tracked.certain", []],
    [
        "most likely tracked",
        { email: { messageId: "" }, reads: { tracked: read([trackedRow()]) } },
        "tracked.likely",
        [],
    ],
    [
        "tracked without a queue item",
        {
            email: { to: [SUPPORT] },
            reads: {
                tracked: read([trackedRow({ messageid: MESSAGE_ID }, { acceptingentityid: "queue" })]),
                queues: read([queue()]),
            },
        },
        "tracked.withoutQueueItem",
        [],
    ],
    ["refused by the log", { reads: logged("Duplicate") }, "refused.Duplicate", []],
    ["failed", { reads: logged("SomeError") }, "failed.logged", [reset]],
    ["failed by a plug-in", { reads: logged("IsvAborted") }, "failed.customCode", [{ fixId: "custom-code" }, reset]],
    [
        "older than the profile's date",
        { profile: { processemailsreceivedafter: "2026-03-02T09:30:00Z" } },
        "notRead.profile",
        [reset],
    ],
    [
        "before a date that is ahead",
        { mailbox: { processemailreceivedafter: "2026-05-01T00:00:00Z" } },
        "notRead.future",
        [reset],
    ],
    [
        "in a mailbox that is stopped",
        { mailbox: { ...read0830, incomingemailstatus: 2 } },
        "stopped",
        [{ fixId: "test-and-enable" }, reset],
    ],
    [
        "in a mailbox whose owner is disabled",
        { mailbox: read0830, owner: { isdisabled: true } },
        "stopped",
        [{ fixId: "user-account" }, reset],
    ],
    [
        "sent from the mailbox",
        { email: { from: ADA, to: [BEN] } },
        "sentItem",
        [{ fixId: "organization-setting", input: { setting: "AutoTrackSentFolderItems", value: "true" } }, reset],
    ],
    [
        "sent from the mailbox, where sent email is tracked and what decides about incoming email does not count",
        {
            email: { from: ADA, to: [BEN] },
            settings: { AutoTrackSentFolderItems: "true" },
            reads: { addressSearch: read([known(ADA, "systemuser", IDS.ada)]), ...refusal("InternalEmailReject") },
        },
        "undecided",
        [],
    ],
    [
        "refused once, where the filter was changed since",
        { method: 0, reads: { ...logged("NoCorrelationMatch"), ...says(true, "AcceptAll") } },
        "passed.refusedThen",
        [reset],
    ],
    [
        "refused by the only filter that counts, while the platform thinks of another recipient's",
        {
            method: 4,
            email: { to: [ADA, SUPPORT] },
            settings: { UseFilteringMethodOfSyncingMailboxOnlyForCorrelation: "true" },
            reads: { queues: read([queue()]), ...says(true, "AcceptAll") },
        },
        "refused.NoCorrelationMatch",
        [
            {
                fixId: "organization-setting",
                input: { setting: "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation", value: "false" },
            },
            reset,
        ],
    ],
    [
        "sent to undisclosed recipients",
        { email: { to: [] }, reads: { platform: { status: "notApplicable", reason: "No recipient.", readAt: NOW } } },
        "refused.NoRecipientMatch",
        [{ fixId: "filtering-method" }, { fixId: "address-records" }, reset],
    ],
    [
        "refused by the filter",
        { method: 4, reads: refusal("NoCorrelationMatch") },
        "refused.NoCorrelationMatch",
        [{ fixId: "filtering-method" }, reset],
    ],
    [
        "refused for its recipients",
        { email: nobody, reads: refusal("NoRecipientMatch") },
        "refused.NoRecipientMatch",
        [{ fixId: "filtering-method" }, { fixId: "address-records" }, reset],
    ],
    [
        "refused as internal",
        {
            email: { from: BEN },
            reads: { addressSearch: read([known(BEN, "systemuser", IDS.ben)]), ...refusal("InternalEmailReject") },
        },
        "refused.InternalEmailReject",
        [{ fixId: "organization-switch", input: { column: "ignoreinternalemail", value: false } }, reset],
    ],
    [
        "refused for its sender",
        { email: { from: "postmaster" }, reads: refusal("InvalidSender") },
        "refused.InvalidSender",
        [{ fixId: "sender-item" }, reset],
    ],
    [
        "refused by the platform alone",
        { reads: { addressSearch: denied, ...refusal("Unknown") } },
        "refused.Unknown",
        [reset],
    ],
    [
        "protected",
        { email: { protection: "rights" }, settings: { RestrictIRMEmailItems: "true" } },
        "excluded",
        [{ fixId: "organization-setting", input: { setting: "RestrictIRMEmailItems", value: "false" } }, reset],
    ],
    [
        "stopped by code that left a trace",
        {
            reads: {
                pluginTraces: read([
                    row("plugintracelog", IDS.benBox, { typename: "Contoso.Route", createdon: ARRIVAL }),
                ]),
            },
        },
        "failed.customCode",
        [{ fixId: "custom-code" }, reset],
    ],
    ["too large", { email: { size: 151 * 1024 * 1024 } }, "excluded", []],
    ["not read yet", { mailbox: read0830 }, "pending.overdue", []],
    ["in another folder", {}, "outsideInbox", [{ fixId: "outlook-rules" }, reset]],
    [
        "passed by the date, with failures that nobody sees",
        {
            mailbox: { processemailreceivedafter: "2026-03-02T09:40:00Z" },
            settings: { EnableSssItemLevelMonitoring: "false" },
        },
        "passed.accepted",
        [reset],
    ],
    [
        "passed by the date, and whether it would be taken is open",
        {
            mailbox: { processemailreceivedafter: "2026-03-02T09:40:00Z" },
            reads: { addressSearch: denied, platform: denied },
        },
        "passed.open",
        [reset],
    ],
    ["open", { settings: { EnableSssItemLevelMonitoring: "false" } }, "undecided", []],
];

describe("the verdict about one email", () => {
    it.each(CASES)("an email that is %s", (_, change, kind, fixes) => {
        const { verdict, checks } = judgeTrace(evidence(change));
        expect(verdict.message.key).toBe(`trace.verdict.${kind}`);
        expect(verdict.fixes).toEqual(fixes);
        // Whatever the verdict rests on is among the checks, and no fix is without it.
        expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining([...verdict.checkIds]));
    });

    it("asks nothing about the way in of an email that the mailbox sent", () => {
        const { checks } = judgeTrace(evidence({ email: { from: ADA, to: [BEN] } }));
        const failing = checks.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
        expect(failing).toEqual(["already-tracked", "sent-item"]);
        expect(checks.find(({ id }) => id === "recipient-match")).toMatchObject({
            outcome: "notApplicable",
            message: { key: "trace.sentItem.notApplicable" },
        });
    });

    it("is only likely where a logged failure has the subject and the time, but nothing names the email", () => {
        const { verdict } = judgeTrace(
            evidence({
                email: { messageId: "" },
                sections: { items: read({ rows: [failureRow({ lastsyncerror: "SomeError" })], truncated: false }) },
            }),
        );
        expect(verdict).toMatchObject({ kind: "failed", confidence: "likely" });
    });

    it("does not blame a stop that came after the email was read", () => {
        const { verdict } = judgeTrace(evidence({ mailbox: { incomingemailstatus: 2 } }));
        expect(verdict.kind).not.toBe("stopped");
    });

    it("believes the platform when it refuses what the trace would take, and says that this is not sure", () => {
        const { verdict } = judgeTrace(evidence({ reads: refusal("InternalEmailReject") }));
        expect(verdict).toMatchObject({ kind: "refused", confidence: "possible" });
    });

    it("does not let a refusal of the platform stand against reply headers that it cannot see", () => {
        const { verdict } = judgeTrace(
            evidence({
                method: 1,
                email: { inReplyTo: "<earlier@contoso.com>" },
                reads: { ...refusal("NoCorrelationMatch"), replies: read([trackedRow()]) },
            }),
        );
        expect(verdict.kind).toBe("outsideInbox");
    });

    it("answers every check, also when nothing could be read", () => {
        const nothing = Object.fromEntries(
            Object.keys(evidence().reads).map((name) => [name, denied]),
        ) as Change["reads"];
        const sections = Object.fromEntries(
            ["mailbox", "owner", "regarding", "profile", "filtering", "organization", "items", "access", "folders"].map(
                (name) => [name, denied],
            ),
        );
        const { verdict, checks } = judgeTrace(evidence({ reads: nothing, sections }));
        expect(verdict.kind).toBe("undecided");
        expect(checks).toHaveLength(CHECKS.length);
        expect(checks.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    });

    it("judges an email to 2,000 recipients in a moment", () => {
        const to = Array.from({ length: 2_000 }, (_, index) => `person${index}@contoso.com`);
        const started = performance.now();
        const { matrix } = judgeTrace(evidence({ email: { to }, skippedRecipients: 1_900 }));
        expect(matrix.rows).toHaveLength(50);
        expect(performance.now() - started).toBeLessThan(1_500);
    });

    it("turns a defect of a check into an open question", () => {
        const given = evidence();
        const { checks } = judgeTrace({ ...given, reads: { ...given.reads, platform: read(null) as never } });
        const report = checks.find(({ id }) => id === "platform-decision");
        expect(report).toMatchObject({
            outcome: "needsInformation",
            message: { key: "trace.unread.needsInformation" },
        });
    });
});

it("offers only fixes that exist", () => {
    const ids = new Set(FIXES.map(({ id }) => id));
    const offered = CASES.flatMap(([, change]) => judgeTrace(evidence(change)).verdict.fixes);
    expect(offered.length).toBeGreaterThan(20);
    expect(offered.filter(({ fixId }) => !ids.has(fixId))).toEqual([]);
});

describe("what if", () => {
    const refused = (): ReturnType<typeof evidence> => evidence({ method: 4, reads: refusal("NoCorrelationMatch") });

    it("says what another filter would decide", () => {
        expect(whatIf(refused(), {})).toMatchObject({
            key: "trace.whatIf.refused",
            data: { reason: "NoCorrelationMatch" },
        });
        expect(whatIf(refused(), { method: 0 })).toMatchObject({
            key: "trace.whatIf.accepted",
            data: { reason: "AcceptAll", name: "Ada Moreno" },
        });
    });

    it("says what would be decided about a reply", () => {
        expect(whatIf(refused(), { method: 1 }).key).toBe("trace.whatIf.refused");
        expect(whatIf(refused(), { method: 1, isReply: true })).toMatchObject({
            data: { reason: "CorrelationMatch" },
        });
    });

    it("does not let a tracked copy hide the answer", () => {
        const tracked = evidence({ reads: { tracked: read([trackedRow({ messageid: MESSAGE_ID })]) } });
        expect(whatIf(tracked, {}).data).toMatchObject({ reason: "Duplicate" });
        expect(whatIf(tracked, { method: 0 }).data).toMatchObject({ reason: "AcceptAll" });
    });

    it("says when that cannot be told", () => {
        expect(whatIf(evidence({ email: { from: "" } }), { method: 1 }).key).toBe("trace.whatIf.unknown");
    });
});
