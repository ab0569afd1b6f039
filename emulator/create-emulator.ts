import { createControl, type ControlHandler } from "./http/control";
import { createFaultRules, type FaultRules } from "./faults/fault-rules";
import { createHandler, type Handler } from "./http/handler";
import { listen, type Fallback, type Listening } from "./http/listen";
import { createRequestLog, type RequestLog } from "./http/request-log";
import { bearerUser, type UserResolver } from "./http/authenticate";
import { createServiceProtection, defaultLimits, type ProtectionLimits } from "./http/service-protection";
import { createMailServer, type MailServer } from "./mail/mail-server";
import type { Store } from "./store/store";
import type { World } from "./world/create-world";

export interface EmulatorOptions {
    readonly world: World;
    readonly limits?: Partial<ProtectionLimits>;
    /** False takes the control endpoints under /emulator away; the default is true. */
    readonly control?: boolean;
    /** Tells the calling user from the request headers; the default reads `Bearer user:<id>`. */
    readonly resolveUser?: UserResolver;
}

export interface ListenOptions {
    readonly port?: number;
    /** Answers what lies outside of /api/data/v9.2 and /emulator, e.g. the files of a page. */
    readonly fallback?: Fallback;
}

export interface Emulator {
    /** Answers one request without a network; rejects with ConnectionReset when a fault drops it. */
    readonly handle: Handler;
    readonly store: Store;
    readonly world: World;
    readonly mail: MailServer;
    readonly requests: RequestLog;
    readonly faults: FaultRules;
    setLatency(milliseconds: number): void;
    listen(options?: ListenOptions): Promise<Listening>;
    /** Ends requests that a fault keeps open. */
    close(): void;
}

/** The embedded Dataverse over a world. */
export const createEmulator = ({
    world,
    limits,
    control = true,
    resolveUser = bearerUser,
}: EmulatorOptions): Emulator => {
    const faults = createFaultRules();
    const requests = createRequestLog();
    const mail = createMailServer(world.store);
    const protection = createServiceProtection({ ...defaultLimits, ...limits });
    const ended = new AbortController();
    let latency = 0;
    const setLatency = (milliseconds: number): void => {
        latency = milliseconds;
    };
    const controls: ControlHandler | undefined = control
        ? createControl({ world, faults, requests, mail, protection, setLatency })
        : undefined;
    const handle = createHandler({
        store: world.store,
        resolveUser,
        protection,
        faults,
        requests,
        controls,
        latency: () => latency,
        ended: ended.signal,
    });
    return {
        handle,
        store: world.store,
        world,
        mail,
        requests,
        faults,
        setLatency,
        listen: ({ port = 0, fallback } = {}) => listen(handle, port, fallback, control),
        close: () => ended.abort(),
    };
};
