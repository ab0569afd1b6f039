import type { SyncStart } from "../../../src/core/facts/facts";
import { daysAgo, healthy, type Overrides } from "../rules/healthy";

function start(overrides: Overrides): SyncStart | undefined {
    const fact = healthy(overrides).syncStart;
    return fact.status === "ok" ? fact.value : undefined;
}

const mailbox = { processemailreceivedafter: daysAgo(5) };

describe("sync start", () => {
    it("takes the later of the two dates", () => {
        expect(start({ mailbox, profile: { processemailsreceivedafter: daysAgo(9) } })).toMatchObject({
            effective: daysAgo(5),
            decidedBy: "mailbox",
        });
        expect(start({ mailbox, profile: { processemailsreceivedafter: daysAgo(2) } })).toMatchObject({
            effective: daysAgo(2),
            decidedBy: "profile",
        });
    });

    it("takes the profile's date when the mailbox has none", () => {
        const profile = { processemailsreceivedafter: daysAgo(9) };
        expect(start({ mailbox: { processemailreceivedafter: null }, profile })).toMatchObject({
            decidedBy: "profile",
        });
    });

    it("knows a mailbox without any date, and one without profile", () => {
        expect(start({ mailbox: { processemailreceivedafter: null } })).toMatchObject({
            effective: null,
            decidedBy: "none",
        });
        expect(start({ mailbox, profile: "none" })).toMatchObject({ decidedBy: "mailbox", profileDate: null });
    });

    it("compares moments, not texts", () => {
        const profile = { processemailsreceivedafter: "2026-11-24T08:00:00.000Z" };
        const same = { processemailreceivedafter: "2026-11-24T08:00:00Z" };
        expect(start({ mailbox: same, profile })).toMatchObject({ decidedBy: "mailbox" });
    });
});
