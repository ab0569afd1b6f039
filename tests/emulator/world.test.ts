import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";
import { connect } from "./client";

describe("the healthy world", () => {
    it("holds recently tracked mail for a healthy mailbox", async () => {
        const { get } = await connect();
        const { value } = await get(
            `emails?$select=createdon&$orderby=createdon&$filter=_receivingmailboxid_value eq ${ids.mailboxes.ada}`,
        );
        expect(value).toHaveLength(14);
        expect(String(value[0]?.["createdon"]) > "2026-11-10").toBe(true);
        expect(value.at(-1)?.["createdon"]).toBe("2026-11-24T08:30:00Z");
    });

    it("has nothing to complain about", async () => {
        const { get, emulator } = await connect();
        expect((await get("tracelogs")).value).toEqual([]);
        expect((await get("exchangesyncidmappings")).value).toEqual([]);
        expect(emulator.mail.runCycle().map(({ skipped, stoppedBy }) => [skipped, stoppedBy])).toEqual(
            Array.from({ length: 6 }, () => [undefined, undefined]),
        );
    });

    it("is the same every time and independent of other worlds", async () => {
        const [first, second] = [await createWorld(), await createWorld()];
        first.patch("mailbox", ids.mailboxes.ada, { name: "Changed" });
        expect(second.store.row("mailbox", ids.mailboxes.ada)?.["name"]).toBe("Ada Moreno");
        expect(second.store.find("privilege").map(({ privilegeid }) => privilegeid)).toEqual(
            first.store.find("privilege").map(({ privilegeid }) => privilegeid),
        );
    });

    it("changes settings one by one", async () => {
        const world = await createWorld();
        world.settings({ TrackCategorizedItems: undefined, DoNotAutoTrackEmail: "true" });
        const xml = String(world.store.row("organization", ids.organization)?.["orgdborgsettings"]);
        expect(xml).toContain("<DoNotAutoTrackEmail>true</DoNotAutoTrackEmail>");
        expect(xml).toContain("<TraceLogPersistenceTimeInDays>30</TraceLogPersistenceTimeInDays>");
        expect(xml).not.toContain("TrackCategorizedItems");
    });

    it("refuses columns, tables and values that do not exist", async () => {
        const world = await createWorld();
        expect(() => world.patch("mailbox", ids.mailboxes.ada, { nonsense: 1 })).toThrow('"nonsense"');
        expect(() => world.insert("dragon", {})).toThrow('"dragon"');
        expect(() => world.patch("mailbox", ids.mailboxes.ada, { incomingemailstatus: 7 })).toThrow(
            "incomingemailstatus",
        );
        expect(() => world.patch("mailbox", ids.mailboxes.ada, { ownerid: ids.users.ben })).toThrow("ownerid");
        expect(() => world.patch("mailbox", ids.users.ben, { name: "x" })).toThrow("no row");
    });

    it("undoes a whole transaction when one write fails", async () => {
        const { store } = await createWorld();
        expect(() =>
            store.transaction(() => {
                store.update("mailbox", ids.mailboxes.ada, { name: "Half done" });
                store.update("mailbox", ids.mailboxes.ada, { nonsense: 1 });
            }),
        ).toThrow("nonsense");
        expect(store.row("mailbox", ids.mailboxes.ada)?.["name"]).toBe("Ada Moreno");
    });
});
