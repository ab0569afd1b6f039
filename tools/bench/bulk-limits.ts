import { createEmulator } from "../../emulator/create-emulator";
import { untestedMailboxes } from "../../emulator/fleet/untested-mailboxes";
import { asFetch } from "../../emulator/http/as-fetch";
import { isoSeconds } from "../../emulator/store/clock";
import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";
import { prepareBulk } from "../../src/core/fleet/bulk/prepare-bulk";
import { startBulk } from "../../src/core/fleet/bulk/run-bulk";
import { createHttpClient } from "../../src/dataverse/http-client";
import { createHttpWriter } from "../../src/dataverse/http-writer";
import type { Figure } from "./figure";

const MAILBOXES = 10_000;
/** What one answer takes; time passes only by answers and by waiting, so that the run need not last hours. */
const ANSWER_MS = 40;

/** Runs one fix for 10,000 mailboxes against the embedded Dataverse, which counts and refuses by the documented limits. */
export async function bulkFigures(): Promise<readonly Figure[]> {
    const world = await createWorld();
    const mailboxIds = untestedMailboxes(world, MAILBOXES);
    let now = 0;
    let requests = 0;
    let refused = 0;
    // The documented limits are the ones that both sides have by themselves.
    const emulator = createEmulator({ world, limits: { now: () => now } });
    const send = asFetch(emulator.handle, ids.users.administrator);
    const counted: typeof fetch = async (input, init) => {
        const answer = await send(input, init);
        now += ANSWER_MS;
        requests += 1;
        if (answer.status === 429) refused += 1;
        return answer;
    };
    const http = { baseUrl: "", fetch: counted };
    const client = createHttpClient(http);
    const clock = { now: () => isoSeconds(world.clock.now()) };
    const host = {
        elapsed: () => now,
        yieldToHost: () => new Promise<void>((resolve) => setImmediate(resolve)),
    };
    try {
        const preview = await prepareBulk({ client, clock, host, fixId: "test-and-enable", mailboxIds });
        const before = requests;
        const { counts } = await startBulk({
            preview,
            confirmed: true,
            client,
            writer: createHttpWriter(http),
            clock,
            host,
            viewer: { id: ids.users.administrator, name: "Morgan Reyes" },
            sleep: (ms) => {
                now += ms;
                return Promise.resolve();
            },
        }).finished;
        const number = (value: number): string => value.toLocaleString("en");
        return [
            {
                name: "mailboxes written, read back and noted",
                value: number(counts.done),
                wanted: number(MAILBOXES),
                reached: counts.done === MAILBOXES,
            },
            { name: "requests of the run", value: number(requests - before) },
            {
                name: "requests refused by the limits",
                value: number(refused),
                wanted: "0",
                reached: refused === 0,
            },
            { name: "windows of 5 minutes that it takes", value: (now / 300_000).toFixed(1) },
        ];
    } finally {
        emulator.close();
        world.close();
    }
}
