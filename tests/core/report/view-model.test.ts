import type { Sections } from "../../../src/core/model/evidence";
import type { Report } from "../../../src/core/report/report";
import { buildPanelModel, type PanelModel } from "../../../src/core/report/view-model";
import { mailbox, NOW, READ_AT, row } from "../../ui/fixtures/evidence";
import {
    clearReport,
    formatter,
    stoppedReport,
    texts,
    undecidedReport,
    unreadableReport,
} from "../../ui/fixtures/reports";

const model = (report: Report): PanelModel => buildPanelModel(report, texts, formatter, NOW);
const read = <T>(value: T) => ({ status: "ok", value, readAt: READ_AT }) as const;
const noItems = { items: read({ rows: [], truncated: false }) };
const organization = (settings: Record<string, string>): Partial<Sections> => ({
    organization: read({ row: row("organization", "o", { values: { requireapprovalforuseremail: true } }), settings }),
});

describe("verdict", () => {
    it("names the cause, the stage, the actor and since when", () => {
        const { verdict } = model(stoppedReport());
        expect(verdict).toMatchObject({
            kind: "stopped",
            sentence: "This mailbox does not track email: Unapproved mailbox.",
            detail: "Ada Berg is not approved, so the server skips its email.",
            stage: "Address is approved",
            actor: "A Dataverse administrator",
            alsoUnchecked: "1 check could not be made; there may be another cause as well.",
        });
        expect(verdict.since?.utc).toBe("2026-03-01 22:30:00 UTC");
    });

    it("says all-clear only when every check was made", () => {
        expect(model(clearReport()).verdict.sentence).toBe("No cause was found, and every check was made.");
        expect(model(undecidedReport()).verdict.sentence).toBe(
            "No cause was found, but 2 checks could not be made, so this is no all-clear.",
        );
    });

    it("gives the reason when the mailbox itself could not be read", () => {
        const { verdict, name } = model(unreadableReport());
        expect(verdict.detail).toContain("the privilege prvReadMailbox is missing");
        expect(name).toBe("11111111-1111-4111-8111-111111111111");
    });
});

describe("stages", () => {
    it("marks the stage of the verdict as the stop and the others by their own state", () => {
        const states = Object.fromEntries(model(stoppedReport()).stages.map(({ id, state }) => [id, state]));
        expect(states).toMatchObject({
            mailboxActive: "clear",
            addressApproved: "stop",
            ownerReady: "unknown",
            itemRead: "degraded",
            customCodeSucceeded: "advice",
        });
    });

    it("shows a stage that nothing judged as not checked", () => {
        expect(model(unreadableReport()).stages.map(({ state }) => state)).toEqual(Array(12).fill("unknown"));
    });
});

describe("causes", () => {
    const [cause, hint] = model(stoppedReport()).causes;

    it("carries the proof with value, meaning, time and record", () => {
        expect(cause?.evidence[0]).toMatchObject({
            tableLabel: "Mailbox",
            column: "emailrouteraccessapproval",
            value: "2",
            label: "Pending Approval",
            record: { table: "mailbox", id: mailbox.id },
        });
        expect(cause?.evidence[1]).not.toHaveProperty("label");
        expect(cause?.steps).toEqual([
            "Open the mailbox Ada Berg and choose Approve Email.",
            "Test the mailbox again.",
        ]);
    });

    it("nests symptoms and shows moments of a message in the reader's zone", () => {
        expect(cause?.symptoms.map(({ key, message }) => [key, message.replace(/\s/g, " ")])).toEqual([
            ["1.1", "Nothing has been read since Mar 2, 2026, 12:30 AM."],
        ]);
        expect(hint).toMatchObject({ key: "2", severityLabel: "Worth knowing", confidenceLabel: "Possible" });
    });
});

describe("item failures", () => {
    it("groups rows and names the platform's reason in words", () => {
        const { items } = model(stoppedReport());
        expect(items).toMatchObject({ count: 1 });
        expect(items).not.toHaveProperty("emptyReason");
        expect(items.groups[0]).toMatchObject({
            title: "No recipient's filter accepted the email",
            itemLabel: "Email",
            error: "NoCorrelationMatch -2147098101",
            countLabel: "1 time",
        });
        expect(items.visibility).toContain("Rows are kept for 5 days.");
    });

    it.each<[string, Partial<Sections>, string]>([
        ["none failed", noItems, "No item failed within the last 5 days."],
        [
            "monitoring is off",
            { ...noItems, ...organization({ EnableSssItemLevelMonitoring: "false" }) },
            "The list is empty because Item Level Monitoring is switched off.",
        ],
        [
            "the rows are someone else's",
            {
                ...noItems,
                viewer: read({
                    userId: "99999999-9999-4999-8999-999999999999",
                    roles: [],
                    isSystemAdministrator: false,
                }),
            },
            "The list is empty because you may not see the owner's rows; this does not mean that nothing failed.",
        ],
        [
            "the reader's roles are not known",
            { ...noItems, viewer: { status: "failed", kind: "timeout", message: "", readAt: READ_AT } },
            "The list is empty, but it is not certain that you may see the owner's rows.",
        ],
        [
            "the list was refused",
            { items: { status: "denied", privilege: "prvReadExchangeSyncIdMapping", message: "", readAt: READ_AT } },
            "The list could not be read: You are not allowed to read it; the privilege prvReadExchangeSyncIdMapping is missing.",
        ],
        [
            "there is no list",
            { items: { status: "notApplicable", reason: "", readAt: READ_AT } },
            "There is no list for this mailbox.",
        ],
    ])("says why the list is empty when %s", (_, overrides, expected) => {
        expect(model(stoppedReport(overrides)).items.emptyReason).toBe(expected);
    });

    it("gives no count for a list that was not read", () => {
        expect(model(undecidedReport()).items).not.toHaveProperty("count");
    });

    it("says that more rows exist than are shown", () => {
        const { items } = stoppedReport().evidence.sections;
        const rows = items.status === "ok" ? items.value.rows : [];
        expect(model(stoppedReport({ items: read({ rows, truncated: true }) })).items.notes).toContain(
            "There are more rows than are shown here.",
        );
    });
});

describe("alerts", () => {
    it("puts the most severe level first", () => {
        const { alerts } = model(stoppedReport());
        expect(alerts.groups.map(({ levelLabel, count }) => [levelLabel, count])).toEqual([
            ["Error", 1],
            ["Information", 1],
        ]);
    });

    it("tells no alerts from alerts that were refused", () => {
        const none = model(stoppedReport({ alerts: read({ mailbox: [], profile: [], truncated: false }) })).alerts;
        expect(none).toMatchObject({ count: 0 });
        expect(none.emptyReason).toMatch(/^There is no alert/);
        const refused = model(undecidedReport()).alerts;
        expect(refused).not.toHaveProperty("count");
        expect(refused.emptyReason).toMatch(/^The alerts could not be read: You are not allowed/);
        expect(refused.emptyReason).toMatch(/The server said: Principal user/);
    });
});

describe("access", () => {
    const stateOf = (report: Report, privilege: string): string | undefined =>
        model(report).access.rows.find((needed) => needed.privilege === privilege)?.state;

    it("compares each privilege and names where it comes from", () => {
        const { access } = model(stoppedReport());
        expect(access.roles).toEqual(["Salesperson, assigned directly", "Mail, through team Nordics"]);
        expect(access.rows.find(({ privilege }) => privilege === "prvReadMailbox")).toMatchObject({
            state: "held",
            effective: "User",
            from: ["Salesperson, assigned directly"],
        });
        expect(access.rows[0]?.state).toBe("missing");
        expect(access.count).toBe(access.rows.filter(({ state }) => state === "missing" || state === "short").length);
    });

    it("calls an absent privilege not known when roles may be hidden", () => {
        const partial = stoppedReport({
            access: read({ roles: [], grants: [], coverage: "partial", source: "roles", readAt: READ_AT }),
        });
        expect(stateOf(partial, "prvReadMailbox")).toBe("unknown");
        expect(model(partial).access.count).toBe(0);
    });

    it("says so when nothing could be read", () => {
        const refused = stoppedReport({
            access: { status: "denied", privilege: "prvReadRole", message: "", readAt: READ_AT },
        });
        expect(model(refused).access).not.toHaveProperty("count");
        expect(model(refused).access.emptyReason).toContain("prvReadRole");
    });
});

describe("settings", () => {
    const setting = (report: Report, name: string) =>
        model(report)
            .settings.groups.flatMap(({ rows }) => rows)
            .find((shown) => shown.name === name);

    it("explains a value that is set, whatever the spelling of its name", () => {
        expect(setting(stoppedReport(), "AutoTrackSentFolderItems")).toMatchObject({
            value: "Yes",
            isDefault: false,
            meaning: "Email in the Exchange folder Sent Items is tracked when the filter accepts it.",
        });
    });

    it("names the documented default of a value that is not set, or that the sources differ", () => {
        expect(setting(stoppedReport(), "TrackCategorizedItems")).toMatchObject({
            value: "Not set; the documented default is Yes",
            isDefault: true,
        });
        expect(setting(stoppedReport(), "EnableSssItemLevelMonitoring")).toMatchObject({
            value: "Not set; the sources differ on the default",
            meaning: "",
        });
    });

    it("says when a setting does not concern this mailbox", () => {
        const queue = stoppedReport({
            regarding: read({ kind: "queue", queue: row("queue", "q") }),
        });
        expect(setting(queue, "requireapprovalforuseremail")?.meaning).toContain("this mailbox belongs to a queue");
        expect(setting(stoppedReport(), "requireapprovalforqueueemail")?.meaning).toContain("belongs to a user");
    });

    it("shows which date decides and which email is tracked", () => {
        expect(setting(stoppedReport(), "processemailreceivedafter")?.meaning).toContain(
            "The mailbox's own date decides",
        );
        expect(setting(stoppedReport(), "incomingemailfilteringmethod")).toMatchObject({
            value: "Email messages in response to Dynamics 365 email",
            meaning: "Only replies to email that is in Dataverse are tracked. A new conversation is not tracked.",
        });
    });

    it("keeps the mailbox's rows when the organization was refused", () => {
        const refused = stoppedReport({ organization: { status: "denied", message: "", readAt: READ_AT } });
        const [own, columns] = model(refused).settings.groups;
        expect(own?.rows.length).toBeGreaterThan(3);
        expect(columns).toMatchObject({
            rows: [],
            emptyReason: "These settings could not be read: You are not allowed to read it.",
        });
    });
});

describe("unchecked", () => {
    it("lists sections, undecided checks and crashed checks with their reason", () => {
        const { unchecked } = model(undecidedReport());
        expect(unchecked.count).toBe(4);
        expect(unchecked.sections.map(({ label, privilege }) => [label, privilege])).toEqual([
            ["the alerts", "prvReadTraceLog"],
            ["the item failures", undefined],
        ]);
        expect(unchecked.sections[1]?.why).toBe("The environment did not answer in time.");
        expect(unchecked.rules.map(({ reason }) => reason)).toEqual([
            "The check itself failed: TypeError: no value",
            "Could not be read: the item failures, the alerts.",
        ]);
    });

    it("says so when nothing is missing", () => {
        expect(model(clearReport()).unchecked).toMatchObject({
            count: 0,
            emptyReason: "Everything was read, and every check was made.",
        });
    });

    it("passes on what the reader of a section noted", () => {
        const noted = clearReport({ mailbox: { ...read(mailbox), notes: ["The column noemailcount is not there."] } });
        expect(model(noted).unchecked.notes).toEqual([
            { label: "the mailbox", text: "The column noemailcount is not there." },
        ]);
    });
});

it("names the mailbox, its owner and when the data was read", () => {
    const shown = model(stoppedReport());
    expect(shown.subject.map(({ value }) => value)).toEqual([
        "Ada Berg",
        "ada.berg@contoso.com",
        "Ada Berg",
        "Contoso Exchange Online",
    ]);
    expect(shown.dataAsOf).toMatchObject({ iso: READ_AT, relative: "2 minutes ago" });
});
