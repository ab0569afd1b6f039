import { judgeTrace } from "../../../src/core/trace/trace-email";
import { buildTraceView } from "../../../src/core/trace/view/trace-view";
import { englishCatalogue } from "../../../src/core/text/catalogue";
import { createTexts } from "../../../src/core/text/create-texts";
import { createFormatter } from "../../../src/core/text/formatter";
import {
    ADA,
    ben,
    BEN,
    box,
    denied,
    evidence,
    IDS,
    MESSAGE_ID,
    NOW,
    queue,
    read,
    settingsOf,
    SUPPORT,
    trackedRow,
    type Change,
} from "./fixture";

const catalogue = englishCatalogue([]);
const missing: string[] = [];
const context = {
    t: createTexts((key) => {
        // A key with a count is first looked for with its plural forms.
        if (catalogue[key] === undefined && !/\.(?:one|other)$/.test(key)) missing.push(key);
        return catalogue[key];
    }, "en-US"),
    formatter: createFormatter({ locale: "en-US", offsetMinutes: () => 0 }),
    now: NOW,
};
const view = (change: Change = {}) => buildTraceView(judgeTrace(evidence(change)), context);

describe("a trace in words", () => {
    afterEach(() => expect(missing.splice(0)).toEqual([]));

    it("has one row for each recipient and one column for each thing that has to be right", () => {
        const { matrix } = view({
            email: { to: [ADA, BEN], cc: [SUPPORT, "list@contoso.com"] },
            reads: {
                users: read([ben()]),
                queues: read([queue()]),
                settings: read([settingsOf(IDS.ben, 4)]),
                mailboxes: read([box(IDS.benBox, BEN, IDS.ben, { incomingemailstatus: 0 })]),
            },
        });
        expect(matrix.head).toEqual([
            "Recipient",
            "Named in",
            "Belongs to",
            "Active",
            "Mailbox",
            "Owner",
            "Filter",
            "Accepts it",
        ]);
        const row = (address: string) => matrix.rows.find((entry) => entry.address === address);
        expect(row(ADA)?.cells.map(({ outcome }) => outcome)).toEqual(["pass", "pass", "pass", "pass", "pass", "pass"]);
        expect(row(BEN)?.cells.map(({ text }) => text)).toEqual([
            "User Ben Okafor",
            "Yes",
            "No. Test & Enable has not succeeded, or incoming email was switched off since.",
            "Ada Moreno is enabled and licensed.",
            "None",
            "No",
        ]);
        expect(row(SUPPORT)?.cells[0]?.text).toBe("Queue Support");
        expect(row("list@contoso.com")?.cells.map(({ text }) => text)).toEqual([
            "No user or queue",
            "(none)",
            "(none)",
            "(none)",
            "(none)",
            "(none)",
        ]);
    });

    it("adds the traced mailbox when the email does not name it", () => {
        const { matrix } = view({ email: { to: ["list@contoso.com"] }, method: 0 });
        expect(matrix.rows.map(({ address }) => address)).toEqual([ADA, "list@contoso.com"]);
        expect(matrix.rows[0]?.cells[5]?.text).toBe("Yes (AcceptAll)");
    });

    it("shows at most 50 rows and says how many are left", () => {
        const to = Array.from({ length: 120 }, (_, index) => `person${index}@fabrikam.com`);
        const { matrix } = view({ email: { to: [...to, ADA] }, skippedRecipients: 21 });
        expect(matrix.rows).toHaveLength(50);
        expect(matrix.rows[0]?.address).toBe(ADA);
        expect(matrix.left).toBe("Further recipients that are not shown: 92.");
    });

    it("tells the way of the email by time and ends with the decision", () => {
        const { timeline, verdict } = view({
            email: { hops: [{ by: "mx.contoso.com", on: "2026-03-02T08:59:30.000Z" }] },
        });
        expect(timeline.map(({ text }) => text)).toEqual([
            "Email received before this moment is not read any more",
            "Sent by nora@fabrikam.com",
            "Passed mx.contoso.com",
            "Received in the mailbox",
            "Last synchronization ended: 3 items, 0 of them failed",
            verdict,
        ]);
    });

    it("lists what could not be checked, and what nobody can see", () => {
        const { open, blindSpots } = view({
            reads: { pluginTraces: denied, users: denied },
            email: { to: ["x@contoso.com"] },
        });
        expect(open.find(({ id }) => id === "recipient-match")).toMatchObject({
            state: "Not permitted",
            text: "You are not allowed to read this. The privilege prvReadSomething is missing.",
        });
        expect(blindSpots).toHaveLength(4);
    });

    it("counts the absence from Dataverse as the start of the question, not as an obstacle", () => {
        const { obstacles, passed } = view();
        expect(obstacles.map(({ id }) => id)).toEqual(["inbox-folder"]);
        expect(passed[0]).toMatchObject({ id: "already-tracked", state: "Not found" });
    });

    it("says of a tracked email why it is", () => {
        const tracked = trackedRow(
            { messageid: MESSAGE_ID, receivingmailboxid: IDS.adaBox, acceptingentityid: IDS.ada, correlationmethod: 3 },
            {},
            { acceptingentityid: "Ada Moreno", receivingmailboxid: "Ada's mailbox" },
        );
        const { reasons, passed } = view({ reads: { tracked: read([tracked]) } });
        expect(reasons.map(({ text }) => text)).toEqual([
            "Yes. The email was created on Feb 20, 2026, 8:00 AM.",
            "Ada Moreno accepted it through the mailbox Ada's mailbox. Its headers name an email that was tracked before.",
        ]);
        expect(passed.map(({ id }) => id)).not.toContain("tracking-reason");
    });

    it("puts the obstacle that decides first", () => {
        const { obstacles } = view({
            method: 4,
            email: { size: 30_000_000 },
            reads: { platform: read({ fresh: { accepted: false, reason: "NoCorrelationMatch" } }) },
        });
        expect(obstacles[0]?.id).toBe("filtering-method");
        expect(obstacles.map(({ id }) => id)).toContain("oversized-email");
    });
});
