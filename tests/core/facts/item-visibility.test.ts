import type { Facts, ItemVisibility } from "../../../src/core/facts/facts";
import { denied, healthy, IDS } from "../rules/healthy";

function visibility(facts: Facts): ItemVisibility | undefined {
    return facts.itemVisibility.status === "ok" ? facts.itemVisibility.value : undefined;
}

const OWNER = { isSystemAdministrator: false, userId: IDS.user };
const STRANGER = { isSystemAdministrator: false, userId: IDS.otherUser };

describe("item visibility", () => {
    it("takes an empty list as no failure for the owner and for System Administrators", () => {
        expect(visibility(healthy({ viewer: OWNER }))).toMatchObject({
            scope: "all",
            emptyMeansNone: true,
            subjectsHidden: false,
        });
        expect(visibility(healthy())).toMatchObject({ scope: "all", emptyMeansNone: true, subjectsHidden: true });
    });

    it("compares ids without regard to letter case", () => {
        expect(visibility(healthy({ viewer: { ...OWNER, userId: IDS.user.toUpperCase() } }))?.scope).toBe("all");
    });

    it("takes an empty list as no proof for everyone else", () => {
        expect(visibility(healthy({ viewer: STRANGER }))).toMatchObject({ scope: "own", emptyMeansNone: false });
        expect(visibility(denied("viewer"))).toMatchObject({ scope: "unknown", emptyMeansNone: false });
        expect(visibility(denied("mailbox", { viewer: OWNER }))).toMatchObject({
            scope: "unknown",
            emptyMeansNone: false,
        });
    });

    it.each([
        [{}, "default", true],
        [{ EnableSssItemLevelMonitoring: "true" }, "on", true],
        [{ EnableSssItemLevelMonitoring: "false" }, "off", false],
    ])("reads %j as monitoring %s", (settings, monitoring, emptyMeansNone) => {
        expect(visibility(healthy({ settings }))).toMatchObject({ monitoring, emptyMeansNone });
    });

    it("does not invent a setting that was not read", () => {
        expect(visibility(denied("organization"))).toMatchObject({ monitoring: "unknown", emptyMeansNone: false });
    });

    it("takes a list that was cut off, was not read or is kept for no day as no proof", () => {
        expect(visibility(healthy({ itemsTruncated: true }))?.emptyMeansNone).toBe(false);
        expect(visibility(denied("items"))?.emptyMeansNone).toBe(false);
        expect(
            visibility(healthy({ settings: { ExchangeSyncIdMappingPersistenceTimeInDays: "0" } }))?.emptyMeansNone,
        ).toBe(false);
    });

    it("keeps rows for three days unless the environment says otherwise", () => {
        expect(visibility(healthy())?.retentionDays).toBe(3);
        expect(
            visibility(healthy({ settings: { ExchangeSyncIdMappingPersistenceTimeInDays: "7" } }))?.retentionDays,
        ).toBe(7);
    });
});
