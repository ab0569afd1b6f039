import { ids } from "../../emulator/world/ids";
import { annotated, connect, type Client } from "./client";

describe("$apply", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
    });

    const apply = (text: string) => client.get(`emails?$apply=${encodeURIComponent(text)}`, { headers: annotated });

    it("groups by a lookup and counts", async () => {
        const { value } = await apply("groupby((_receivingmailboxid_value),aggregate($count as total))");
        const ada = value.find((row) => row["_receivingmailboxid_value"] === ids.mailboxes.ada);
        expect(ada?.["total"]).toBe(14);
        expect(value).toHaveLength(3);
    });

    it("filters before grouping", async () => {
        const { value } = await apply(
            `filter(_receivingmailboxid_value eq ${ids.mailboxes.ada})/groupby((subject),aggregate($count as n))`,
        );
        expect(value).toHaveLength(5);
        expect(value.reduce((sum, row) => sum + Number(row["n"]), 0)).toBe(14);
    });

    it("calculates without a group and names a related group column by its table", async () => {
        const first = await apply("aggregate(createdon with max as newest,createdon with min as oldest)");
        expect(first.value).toMatchObject([{ newest: "2026-11-24T08:30:00Z" }]);
        const related = await apply("groupby((ReceivingMailboxId_Email/name),aggregate($count as n))");
        expect(related.value.map((row) => row["mailbox_name"]).sort()).toEqual(["Ada Moreno", "Ben Okafor", "Support"]);
    });

    it("leaves null groups out of the row", async () => {
        client.world.patch("mailbox", ids.mailboxes.eli, { ewsurl: null });
        const answer = await client.get("mailboxes?$apply=groupby((ewsurl))");
        expect(answer.value).toContainEqual({});
    });

    it("refuses date groups, an order on the aggregate and unknown methods", async () => {
        expect((await apply("groupby((createdon))")).message).toContain("createdon");
        expect((await apply("aggregate(subject with median as m)")).message).toContain("median");
        expect((await apply("aggregate(subject with sum as m)")).message).toContain("'subject'");
        expect((await apply("topcount(3,createdon)")).message).toContain("topcount");
        const ordered = await client.get("emails?$apply=aggregate($count as n)&$orderby=n");
        expect(ordered.message).toContain("SingleValueOpenPropertyAccess");
    });
});
