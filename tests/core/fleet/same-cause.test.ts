import { ids } from "../../../emulator/world/ids";
import type { Fleet } from "../../../src/core/fleet/fleet";
import { emulatedFleet, type EmulatedFleet } from "./emulated-fleet";
import { addRandomMailboxes } from "./random-mailboxes";

const MAILBOXES = 40;

let fleet: EmulatedFleet;
beforeEach(async () => {
    fleet = await emulatedFleet();
});
afterEach(() => fleet.close());

function saidOf({ table }: Fleet, mailboxId: string): string | undefined {
    const row = table.find(mailboxId);
    if (row === undefined) throw new Error(`The fleet has no row of ${mailboxId}.`);
    return table.cause(row) ?? (table.verdict(row) === "needsForm" ? "needsForm" : undefined);
}

async function compare(mailboxes: readonly string[], userId: string): Promise<readonly (readonly [string, string])[]> {
    const read = await fleet.read({ client: fleet.client(userId) });
    const differences: (readonly [string, string])[] = [];
    for (const id of mailboxes) {
        const form = await fleet.formCause(id, userId);
        const said = saidOf(read, id);
        if (said !== form) differences.push([said ?? "none", form ?? "none"]);
    }
    return differences;
}

describe("the fleet's cause of a mailbox", () => {
    it.each([1, 2, 3, 4])(
        "is the form panel's own for random mailboxes (seed %i)",
        async (seed) => {
            const mailboxes = addRandomMailboxes(fleet.world, MAILBOXES, seed);
            expect(await compare(mailboxes, ids.users.administrator)).toEqual([]);
        },
        180_000,
    );

    it("is the form's or left to the form for a reader who may not see alerts", async () => {
        const mailboxes = addRandomMailboxes(fleet.world, MAILBOXES, 12);
        const { store } = fleet.world;
        const privilege = store.find("privilege", { name: "prvReadTraceLog" })[0]?.["privilegeid"];
        const grants = store.find("roleprivileges", { privilegeid: String(privilege) });
        expect(grants.length).toBeGreaterThan(0);
        for (const grant of grants) store.remove("roleprivileges", String(grant["roleprivilegeid"]));
        const differences = await compare(mailboxes, ids.users.reader);
        expect(differences.filter(([said]) => said !== "needsForm")).toEqual([]);
    }, 180_000);

    it("is the form's or left to the form for a reader who may not see every role", async () => {
        const mailboxes = addRandomMailboxes(fleet.world, MAILBOXES, 11);
        const differences = await compare(mailboxes, ids.users.reader);
        expect(differences.filter(([said]) => said !== "needsForm")).toEqual([]);
    }, 180_000);
});
