import { createEmulator } from "../../emulator/create-emulator";
import { asFetch } from "../../emulator/http/as-fetch";
import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";
import { gatherEvidence } from "../../src/core/gather/gather-evidence";
import type { Evidence } from "../../src/core/model/evidence";
import type { DataverseClient } from "../../src/core/port";
import { createHttpClient } from "../../src/dataverse/http-client";

export { ids };

type World = Awaited<ReturnType<typeof createWorld>>;
type Emulator = ReturnType<typeof createEmulator>;

export interface Contoso {
    readonly world: World;
    readonly emulator: Emulator;
    clientFor(userId: string): Required<DataverseClient>;
    /** Reads one mailbox's evidence as a user; an own client may stand between. */
    gather(mailboxId: string, userId?: string, wrap?: (client: DataverseClient) => DataverseClient): Promise<Evidence>;
    close(): void;
}

/** A fresh healthy Contoso with the embedded Dataverse over it, in this process. */
export async function startContoso(): Promise<Contoso> {
    const world = await createWorld();
    const emulator = createEmulator({ world });
    const clientFor = (userId: string): Required<DataverseClient> =>
        createHttpClient({ baseUrl: "", fetch: asFetch(emulator.handle, userId) as typeof fetch });
    return {
        world,
        emulator,
        clientFor,
        gather: (mailboxId, userId = ids.users.administrator, wrap = (client) => client) =>
            gatherEvidence({
                client: wrap(clientFor(userId)),
                clock: { now: () => new Date(world.clock.now()).toISOString() },
                mailboxId,
            }),
        close: () => {
            emulator.close();
            world.close();
        },
    };
}
