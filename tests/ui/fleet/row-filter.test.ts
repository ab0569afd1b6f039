import { hasParts, toggled, withoutParts } from "../../../src/ui/fleet/row-filter";

describe("filter by parts of a picture", () => {
    it("adds a part, and takes it away when it is chosen again", () => {
        const once = toggled({ text: "ada" }, { cause: "disabled-owner" });
        expect(once).toEqual({ text: "ada", cause: "disabled-owner" });
        expect(toggled(once, { cause: "disabled-owner" })).toEqual({ text: "ada" });
    });

    it("puts a part in the place of its rivals", () => {
        expect(toggled({ droppedAt: "tested" }, { step: "active" }, "step", "droppedAt")).toEqual({ step: "active" });
        expect(toggled({ verdict: "none" }, { cause: "stale-sync" }, "cause", "verdict")).toEqual({
            cause: "stale-sync",
        });
    });

    it("counts several parts as one choice", () => {
        const both = { profileId: "p", cause: "unreachable-server" };
        expect(hasParts({ profileId: "p" }, both)).toBe(false);
        expect(toggled({ profileId: "p" }, both)).toEqual(both);
        expect(toggled(both, both)).toEqual({});
    });

    it("takes named parts away and keeps the others", () => {
        expect(withoutParts({ text: "a", server: "s" }, "server", "step")).toEqual({ text: "a" });
    });
});
