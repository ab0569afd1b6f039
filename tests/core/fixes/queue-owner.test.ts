import { ids } from "../../../emulator/world/ids";
import { queueOwner } from "../../../src/core/fixes/queue-owner";
import { denied, healthy, IDS, NOW, teamOwner, userRow } from "../rules/healthy";
import { emulated, prepared, run, undo, type Emulated } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const MAILBOX = ids.mailboxes.support;
const other = { kind: "user", user: userRow({ fullname: "Ben Okafor" }, IDS.otherUser) } as const;

testFix(queueOwner, {
    offered: [
        healthy({ owner: other, mailbox: { ownerid: IDS.otherUser } }),
        healthy({ kind: "queue", owner: other, queue: { ownerid: IDS.user } }),
    ],
    notOffered: [healthy(), healthy({ kind: "forward" }), denied("regarding"), denied("mailbox")],
});

const arrange = ({ world }: Emulated): void =>
    world.patch("mailbox", MAILBOX, { ownerid: { table: "systemuser", id: ids.users.ada } });
testFaults(queueOwner, { arrange, mailboxId: MAILBOX });

test("assigns a queue's mailbox to the team that owns the queue, and back to the user when undone", async () => {
    const env = await emulated();
    env.world.patch("queue", ids.queues.support, { ownerid: { table: "team", id: ids.teams.support } });
    const { preview } = await prepared(env, queueOwner, {}, { mailboxId: MAILBOX });
    expect(preview.changes).toMatchObject([
        {
            column: "ownerid",
            lookup: { from: "systemuser", to: "team" },
            labels: { from: "Ben Okafor", to: "Support Team" },
        },
    ]);
    const result = await run(env, queueOwner, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    expect(env.stored("mailbox", MAILBOX, "ownerid")).toBe(ids.teams.support);
    expect(queueOwner.isCured(await env.facts(MAILBOX), { now: NOW })).toBe(true);
    expect(await undo(env, result.journal.entry)).toMatchObject({ outcome: "done" });
    expect(env.stored("mailbox", MAILBOX, "ownerid")).toBe(ids.users.ben);
    env.close();
});

test("names the present owner when it is a team", () => {
    const facts = healthy({ owner: teamOwner("Field Team"), mailbox: { ownerid: IDS.team } });
    expect(queueOwner.preview(facts, {})).toMatchObject([
        { lookup: { from: "team" }, labels: { from: "Field Team", to: "Anna Berg" } },
    ]);
});

test("stops when it is not known who should own it", () => {
    expect(queueOwner.guard(denied("regarding"), {}, { numbers: {} }, { now: NOW })).toMatchObject([{ level: "stop" }]);
});
