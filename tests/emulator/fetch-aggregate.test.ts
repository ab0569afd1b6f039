import { ids } from "../../emulator/world/ids";
import { annotated, connect, formatted, type Client } from "./client";

describe("FetchXML aggregates", () => {
    let client: Client;
    beforeEach(async () => {
        client = await connect();
    });

    const run = (inner: string, options = "") =>
        client.fetch("emails", `<fetch aggregate='true'${options}><entity name='email'>${inner}</entity></fetch>`, {
            headers: annotated,
        });

    it("groups by a lookup with its name, ordered by the alias", async () => {
        const { value } = await run(
            "<attribute name='activityid' alias='n' aggregate='count'/><attribute name='receivingmailboxid' alias='box' groupby='true'/><order alias='n' descending='true'/>",
        );
        expect(value.map((row) => [row[`box${formatted}`], row["n"]])).toEqual([
            ["Ada Moreno", 14],
            ["Support", 9],
            ["Ben Okafor", 7],
        ]);
        expect(value[0]?.[`n${formatted}`]).toBe("14");
    });

    it("calculates count, countcolumn, distinct, min and max", async () => {
        client.world.patch("email", String((await client.get("emails?$top=1")).value[0]?.["activityid"]), {
            sender: null,
        });
        const { value } = await run(
            "<attribute name='sender' alias='filled' aggregate='countcolumn'/><attribute name='sender' alias='different' aggregate='countcolumn' distinct='true'/><attribute name='activityid' alias='all' aggregate='count'/><attribute name='createdon' alias='last' aggregate='max'/><attribute name='attachmentcount' alias='sum' aggregate='sum'/>",
        );
        expect(value).toMatchObject([{ filled: 29, different: 3, all: 30, last: "2026-11-24T08:30:00Z" }]);
        expect(value[0]).not.toHaveProperty("sum");
    });

    it("groups dates by day, week and month", async () => {
        for (const [grouping, groups] of [
            ["day", 14],
            ["week", 3],
            ["month", 1],
        ] as const) {
            const { value } = await run(
                `<attribute name='activityid' alias='n' aggregate='count'/><attribute name='createdon' alias='d' groupby='true' dategrouping='${grouping}'/>`,
            );
            expect(value).toHaveLength(groups);
        }
    });

    it("aggregates over a link", async () => {
        const { value } = await run(
            "<attribute name='activityid' alias='n' aggregate='count'/><link-entity name='mailbox' from='mailboxid' to='receivingmailboxid' alias='m'><attribute name='name' alias='box' groupby='true'/></link-entity>",
        );
        expect(value).toContainEqual(expect.objectContaining({ box: "Support", n: 9 }));
    });

    it("refuses more than 50,000 rows and names an own lower limit too", async () => {
        const rows = function* (): Iterable<readonly [string, string]> {
            for (let index = 0; index < 50_001; index++)
                yield [`00000000-0000-0000-0000-${String(index).padStart(12, "0")}`, ids.mailboxes.ben];
        };
        client.world.store.bulkInsert("email", ["activityid", "receivingmailboxid"], rows());
        const count = "<attribute name='activityid' alias='n' aggregate='count'/>";
        const over = await run(count);
        expect(over.status).toBe(400);
        expect(over.code).toBe("0x8004E023");
        const filter = `<filter><condition attribute='receivingmailboxid' operator='eq' value='${ids.mailboxes.ada}'/></filter>`;
        expect((await run(count + filter)).value).toMatchObject([{ n: 14 }]);
        expect((await run(count + filter, " aggregatelimit='10'")).code).toBe("0x8004E023");
    });

    it("refuses attributes without alias, unknown functions and an order by attribute", async () => {
        expect((await run("<attribute name='activityid' aggregate='count'/>")).message).toContain("alias");
        expect((await run("<attribute name='activityid' alias='n' aggregate='median'/>")).message).toContain(
            "'median'",
        );
        expect((await run("<attribute name='subject' alias='n' aggregate='sum'/>")).message).toContain("'subject'");
        expect(
            (await run("<attribute name='createdon' alias='n' groupby='true' dategrouping='fortnight'/>")).message,
        ).toContain("'fortnight'");
        expect(
            (await run("<attribute name='activityid' alias='n' aggregate='count'/><order attribute='createdon'/>"))
                .message,
        ).toContain("alias");
    });
});
