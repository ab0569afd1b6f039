import { DataverseError } from "../../../src/core/model/dataverse-error";
import type { DataverseClient } from "../../../src/core/port";
import { readResilient } from "../../../src/core/query/read-resilient";

const QUERY = { table: "mailbox", columns: ["mailboxid", "undeliverablefolder", "forcedunlockcount"] } as const;

/** An environment that lacks some columns and says so in its own words. */
function lacking(
    columns: readonly string[],
    say: (column: string) => string,
): DataverseClient & { readonly asked: string[] } {
    const asked: string[] = [];
    return {
        asked,
        readRows: ({ fetchXml }) => {
            asked.push(fetchXml);
            const missing = columns.find((column) => fetchXml.includes(`"${column}"`));
            return missing === undefined
                ? Promise.resolve({ rows: [], more: false })
                : Promise.reject(new DataverseError(say(missing), { kind: "badRequest" }));
        },
    };
}

test("asks again without the optional column that the refusal names", async () => {
    const client = lacking(
        ["undeliverablefolder"],
        (c) => `'Mailbox' entity doesn't contain attribute with Name = '${c}'`,
    );
    await expect(readResilient(client, QUERY)).resolves.toMatchObject({ dropped: ["mailbox.undeliverablefolder"] });
    expect(client.asked).toHaveLength(2);
    expect(client.asked[1]).toContain("forcedunlockcount");
});

test("drops all optional columns when the refusal names none", async () => {
    const client = lacking(["undeliverablefolder"], () => "Ungültige Abfrage");
    await expect(readResilient(client, QUERY)).resolves.toMatchObject({
        dropped: ["mailbox.undeliverablefolder", "mailbox.forcedunlockcount"],
    });
});

test("a required column that is missing stays an error", async () => {
    const client = lacking(["mailboxid"], (c) => `no ${c}`);
    await expect(readResilient(client, QUERY)).rejects.toMatchObject({ data: { kind: "badRequest" } });
    expect(client.asked).toHaveLength(2);
});

test("a denial is not answered by dropping columns", async () => {
    const client: DataverseClient = { readRows: () => Promise.reject(new DataverseError("no", { kind: "denied" })) };
    await expect(readResilient(client, QUERY)).rejects.toMatchObject({ data: { kind: "denied" } });
});
