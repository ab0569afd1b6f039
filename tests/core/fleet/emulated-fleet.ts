import { createEmulator, type Emulator } from "../../../emulator/create-emulator";
import { asFetch } from "../../../emulator/http/as-fetch";
import { isoSeconds } from "../../../emulator/store/clock";
import { createWorld, type World } from "../../../emulator/world/create-world";
import { ids } from "../../../emulator/world/ids";
import type { Fleet, FleetRequest, Host } from "../../../src/core/fleet/fleet";
import { readFleet } from "../../../src/core/fleet/read/read-fleet";
import { gatherEvidence } from "../../../src/core/gather/gather-evidence";
import type { Clock, DataverseClient, DataverseWriter } from "../../../src/core/port";
import { judge } from "../../../src/core/report/judge";
import { createHttpClient } from "../../../src/dataverse/http-client";
import { createHttpWriter } from "../../../src/dataverse/http-writer";

/** Gives the thread back without waiting for anything. */
export const HOST: Host = {
    yieldToHost: () => new Promise((resolve) => setImmediate(resolve)),
    elapsed: () => performance.now(),
};

export interface EmulatedFleet {
    readonly world: World;
    readonly emulator: Emulator;
    readonly clock: Clock;
    client(userId?: string): Required<DataverseClient>;
    writer(userId?: string): DataverseWriter;
    read(more?: Partial<FleetRequest>): Promise<Fleet>;
    /** The rule that the form's verdict names for this mailbox. */
    formCause(mailboxId: string, userId?: string): Promise<string | undefined>;
    close(): void;
}

export async function emulatedFleet(): Promise<EmulatedFleet> {
    const world = await createWorld();
    const emulator = createEmulator({ world, limits: { requests: 1_000_000 } });
    const clock = { now: () => isoSeconds(world.clock.now()) };
    const fetchAs = (userId: string): typeof fetch => asFetch(emulator.handle, userId) as typeof fetch;
    const client = (userId: string = ids.users.administrator): Required<DataverseClient> =>
        createHttpClient({ baseUrl: "", fetch: fetchAs(userId) });
    return {
        world,
        emulator,
        clock,
        client,
        writer: (userId = ids.users.administrator) => createHttpWriter({ baseUrl: "", fetch: fetchAs(userId) }),
        read: (more = {}) => readFleet({ client: client(), clock, host: HOST, ...more }),
        async formCause(mailboxId, userId) {
            const evidence = await gatherEvidence({ client: client(userId), clock, mailboxId });
            return judge(evidence, clock.now()).verdict.finding?.ruleId;
        },
        close: () => {
            emulator.close();
            world.close();
        },
    };
}
