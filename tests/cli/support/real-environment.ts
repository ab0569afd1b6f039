import { createEmulator, type Emulator } from "../../../emulator/create-emulator";
import { asFetch } from "../../../emulator/http/as-fetch";
import { createTokenIssuer, type TokenIssuer } from "../../../emulator/http/bearer-tokens";
import type { ProtectionLimits } from "../../../emulator/http/service-protection";
import { sql } from "../../../emulator/sql/fragment";
import { createWorld, type World } from "../../../emulator/world/create-world";
import { ids } from "../../../emulator/world/ids";
import type { Network } from "../../../cli/connection/network";
import type { SignIn } from "../../../cli/connection/sign-in";
import { main } from "../../../cli/main";
import { memoryIo, type MemoryIo, type MemoryOptions } from "../memory-io";

export { ids };

export const ENVIRONMENT = "https://contoso.crm.dynamics.com";
export const TENANT = "7d1f1f9e-5a0b-4c57-9a43-0d4f2f3c9b11";

export interface RunResult extends MemoryIo {
    readonly code: number;
    /** Standard output as one text. */
    readonly text: string;
}

export interface RealEnvironment {
    readonly url: string;
    readonly world: World;
    readonly emulator: Emulator;
    readonly tokens: TokenIssuer;
    /** How the command line reaches the environment and signs in to it as a user. */
    network(userId?: string): Network;
    /** Each sign-in that was asked for. */
    readonly signIns: SignIn[];
    /** Runs one command line against the environment; `--url` is put in through its variable. */
    run(
        args: readonly string[],
        options?: MemoryOptions & { readonly user?: string; readonly files?: Record<string, string> },
    ): Promise<RunResult>;
    close(): void;
}

/** The embedded Dataverse as a real environment looks: it demands a bearer token, made for it, signed and not expired. */
export async function openEnvironment(limits: Partial<ProtectionLimits> = {}): Promise<RealEnvironment> {
    const world = await createWorld();
    const tokens = createTokenIssuer({
        audience: ENVIRONMENT,
        tenantId: TENANT,
        now: Date.now,
        isMember: (id) => world.store.query(sql("SELECT 1 FROM systemuser WHERE systemuserid = ?", id)).length > 0,
    });
    const emulator = createEmulator({ world, limits, control: false, resolveUser: tokens.resolveUser });
    const signIns: SignIn[] = [];
    const network = (userId: string = ids.users.administrator): Network => ({
        // The empty user keeps the helper from adding a sign-in of its own: every call here brings a token or none at all.
        fetch: asFetch(emulator.handle, ""),
        credential: (signIn) => {
            signIns.push(signIn);
            return Promise.resolve({
                getToken: () =>
                    Promise.resolve({ token: tokens.issue({ userId }), expiresOnTimestamp: Date.now() + 3_600_000 }),
            });
        },
    });
    return {
        url: ENVIRONMENT,
        world,
        emulator,
        tokens,
        network,
        signIns,
        async run(args, { user, files = {}, ...options } = {}) {
            const io = memoryIo(files, "", {
                network: network(user),
                now: () => new Date(world.clock.now()).toISOString(),
                ...options,
                env: { MAILBOX_DIAGNOSTICS_URL: ENVIRONMENT, ...options.env },
            });
            const code = await main(args, io);
            return { ...io, code, text: io.output.join("\n") };
        },
        close() {
            emulator.close();
            world.close();
        },
    };
}
