import type { DataverseClient, RowsPage } from "../../../src/core/port";
import { readAll } from "../../../src/core/query/read-all";

function paged(pages: readonly RowsPage[]): DataverseClient & { readonly asked: string[] } {
    const asked: string[] = [];
    return {
        asked,
        readRows: ({ fetchXml }) => {
            asked.push(fetchXml);
            return Promise.resolve(pages[asked.length - 1] ?? { rows: [], more: false });
        },
    };
}

test("follows pages by number and cookie to the end", async () => {
    const client = paged([
        { rows: [{ n: 1 }, { n: 2 }], more: true, cookie: "c1" },
        { rows: [{ n: 3 }], more: false },
    ]);
    const read = await readAll(client, { table: "mailbox", count: 2 }, 100);
    expect(read).toEqual({ rows: [{ n: 1 }, { n: 2 }, { n: 3 }], truncated: false });
    expect(client.asked[1]).toContain('page="2" paging-cookie="c1"');
});

test("stops at the cap and says that it did", async () => {
    const client = paged([{ rows: [{ n: 1 }, { n: 2 }], more: true }]);
    await expect(readAll(client, { table: "mailbox", count: 2 }, 1)).resolves.toEqual({
        rows: [{ n: 1 }],
        truncated: true,
    });
});

test("an empty page that claims to have more ends the reading", async () => {
    const client = paged([{ rows: [], more: true }]);
    await expect(readAll(client, { table: "mailbox", count: 2 }, 10)).resolves.toEqual({ rows: [], truncated: false });
});
