import { connect, type Client } from "./client";

describe("OData pages and counts", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
    });

    const paged = (size: number) => ({ headers: { prefer: `odata.maxpagesize=${size}` } });

    it("goes through all rows once by following the next link", async () => {
        const ids: unknown[] = [];
        let link: string | undefined = "emails?$select=subject&$orderby=subject";
        let pages = 0;
        while (link !== undefined) {
            const answer = await client.get(link, paged(7));
            ids.push(...answer.value.map(({ activityid }) => activityid));
            link = answer.body["@odata.nextLink"] as string | undefined;
            pages++;
        }
        expect(pages).toBe(5);
        expect(new Set(ids).size).toBe(30);
    });

    it("ignores $top when a page size is asked for", async () => {
        expect((await client.get("emails?$top=3")).value).toHaveLength(3);
        const both = await client.get("emails?$top=3", paged(10));
        expect(both.value).toHaveLength(10);
        expect(both.body).toHaveProperty(["@odata.nextLink"]);
    });

    it("sends no next link with the last page", async () => {
        expect((await client.get("emails", paged(30))).body).not.toHaveProperty(["@odata.nextLink"]);
    });

    it("refuses a changed token and $skip", async () => {
        expect((await client.get("emails?$skiptoken=2")).message).toContain("$skiptoken");
        expect((await client.get("emails?$skip=5")).message).toBe("Skip Clause is not supported in CRM");
        expect((await client.get("emails?$flavour=x")).message).toContain("$flavour");
        expect((await client.get("emails?flavour=x")).message).toContain("flavour");
    });

    it("counts with $count and /$count", async () => {
        const answer = await client.get("emails?$count=true&$top=1", {
            headers: { prefer: 'odata.include-annotations="*"' },
        });
        expect(answer.body["@odata.count"]).toBe(30);
        expect(answer.body["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"]).toBe(false);
        expect((await client.get("emails/$count")).text).toBe("30");
        expect((await client.get("emails/$count?$filter=contains(subject,'Invoice')")).text).toBe("7");
    });

    it("caps the count at 5,000", async () => {
        client.world.store.bulkInsert(
            "tracelog",
            ["tracelogid", "text", "level"],
            Array.from({ length: 5100 }, (_, index) => [
                `00000000-0000-0000-0000-${String(index).padStart(12, "0")}`,
                "x",
                3,
            ]),
        );
        const answer = await client.get("tracelogs?$count=true&$top=1", {
            headers: { prefer: 'odata.include-annotations="*"' },
        });
        expect(answer.body["@odata.count"]).toBe(5000);
        expect(answer.body["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"]).toBe(true);
        expect((await client.get("tracelogs?$select=level")).value).toHaveLength(5000);
    });
});
