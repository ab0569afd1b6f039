import { createEmulator, type Emulator } from "../../../emulator/create-emulator";
import { createWorld, type World } from "../../../emulator/world/create-world";
import { ids } from "../../../emulator/world/ids";
import { main } from "../../../cli/main";
import { memoryIo, type MemoryIo } from "../memory-io";

export { ids };

export interface HttpResult extends MemoryIo {
    readonly code: number;
    readonly text: string;
}

export interface HttpEnvironment {
    readonly url: string;
    readonly world: World;
    readonly emulator: Emulator;
    /** Runs one command line over a real connection; files hold bytes as one character each. */
    run(args: readonly string[], files?: Readonly<Record<string, string>>, user?: string): Promise<HttpResult>;
    close(): Promise<void>;
}

/** A zip as the text that memory files keep. */
export function asFile(zip: Uint8Array): string {
    return Buffer.from(zip).toString("latin1");
}

/** The embedded Dataverse behind a port of this computer. */
export async function listenToEnvironment(): Promise<HttpEnvironment> {
    const world = await createWorld();
    const emulator = createEmulator({ world, control: false });
    const { url, close } = await emulator.listen();
    return {
        url,
        world,
        emulator,
        async run(args, files = {}, user = ids.users.administrator) {
            const io = memoryIo(files, "", {
                env: { MAILBOX_DIAGNOSTICS_URL: url, MAILBOX_DIAGNOSTICS_TOKEN: `user:${user}` },
                network: { fetch: globalThis.fetch, credential: () => Promise.reject(new Error("no sign-in here")) },
            });
            const code = await main([...args, "--auth", "token"], io);
            return { ...io, code, text: io.output.join("\n") };
        },
        async close() {
            emulator.close();
            await close();
            world.close();
        },
    };
}
