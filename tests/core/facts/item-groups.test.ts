import type { ItemGroup } from "../../../src/core/facts/facts";
import { healthy, hoursAgo, type Overrides } from "../rules/healthy";

function groups(items: NonNullable<Overrides["items"]>): readonly ItemGroup[] {
    const fact = healthy({ items }).itemGroups;
    return fact.status === "ok" ? fact.value : [];
}

describe("groupItems", () => {
    it("groups failures by cause and error and keeps the highest number of attempts", () => {
        const [newest, older] = groups([
            { lastsyncerror: "NoCorrelationMatch", lastsyncerroroccurredon: hoursAgo(9), createdon: hoursAgo(9) },
            { lastsyncerror: "IsvAborted", retries: 2, lastsyncerroroccurredon: hoursAgo(2), createdon: hoursAgo(4) },
            { lastsyncerror: "IsvAborted", retries: 5, lastsyncerroroccurredon: hoursAgo(1), createdon: hoursAgo(8) },
        ]);
        expect(newest).toMatchObject({ count: 2, maxRetries: 5, first: hoursAgo(8), last: hoursAgo(1), item: "email" });
        expect(older?.classification.cause).toBe("no-correlation-match");
    });

    it("leaves out rows without an error and reasons that accept an email", () => {
        const accepted = ["SenderMatch", "CorrelationMatch", "AcceptAll"].map((lastsyncerror) => ({ lastsyncerror }));
        expect(groups([{ lastsyncerror: null, lastsyncerrorcode: 0 }, ...accepted])).toEqual([]);
    });

    it.each([
        [4202, "email"],
        [null, "email"],
        [4201, "appointment"],
        [2, "contact"],
        [4212, "task"],
    ] as const)("takes table number %s as %s", (objecttypecode, item) => {
        expect(groups([{ lastsyncerror: "IsvAborted", objecttypecode }])[0]?.item).toBe(item);
    });

    it("decides by the number when the name is empty", () => {
        const [group] = groups([{ lastsyncerror: null, lastsyncerrorcode: -2147220891 }]);
        expect(group?.classification.cause).toBe("customization-error");
    });
});
