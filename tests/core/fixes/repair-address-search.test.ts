import { ids } from "../../../emulator/world/ids";
import { repairAddressSearch } from "../../../src/core/fixes/repair-address-search";
import { readJournal } from "../../../src/core/fixes/journal";
import type { DataverseWriter } from "../../../src/core/port";
import { denied, healthy, NOW } from "../rules/healthy";
import { emulated, prepared, run, undo, type Emulated } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const ADDRESS = "ada.moreno@contoso.com";

testFix(repairAddressSearch, {
    offered: [healthy(), healthy({ kind: "queue" })],
    notOffered: [denied("regarding"), healthy({ kind: "forward" }), healthy({ user: { internalemailaddress: null } })],
});

function arrange({ world }: Emulated): void {
    for (const row of world.store.find("emailsearch", { emailaddress: ADDRESS })) {
        world.store.remove("emailsearch", String(row["emailsearchid"]));
    }
}
testFaults(repairAddressSearch, { arrange });

const address = (env: Emulated) => env.stored("systemuser", ids.users.ada, "internalemailaddress");

test("stops while the address is in the platform's list", async () => {
    const env = await emulated();
    const { preview } = await prepared(env, repairAddressSearch);
    expect(preview.guards).toMatchObject([{ level: "stop", message: { key: "fix.repair-address-search.present" } }]);
    env.close();
});

test("goes on with a warning when the list could not be read", () => {
    const guards = repairAddressSearch.guard(healthy(), {}, { numbers: {} }, { now: NOW });
    expect(guards[0]).toMatchObject({ level: "warn", message: { key: "fix.repair-address-search.unknown" } });
    expect(guards.map(({ level }) => level)).not.toContain("stop");
});

test("changes the address and sets it back", async () => {
    const env = await emulated();
    arrange(env);
    const { preview } = await prepared(env, repairAddressSearch);
    expect(await run(env, repairAddressSearch, preview)).toMatchObject({ outcome: "done", written: [] });
    expect(env.writes()).toEqual(["PATCH systemuser", "PATCH systemuser"]);
    expect(address(env)).toBe(ADDRESS);
    env.close();
});

/** Refuses the second and further writes of a row, as many times as told. */
function refusing(env: Emulated, times: number): DataverseWriter {
    const writer = env.writer();
    let writes = 0;
    return {
        ...writer,
        updateRow: async (...args) => {
            writes += 1;
            if (writes > 1 && writes <= 1 + times)
                env.emulator.faults.set([{ match: {}, fault: { kind: "status", status: 500 }, times: 1 }]);
            await writer.updateRow(...args);
        },
    };
}

test("does not touch an address that somebody changed right before the write", async () => {
    const env = await emulated();
    arrange(env);
    const { preview } = await prepared(env, repairAddressSearch);
    const theirs = "ada.other@contoso.com";
    const result = await run(env, repairAddressSearch, preview, {
        onStep({ step, state }) {
            if (step !== "write" || state !== "running") return;
            env.world.patch("systemuser", ids.users.ada, { internalemailaddress: theirs });
        },
    });
    expect(result).toMatchObject({ outcome: "failed", failure: { kind: "conflict" } });
    expect(address(env)).toBe(theirs);
    env.close();
});

test("tries again to set the address back", async () => {
    const env = await emulated();
    arrange(env);
    const { preview } = await prepared(env, repairAddressSearch);
    const waited: number[] = [];
    const result = await run(env, repairAddressSearch, preview, {
        writer: refusing(env, 2),
        sleep: (ms) => Promise.resolve(void waited.push(ms)),
    });
    expect(result).toMatchObject({ outcome: "done" });
    expect(waited).toEqual([2000, 4000]);
    expect(address(env)).toBe(ADDRESS);
    env.close();
});

test("says that the temporary address is left, and the journal sets it back", async () => {
    const env = await emulated();
    arrange(env);
    const { preview } = await prepared(env, repairAddressSearch);
    const result = await run(env, repairAddressSearch, preview, { writer: refusing(env, 9) });
    expect(result).toMatchObject({ outcome: "unsure", unsure: [{ found: "new" }] });
    expect(address(env)).toBe(`repair-${ADDRESS}`);
    const { items } = await readJournal(env.client(), ids.mailboxes.ada);
    const [item] = items;
    if (item?.kind !== "entry") throw new Error("There is no entry.");
    expect(await undo(env, item.entry)).toMatchObject({ outcome: "done" });
    expect(address(env)).toBe(ADDRESS);
    env.close();
});

test("writes the address of a queue on the queue", () => {
    expect(repairAddressSearch.preview(healthy({ kind: "queue" }), {})).toMatchObject([
        { table: "queue", column: "emailaddress", to: expect.stringMatching(/^repair-/) },
    ]);
});

test("is cured once the platform's list holds the address", async () => {
    const env = await emulated();
    expect(repairAddressSearch.isCured(await env.facts(), { now: NOW })).toBe(true);
    arrange(env);
    expect(repairAddressSearch.isCured(await env.facts(), { now: NOW })).toBe(false);
    expect(repairAddressSearch.isCured(denied("addressSearch"), { now: NOW })).toBeUndefined();
    env.close();
});
