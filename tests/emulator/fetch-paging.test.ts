import { annotated, connect, type Client } from "./client";

const cookieKey = "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
const moreKey = "@Microsoft.Dynamics.CRM.morerecords";

const escapeXml = (text: string): string =>
    text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

describe("FetchXML pages", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
    });

    const page = (number: number, cookie = "", inner = "") =>
        client.fetch(
            "emails",
            `<fetch count='8' page='${number}'${cookie === "" ? "" : ` paging-cookie='${escapeXml(cookie)}'`}><entity name='email'><attribute name='subject'/>${inner}</entity></fetch>`,
            { headers: annotated },
        );

    const innerCookie = (body: Record<string, unknown>): string => {
        const attribute = /pagingcookie="([^"]*)"/.exec(String(body[cookieKey]))?.[1] ?? "";
        return decodeURIComponent(decodeURIComponent(attribute));
    };

    it("goes through all rows once with the cookie decoded twice", async () => {
        const seen: unknown[] = [];
        let cookie = "";
        let number = 1;
        for (;;) {
            const answer = await page(number, cookie);
            seen.push(...answer.value.map(({ activityid }) => activityid));
            if (answer.body[moreKey] !== true) break;
            cookie = innerCookie(answer.body);
            number++;
        }
        expect(number).toBe(4);
        expect(new Set(seen).size).toBe(30);
    });

    it("gives no cookie after the last page nor when the order uses a link", async () => {
        expect((await page(4)).body).not.toHaveProperty([cookieKey]);
        const linked = await page(
            1,
            "",
            "<link-entity name='mailbox' from='mailboxid' to='receivingmailboxid'><order attribute='name'/></link-entity>",
        );
        expect(linked.body[moreKey]).toBe(true);
        expect(linked.body).not.toHaveProperty([cookieKey]);
    });

    it("refuses a cookie of another page, top beside page, and high pages without a cookie", async () => {
        const { body } = await page(1);
        expect((await page(3, innerCookie(body))).status).toBe(400);
        expect((await client.fetch("emails", "<fetch top='3' page='2'><entity name='email'/></fetch>")).status).toBe(
            400,
        );
        const high = await client.fetch("emails", "<fetch count='5000' page='11'><entity name='email'/></fetch>");
        expect(high.message).toContain("Paging cookie is required");
    });

    it("limits by top and tells the total when asked", async () => {
        expect((await client.fetch("emails", "<fetch top='3'><entity name='email'/></fetch>")).value).toHaveLength(3);
        const counted = await client.fetch(
            "emails",
            "<fetch count='2' page='1' returntotalrecordcount='true'><entity name='email'/></fetch>",
            { headers: annotated },
        );
        expect(counted.body["@Microsoft.Dynamics.CRM.totalrecordcount"]).toBe(30);
    });

    it("returns each row once with distinct", async () => {
        const xml = "<fetch distinct='true'><entity name='email'><attribute name='sender'/></entity></fetch>";
        expect((await client.fetch("emails", xml)).value).toHaveLength(3);
    });
});
