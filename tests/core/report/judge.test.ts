import { SECTION_IDS, type SectionId } from "../../../src/core/model/evidence";
import type { Unread } from "../../../src/core/model/section";
import { judge } from "../../../src/core/report/judge";
import type { Report } from "../../../src/core/report/report";
import { RULES } from "../../../src/core/rules";
import { clear, defineRule } from "../../../src/core/rules/define-rule";
import { daysAgo, evidence, hoursAgo, NOW, type Overrides } from "../rules/healthy";

const report = (overrides: Overrides = {}): Report => judge(evidence(overrides), NOW);

function unread(section: SectionId, status: Unread["status"] = "denied"): Overrides {
    return { unread: { [section]: { status, message: "No privilege.", readAt: NOW } } };
}

describe("the verdict", () => {
    it.each(["user", "queue", "forward"] as const)("is clear for the mailbox of a %s that works", (kind) => {
        const { verdict, findings } = report({ kind });
        expect(verdict).toEqual({ kind: "clear", unchecked: 0 });
        expect(findings).toEqual([]);
    });

    it.each([...SECTION_IDS])("is never clear while %s was not read", (section) => {
        for (const status of ["denied", "missing", "failed"] as const) {
            const { verdict, unread: sections } = report(unread(section, status));
            expect(verdict.kind).not.toBe("clear");
            expect(sections.map((entry) => entry.section)).toEqual([section]);
        }
    });

    it("is unreadable without the mailbox and undecided without another section", () => {
        expect(report(unread("mailbox")).verdict.kind).toBe("unreadable");
        expect(report(unread("organization")).verdict).toMatchObject({ kind: "undecided" });
    });

    it("is stopped by a blocking cause and impaired by a degrading one, with stage and time", () => {
        const stopped = report({ mailbox: { enabledforincomingemail: false, lastsyncerroroccurredon: daysAgo(2) } });
        expect(stopped.verdict).toMatchObject({ kind: "stopped", stage: "testedAndEnabled", since: daysAgo(2) });
        const impaired = report({ items: [{ lastsyncerror: "NoRecipientMatch" }] });
        expect(impaired.verdict).toMatchObject({ kind: "impaired", stage: "recipientMatched" });
    });

    it("stays clear with advice alone, and shows the advice", () => {
        const { verdict, findings } = report({ settings: { AutoTrackSentFolderItems: "false" } });
        expect(verdict.kind).toBe("clear");
        expect(findings.map(({ ruleId }) => ruleId)).toEqual(["unread-sent-items"]);
    });

    it("is undecided for a reader who cannot see item failures", () => {
        const { verdict } = report({ viewer: { isSystemAdministrator: false } });
        expect(verdict.kind).toBe("undecided");
        expect(verdict.unchecked).toBeGreaterThan(5);
    });

    it("is undecided when a rule breaks, and the other rules go on", () => {
        const broken = defineRule({
            id: "broken-rule",
            category: "mailbox",
            stage: "mailboxActive",
            severity: "blocking",
            actor: "developer",
            title: "Broken",
            messages: {},
            remedy: [],
            sources: [],
            covers: [],
            needs: ["mailbox"],
            check({ mailbox }) {
                if (mailbox.id !== "") throw new Error("defect");
                return clear;
            },
        });
        const { verdict, outcomes } = judge(evidence(), NOW, [broken, ...RULES]);
        expect(verdict).toEqual({ kind: "undecided", unchecked: 1 });
        expect(outcomes).toHaveLength(RULES.length + 1);
    });
});

describe("the main finding", () => {
    const OFF = { enabledforincomingemail: false, incomingemailstatus: 2, lastsuccessfulsynccompletedon: daysAgo(1) };
    it.each<[string, Overrides, string]>([
        [
            "an inactive mailbox over its stale synchronization",
            { mailbox: { statecode: 1, ...OFF } },
            "inactive-mailbox",
        ],
        [
            "a refused sign-in over the failed test",
            {
                mailbox: OFF,
                alerts: [{ text: "Http server returned 401 Unauthorized exception.", createdon: hoursAgo(2) }],
            },
            "refused-sign-in",
        ],
        [
            "another organization over the failed test, although only words tell it",
            {
                mailbox: OFF,
                alerts: [
                    {
                        text: "Incoming emails aren't being synced because the email address for the Anna Berg mailbox is configured for another Dynamics 365 organization.",
                        createdon: hoursAgo(2),
                    },
                ],
            },
            "foreign-organization-link",
        ],
        [
            "a failing plug-in over the email that was given up",
            { items: [{ lastsyncerror: "IsvAborted", lastsyncerrorcode: -2147220891, retries: 5 }] },
            "failed-customization",
        ],
        [
            "a disabled owner over the inactive mailbox",
            { mailbox: { statecode: 1 }, user: { isdisabled: true } },
            "disabled-owner",
        ],
        ["an owner without role over privileges", { access: { roles: [], grants: [] } }, "owner-without-role"],
        [
            "a missing profile over the missing test",
            { profile: "none", mailbox: { incomingemailstatus: 0 } },
            "missing-server-profile",
        ],
        [
            "the outside of the Inbox for an unusual pause",
            { trafficDaysAgo: [9, 10, 11, 12, 13] },
            "email-outside-inbox",
        ],
    ])("is %s", (_, overrides, ruleId) => {
        expect(report(overrides).verdict.finding?.ruleId).toBe(ruleId);
    });
});
