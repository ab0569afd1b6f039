import { createSchema } from "../../emulator/schema/schema";
import { tablePrivileges } from "../../emulator/security/privilege-names";
import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";

describe("table definitions", () => {
    const schema = createSchema();

    it("know sets whose names are not the plural of the table", () => {
        expect(schema.tableOfSet("usersettingscollection")?.logicalName).toBe("usersettings");
        expect(schema.tableOfSet("mailboxstatistics")?.logicalName).toBe("mailboxstatistics");
        expect(schema.tableOfSet("usersettings")).toBeUndefined();
    });

    it("hold the tables added for the product with their navigation names", () => {
        const annotation = schema.table("annotation");
        expect(annotation?.manyToOne.map(({ name }) => name)).toContain("objectid_mailbox");
        expect(schema.table("emailsearch")?.columnsByName.get("parentobjectid")?.targets).toContain("systemuser");
    });

    it("hold no descriptions and give every table its primary key as a column", () => {
        for (const table of schema.tables()) {
            expect(table.columnsByName.has(table.primaryId)).toBe(true);
            expect(table.columns.filter((column) => "description" in column)).toEqual([]);
        }
    });

    it("derive privilege names with the platform's exceptions", () => {
        const names = new Map(
            tablePrivileges(schema.tables()).map(({ name, table, verb }) => [`${verb} ${table}`, name]),
        );
        expect(names.get("Read mailbox")).toBe("prvReadMailbox");
        expect(names.get("Read systemuser")).toBe("prvReadUser");
        expect(names.get("Create email")).toBe("prvCreateActivity");
        expect(names.get("Read exchangesyncidmapping")).toBe("prvSyncToOutlook");
        expect(names.get("Read annotation")).toBe("prvReadNote");
        expect(names.has("Write tracelog")).toBe(false);
        expect(names.has("Read systemuserroles")).toBe(false);
    });

    it("bring dropped tables and columns back", () => {
        const own = createSchema();
        own.dropTable("queue");
        own.dropColumn("mailbox", "emailserverprofile");
        expect(own.tableOfSet("queues")).toBeUndefined();
        expect(own.table("mailbox")?.manyToOne.map(({ name }) => name)).not.toContain("emailserverprofile");
        expect(() => own.dropColumn("mailbox", "nonsense")).toThrow('"nonsense"');
        own.restore();
        expect(own.tableOfSet("queues")).toBeDefined();
    });
});

describe("bulk insert", () => {
    it("stores every row once, whatever the number, and keeps the indexes", async () => {
        const { store } = await createWorld();
        const rows = Array.from({ length: 257 }, (_, index) => [
            `00000000-0000-0000-0000-${String(index).padStart(12, "0")}`,
            `Alert ${index}`,
            3,
            ids.mailboxes.ada,
            "mailbox",
        ]);
        store.bulkInsert(
            "tracelog",
            ["tracelogid", "text", "level", "regardingobjectid", "regardingobjectid__type"],
            rows,
        );
        const found = store.find("tracelog", { regardingobjectid: { table: "mailbox", id: ids.mailboxes.ada } });
        expect(found).toHaveLength(257);
        expect(new Set(found.map(({ versionnumber }) => versionnumber)).size).toBe(257);
        const plan = store.query({
            text: "EXPLAIN QUERY PLAN SELECT 1 FROM tracelog WHERE regardingobjectid = ?",
            values: [ids.mailboxes.ada],
        });
        expect(JSON.stringify(plan)).toContain("tracelog_regardingobjectid");
    });
});
