import { createEmulator } from "../../emulator/create-emulator";
import { asFetch } from "../../emulator/http/as-fetch";
import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";
import { gatherEvidence } from "../../src/core/gather/gather-evidence";
import { judge } from "../../src/core/report/judge";
import { createHttpClient } from "../../src/dataverse/http-client";
import { median, ratio, type Figure } from "./figure";

const ROUNDS = 15;

function milliseconds(work: () => void): number {
    const started = performance.now();
    work();
    return performance.now() - started;
}

/** What judging costs on a mailbox with the most alerts and item failures that are read: it runs on the page's main thread. */
export async function judgeFigures(): Promise<readonly Figure[]> {
    const world = await createWorld();
    const emulator = createEmulator({ world });
    try {
        for (let index = 0; index < 250; index += 1) {
            world.alert({
                regarding: { table: "mailbox", id: ids.mailboxes.ada },
                text: `An error occurred while receiving email ${index}.\nEmail Server Error Code: Http server returned 401 Unauthorized exception.`,
            });
            world.itemFailure({
                ownerId: ids.users.ada,
                error: "NoCorrelationMatch",
                code: -2147218683,
                subject: `Order ${index}`,
            });
        }
        const client = createHttpClient({
            baseUrl: "",
            fetch: asFetch(emulator.handle, ids.users.administrator) as typeof fetch,
        });
        const clock = { now: () => new Date(world.clock.now()).toISOString() };
        const evidence = await gatherEvidence({ client, clock, mailboxId: ids.mailboxes.ada });
        const saved = JSON.stringify(evidence);
        const judged = median(Array.from({ length: ROUNDS }, () => milliseconds(() => judge(evidence, clock.now()))));
        const parsed = median(Array.from({ length: ROUNDS }, () => milliseconds(() => JSON.parse(saved))));
        return [
            { name: "evidence with 250 alerts and 250 item failures, KB", value: (saved.length / 1024).toFixed(0) },
            { name: "judging it / parsing it as JSON", value: ratio(judged / parsed, 1) },
            { name: "judging it, ms on this machine", value: judged.toFixed(1), wanted: "< 50", reached: judged < 50 },
        ];
    } finally {
        emulator.close();
        world.close();
    }
}
