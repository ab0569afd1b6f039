import { ids } from "../../emulator/world/ids";
import { annotated, connect, formatted, type Client } from "./client";

describe("FetchXML rows", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
    });

    const mailboxes = async (inner: string): Promise<readonly unknown[]> => {
        const answer = await client.fetch(
            "mailboxes",
            `<fetch><entity name='mailbox'><attribute name='name'/><order attribute='name'/>${inner}</entity></fetch>`,
        );
        expect(answer.message).toBe("");
        return answer.value.map(({ name }) => name);
    };

    const condition = (attribute: string, operator: string, value?: string): string =>
        `<filter><condition attribute='${attribute}' operator='${operator}'${value === undefined ? "" : ` value='${value}'`}/></filter>`;

    it("leaves columns without a value out and keeps the primary key", async () => {
        const answer = await client.fetch(
            "mailboxes",
            `<fetch><entity name='mailbox'><attribute name='lastsyncerror'/><attribute name='ownerid'/>${condition("mailboxid", "eq", `{${ids.mailboxes.ada.toUpperCase()}}`)}</entity></fetch>`,
            { headers: annotated },
        );
        const [row = {}] = answer.value;
        expect(row).not.toHaveProperty("lastsyncerror");
        expect(row["mailboxid"]).toBe(ids.mailboxes.ada);
        expect(row["_ownerid_value"]).toBe(ids.users.ada);
        expect(row[`_ownerid_value${formatted}`]).toBe("Ada Moreno");
    });

    it.each([
        ["eq", "Support", ["Support"]],
        ["like", "%moreno", ["Ada Moreno"]],
        ["begins-with", "a", ["Ada Moreno"]],
        ["ends-with", "OKAFOR", ["Ben Okafor"]],
    ])("compares text by %s", async (operator, value, expected) => {
        expect(await mailboxes(condition("name", operator, value))).toEqual(expected);
    });

    it("also returns rows without a value by the operators that say not", async () => {
        client.world.patch("mailbox", ids.mailboxes.ada, { ewsurl: null });
        expect(await mailboxes(condition("ewsurl", "ne", "x"))).toContain("Ada Moreno");
        expect(await mailboxes(condition("ewsurl", "not-like", "x%"))).toContain("Ada Moreno");
        expect(await mailboxes(condition("ewsurl", "null"))).toEqual(["Ada Moreno"]);
        expect(await mailboxes(condition("ewsurl", "not-null"))).not.toContain("Ada Moreno");
    });

    it("takes lists, ranges and nested filters", async () => {
        expect(
            await mailboxes(
                "<filter><condition attribute='name' operator='in'><value>Support</value><value>Ada Moreno</value></condition></filter>",
            ),
        ).toEqual(["Ada Moreno", "Support"]);
        expect(
            await mailboxes(
                "<filter><condition attribute='itemsprocessedforlastsync' operator='between'><value>3</value><value>9</value></condition></filter>",
            ),
        ).toEqual([]);
        expect(
            await mailboxes(
                "<filter type='or'><condition attribute='name' operator='eq' value='Support'/><filter type='and'><condition attribute='name' operator='like' value='Ada%'/><condition attribute='statecode' operator='eq' value='0'/></filter></filter>",
            ),
        ).toEqual(["Ada Moreno", "Support"]);
    });

    it("counts days and hours back from the emulator's clock", async () => {
        client.world.patch("mailbox", ids.mailboxes.ben, {
            lastsuccessfulsynccompletedon: client.world.minutesAgo(60 * 24 * 4),
        });
        expect(await mailboxes(condition("lastsuccessfulsynccompletedon", "olderthan-x-hours", "2"))).toEqual([
            "Ben Okafor",
        ]);
        expect(await mailboxes(condition("lastsuccessfulsynccompletedon", "last-x-days", "3"))).not.toContain(
            "Ben Okafor",
        );
        expect(await mailboxes(condition("lastsuccessfulsynccompletedon", "last-x-days", "4"))).toContain("Ben Okafor");
        expect(await mailboxes(condition("lastsuccessfulsynccompletedon", "on-or-before", "2026-11-20"))).toEqual([
            "Ben Okafor",
        ]);
        expect(await mailboxes(condition("lastsuccessfulsynccompletedon", "on-or-after", "2026-11-21"))).not.toContain(
            "Ben Okafor",
        );
        expect(await mailboxes(condition("lastsuccessfulsynccompletedon", "on", "2026-11-20"))).toEqual(["Ben Okafor"]);
    });

    it("knows the caller", async () => {
        expect(await mailboxes(condition("ownerid", "eq-userid"))).toEqual(["Morgan Reyes"]);
    });

    it.each([
        ["an unknown column", condition("nonsense", "eq", "1"), "'nonsense'", "0x80041103"],
        ["an unknown operator", condition("name", "sounds-like", "x"), "'sounds-like'", "0x80040203"],
        ["a value of the wrong type", condition("mailboxid", "eq", "x"), "'x'", "0x80040203"],
        ["an unknown element", "<colour/>", "'colour'", "0x80040201"],
        ["an unknown attribute", "<order attribute='name' sideways='true'/>", "'sideways'", "0x80040201"],
        ["an unknown table", "<link-entity name='dragon' from='x' to='ownerid'/>", "'dragon'", "0x80041102"],
        [
            "an unknown link alias",
            "<filter><condition entityname='zz' attribute='name' operator='null'/></filter>",
            "'zz'",
            "0x8004111b",
        ],
        ["a date operator on text", condition("name", "last-x-days", "2"), "'last-x-days'", "0x80040203"],
    ])("refuses %s by name", async (_what, inner, part, code) => {
        const answer = await client.fetch(
            "mailboxes",
            `<fetch><entity name='mailbox'><attribute name='name'/>${inner}</entity></fetch>`,
        );
        expect(answer.status).toBe(400);
        expect(answer.code).toBe(code);
        expect(answer.message).toContain(part);
    });

    it("refuses a root that is not the table of the set, broken XML and options beside fetchXml", async () => {
        expect((await client.fetch("queues", "<fetch><entity name='mailbox'/></fetch>")).message).toContain(
            "'mailbox'",
        );
        expect((await client.fetch("queues", "<fetch><entity name='queue'>")).status).toBe(400);
        expect((await client.get("queues?fetchXml=%3Cfetch/%3E&$top=1")).message).toContain("$top");
    });
});
