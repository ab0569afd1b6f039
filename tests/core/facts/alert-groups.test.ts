import { groupAlerts } from "../../../src/core/facts/alert-groups";
import type { AlertGroup } from "../../../src/core/facts/facts";
import { hoursAgo, sections, type AlertSpec } from "../rules/healthy";

function groups(alerts: readonly AlertSpec[]): readonly AlertGroup[] {
    const section = sections({ alerts }).alerts;
    return section.status === "ok" ? groupAlerts(section.value) : [];
}

const REFUSED = "Email Server Error Code: Http server returned 401 Unauthorized exception.";
const missing = (name: string): string => `Email Server Error Code: Crm.80040220.missing ${name} privilege`;

describe("groupAlerts", () => {
    it("counts alerts that say the same, with their first and last time", () => {
        const [group, ...others] = groups([
            { text: REFUSED, createdon: hoursAgo(5), level: 2 },
            { text: REFUSED, createdon: hoursAgo(1), level: 3 },
            { text: REFUSED, createdon: hoursAgo(9), level: 2 },
        ]);
        expect(others).toEqual([]);
        expect(group).toMatchObject({ count: 3, first: hoursAgo(9), last: hoursAgo(1), level: 3, subject: "mailbox" });
        expect(group?.classification.cause).toBe("authentication-failed");
        expect(group?.sample.values.createdon).toBe(hoursAgo(1));
    });

    it("keeps alerts of the mailbox and of its profile apart", () => {
        const subjects = groups([
            { text: REFUSED, createdon: hoursAgo(5) },
            { text: REFUSED, createdon: hoursAgo(1), of: "profile" },
        ]).map(({ subject }) => subject);
        expect(subjects).toEqual(["profile", "mailbox"]);
    });

    it("keeps two missing privileges apart, because they are two causes to remove", () => {
        const names = groups([
            { text: missing("prvReadMailbox"), createdon: hoursAgo(2) },
            { text: missing("prvReadOrganization"), createdon: hoursAgo(3) },
        ]).map(({ classification }) => classification.extracted.privilege);
        expect(names).toEqual(["prvReadMailbox", "prvReadOrganization"]);
    });

    it("reads the details of an alert too, where the sentence says nothing", () => {
        const [group] = groups([
            { text: "An error occurred.", errordetails: "ErrorInvalidLicense", createdon: hoursAgo(2) },
        ]);
        expect(group?.classification.cause).toBe("exchange-license-missing");
    });

    it("gives no group for no alert", () => expect(groups([])).toEqual([]));
});
