import { deriveFacts } from "../../../src/core/facts/derive";
import { denied, evidence, healthy, missing, NOW, sections } from "../rules/healthy";

describe("deriveFacts", () => {
    it("hands every section on as it was read", () => {
        const read = sections();
        expect(deriveFacts(read, NOW)).toMatchObject(read);
    });

    it("does not change the sections and gives the same facts twice", () => {
        const read = sections({ items: [{ lastsyncerror: "Duplicate" }] });
        const before = JSON.stringify(read);
        expect(deriveFacts(read, NOW)).toEqual(deriveFacts(read, NOW));
        expect(JSON.stringify(read)).toBe(before);
    });

    it("leaves a derived fact unread in the way of its section", () => {
        expect(denied("alerts").alertGroups.status).toBe("denied");
        expect(missing("items").itemGroups.status).toBe("missing");
        expect(denied("access").privilegeNeeds.status).toBe("denied");
        expect(denied("mailbox").syncStart.status).toBe("denied");
        expect(missing("profile").syncStart.status).toBe("missing");
    });

    it("gives facts that survive being saved as JSON", () => {
        const facts = healthy({
            alerts: [
                { text: "Email Server Error Code: Crm.80040220.missing prvReadMailbox privilege", createdon: NOW },
            ],
        });
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
        expect(JSON.parse(JSON.stringify(evidence()))).toEqual(evidence());
    });
});
