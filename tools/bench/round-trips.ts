import { createEmulator } from "../../emulator/create-emulator";
import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";
import { gatherEvidence } from "../../src/core/gather/gather-evidence";
import { judge } from "../../src/core/report/judge";
import { createHttpClient } from "../../src/dataverse/http-client";
import { withRetry } from "../../src/dataverse/with-retry";
import { median, ratio, type Figure } from "./figure";

const LATENCY_MS = 100;
const ROUNDS = 9;
const WARM_UP = 25;

/** Time of a whole diagnosis, in round trips of an environment that answers after 100 ms, and its requests. */
export async function roundTripFigures(): Promise<readonly Figure[]> {
    const world = await createWorld();
    const emulator = createEmulator({ world });
    const server = await emulator.listen({ port: 0 });
    try {
        const client = withRetry(
            createHttpClient({
                baseUrl: server.url,
                authorization: () => Promise.resolve(`Bearer user:${ids.users.administrator}`),
            }),
        );
        const clock = { now: () => new Date(world.clock.now()).toISOString() };
        const diagnose = async (): Promise<{ readonly ms: number; readonly requests: number }> => {
            const started = performance.now();
            const evidence = await gatherEvidence({ client, clock, mailboxId: ids.mailboxes.ada });
            judge(evidence, clock.now());
            return { ms: performance.now() - started, requests: evidence.requests };
        };
        // A real environment has long been compiled and warm when an administrator opens a form.
        for (let round = 0; round < WARM_UP; round += 1) await diagnose();
        emulator.setLatency(LATENCY_MS);
        const runs = [];
        for (let round = 0; round < ROUNDS; round += 1) runs.push(await diagnose());
        const trips = median(runs.map(({ ms }) => ms)) / LATENCY_MS;
        const requests = Math.max(...runs.map((run) => run.requests));
        return [
            {
                name: "diagnosis over HTTP, in round trips of 100 ms",
                value: ratio(trips),
                wanted: "≤ 1.5",
                reached: trips <= 1.5,
            },
            { name: "requests of a diagnosis", value: String(requests), wanted: "≤ 12", reached: requests <= 12 },
        ];
    } finally {
        await server.close();
        emulator.close();
        world.close();
    }
}
