import { redactEvidence, redactReport } from "../../../src/core/report/redact";
import { buildPanelModel } from "../../../src/core/report/view-model";
import { evidence, MAILBOX_ID, mailbox, NOW, READ_AT, row } from "../../ui/fixtures/evidence";
import { formatter, stoppedReport, texts } from "../../ui/fixtures/reports";

const PERSONAL = /\b(?:Ada|Berg|Bo Lund|Nordics|Offer|contoso|fabrikam)\b/i;

describe("redacted evidence", () => {
    const redacted = redactEvidence(evidence());
    const text = JSON.stringify(redacted);

    it("holds no address, name or subject", () => {
        expect(PERSONAL.exec(text)).toBeNull();
        expect(redacted.redacted).toBe(true);
    });

    it("gives the same original the same placeholder", () => {
        const { mailbox: box, owner } = redacted.sections;
        const address = box.status === "ok" ? box.value.values.emailaddress : undefined;
        expect(address).toMatch(/^address-\d+@domain-\d+\.redacted\.invalid$/);
        const user = owner.status === "ok" && owner.value.kind === "user" ? owner.value.user.values : {};
        expect(user.internalemailaddress).toBe(address);
    });

    it("keeps the domain recognizable as the same, without naming it", () => {
        const two = redactEvidence(
            evidence({
                addresses: {
                    status: "ok",
                    readAt: READ_AT,
                    value: {
                        address: "x@fabrikam.com",
                        mailboxes: [row("mailbox", "m", { values: { emailaddress: "y@Fabrikam.com" } })],
                        users: [],
                        queues: [],
                    },
                },
            }),
        );
        const { addresses } = two.sections;
        const found =
            addresses.status === "ok"
                ? [addresses.value.address, addresses.value.mailboxes[0]?.values.emailaddress]
                : [];
        const [first, second] = found.map((address) => address?.split("@"));
        expect(first?.[1]).toBe(second?.[1]);
        expect(first?.[0]).not.toBe(second?.[0]);
    });

    it("replaces addresses and names inside alert texts and keeps codes", () => {
        const { alerts } = redacted.sections;
        const alert = alerts.status === "ok" ? alerts.value.mailbox[0]?.values.text : "";
        expect(alert).toMatch(
            /^The email address address-\d+@\S+ of mailbox \S+-\d+ needs approval\.\nEmail Server Error Code: S2SApprovalNeeded$/,
        );
    });

    it("keeps ids, codes, options, moments, role names and settings", () => {
        const before = evidence();
        const keep = [
            MAILBOX_ID,
            "-2147098101",
            "NoCorrelationMatch",
            "Salesperson",
            "Pending Approval",
            READ_AT,
            "prvReadMailbox",
        ];
        for (const value of keep) {
            expect(JSON.stringify(before)).toContain(value);
            expect(text).toContain(value);
        }
        expect(redacted.mailboxId).toBe(MAILBOX_ID);
    });

    it("leaves a hidden subject as the platform hides it", () => {
        const hidden = redactEvidence(
            evidence({
                items: {
                    status: "ok",
                    readAt: READ_AT,
                    value: {
                        rows: [row("exchangesyncidmapping", "i", { values: { itemsubject: "***" } })],
                        truncated: false,
                    },
                },
            }),
        );
        expect(JSON.stringify(hidden.sections.items)).toContain('"***"');
    });

    it("does not change what it was given", () => {
        const original = evidence();
        const copy = JSON.stringify(original);
        redactEvidence(original);
        expect(JSON.stringify(original)).toBe(copy);
    });

    it("changes nothing more when it is applied again", () => {
        const once = JSON.stringify(redacted.sections.alerts);
        expect(JSON.stringify(redactEvidence(redacted).sections.alerts)).toBe(once);
    });

    it("takes time that grows with the text, not with its square", () => {
        const long = row("tracelog", "t", { values: { text: "a".repeat(200_000) } });
        const big = evidence({
            alerts: { status: "ok", readAt: READ_AT, value: { mailbox: [long], profile: [], truncated: false } },
        });
        const start = process.hrtime.bigint();
        redactEvidence(big);
        expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2_000);
    });
});

describe("redacted report", () => {
    it("shows the same verdict and findings without personal data", () => {
        const model = buildPanelModel(redactReport(stoppedReport()), texts, formatter, NOW);
        expect(PERSONAL.exec(JSON.stringify(model))).toBeNull();
        expect(model.redacted).toBe(true);
        expect(model.verdict).toMatchObject({ kind: "stopped", stage: "Address is approved" });
        expect(model.causes.map(({ ruleId }) => ruleId)).toEqual(["sample-approval", "sample-hint"]);
        expect(model.causes[0]?.evidence[0]).toMatchObject({ value: "2", record: { id: mailbox.id } });
        expect(model.causes[0]?.sources[0]?.title).toBe("Approve mailboxes");
    });
});
