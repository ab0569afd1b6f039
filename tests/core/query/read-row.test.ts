import { readRow } from "../../../src/core/query/read-row";

const ID = "AAAAAAAA-0000-0000-0000-000000000001";
const READ = { readAt: "2026-11-24T09:00:00Z" };

test("reads values, lookups, labels and targets; an absent column is empty", () => {
    const raw = {
        mailboxid: ID,
        statecode: 0,
        "statecode@OData.Community.Display.V1.FormattedValue": "Aktiv",
        _ownerid_value: "{BBBBBBBB-0000-0000-0000-000000000001}",
        "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
    };
    expect(readRow(raw, "mailbox", ["mailboxid", "statecode", "ownerid", "name"], READ)).toEqual({
        table: "mailbox",
        id: ID.toLowerCase(),
        readAt: READ.readAt,
        values: {
            mailboxid: ID.toLowerCase(),
            statecode: 0,
            ownerid: "bbbbbbbb-0000-0000-0000-000000000001",
            name: null,
        },
        labels: { statecode: "Aktiv" },
        targets: { ownerid: "systemuser" },
    });
});

test("reads a joined table by its alias", () => {
    const raw = { "p.name": "prvReadMailbox", "p.privilegeid": ID };
    const row = readRow(raw, "privilege", ["privilegeid", "name"], { ...READ, alias: "p" });
    expect(row?.values.name).toBe("prvReadMailbox");
});

test("a column of one name is an id in one table and a lookup in another", () => {
    const own = readRow({ mailboxid: ID }, "mailbox", ["mailboxid"], READ);
    const columns = ["mailboxtrackingfolderid", "mailboxid"];
    const folder = readRow(
        { mailboxtrackingfolderid: ID, _mailboxid_value: ID },
        "mailboxtrackingfolder",
        columns,
        READ,
    );
    expect([own?.id, folder?.values.mailboxid]).toEqual([ID.toLowerCase(), ID.toLowerCase()]);
});

test("a join that found nothing gives no row", () => {
    expect(readRow({ mailboxid: ID }, "privilege", ["privilegeid"], { ...READ, alias: "p" })).toBeUndefined();
});

test.each([
    ["a number as text", { mailboxid: ID, statecode: "0" }],
    ["an id that is no GUID", { mailboxid: "1" }],
    ["no id", { statecode: 0 }],
    ["a date in another form", { mailboxid: ID, modifiedon: "24.11.2026" }],
    ["an object as text", { mailboxid: ID, name: {} }],
])("refuses %s", (_, raw) => {
    expect(() => readRow(raw, "mailbox", ["mailboxid", "statecode", "modifiedon", "name"], READ)).toThrow(
        "not in the documented form",
    );
});
