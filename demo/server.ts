import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { CONTROL_FOLDER, FLEET_CONTROL } from "./build-when-needed";
import { DEFAULT_MAILBOXES } from "./server/fleet-world";
import { respondJson, respond } from "./server/respond";
import { readStaticFiles, type StaticFiles } from "./server/static-files";
import { isReset, serveWorld } from "./server/world-routes";
import { createWorlds, type Worlds } from "./server/worlds";

export interface DemoOptions {
    /** A free port when absent. */
    readonly port?: number;
    /** The scenario that the returned address opens. */
    readonly scenario?: string;
    /** The built control of the form, beside which that of the fleet lies; the project's own build when absent. */
    readonly controlFolder?: string;
    /** How many mailboxes the fleet scenario has. */
    readonly mailboxes?: number;
}

export interface Demo {
    /** Address of the page. */
    readonly url: string;
    close(): Promise<void>;
}

const LOCAL = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/** Other sites must not reach the worlds through the reader's browser, under any name. */
function isForeign({ headers }: IncomingMessage): boolean {
    const { host = "", origin } = headers;
    return !LOCAL.test(host) || (origin !== undefined && origin !== `http://${host}`);
}

async function answer(
    worlds: Worlds,
    files: StaticFiles,
    request: IncomingMessage,
    response: ServerResponse,
): Promise<void> {
    if (isForeign(request)) {
        respondJson(response, 403, { error: "This address is for pages of this computer only." });
        return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = request.method === "GET" ? files(pathname) : undefined;
    if (file) {
        respond(response, 200, file);
        return;
    }
    if (await serveWorld(worlds, request, response)) return;
    respondJson(response, 404, { error: `There is nothing at ${pathname}.` });
}

/** Serves the demo page and its worlds on the loopback address. Rejects when the port is in use. */
export async function startDemo({
    port = 0,
    scenario,
    controlFolder = CONTROL_FOLDER,
    mailboxes = DEFAULT_MAILBOXES,
}: DemoOptions = {}): Promise<Demo> {
    const files = await readStaticFiles({
        "/control": controlFolder,
        "/fleet-control": join(controlFolder, "..", FLEET_CONTROL),
    });
    const worlds = createWorlds({ mailboxes });
    const server = createServer((request, response) => {
        answer(worlds, files, request, response).catch((error: unknown) => {
            if (isReset(error) || response.headersSent) response.destroy();
            else respondJson(response, 500, { error: String(error) });
        });
    });
    await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", resolve);
    });
    const query = scenario === undefined ? "" : `?scenario=${encodeURIComponent(scenario)}`;
    return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${query}`,
        async close() {
            const closed = new Promise<void>((resolve) => server.close(() => resolve()));
            server.closeAllConnections();
            await worlds.close();
            await closed;
        },
    };
}
