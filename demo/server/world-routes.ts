import type { IncomingMessage, ServerResponse } from "node:http";
import { ConnectionReset } from "../../emulator/faults/apply-fault";
import { parseFaultText } from "./fault-text";
import { respondJson } from "./respond";
import type { DemoWorld, Worlds } from "./worlds";

const WORLD_PATH = /^\/s\/([^/]+)\/([^/]+)(\/.*)$/;
const SERVICE_PATH = /^\/as\/([a-z]+)(\/api\/data\/v9\.2.*)$/;

async function readBody(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString("utf8");
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
    return Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(",") : (value ?? ""),
        ]),
    );
}

interface ServiceRequest {
    readonly world: DemoWorld;
    readonly prefix: string;
    readonly user: string;
    readonly path: string;
}

/**
 * Passes a request on to the world's Web API. Who calls stands in the path, because a control's own same-origin requests bring no
 * header; in a real app the session's cookie tells it.
 */
async function serveApi(request: IncomingMessage, response: ServerResponse, service: ServiceRequest): Promise<void> {
    const { world, prefix, user, path } = service;
    const origin = `http://${request.headers.host ?? "127.0.0.1"}`;
    const caller = world.about().users.find(({ key }) => key === user);
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const answer = await world.emulator.handle({
        method: request.method ?? "GET",
        url: `${origin}${path}`,
        headers: { ...flatHeaders(request), ...(caller ? { authorization: `Bearer user:${caller.id}` } : {}) },
        body: await readBody(request),
        signal: gone.signal,
    });
    const place = (text: string): string =>
        text.replaceAll(`${origin}/api/data/`, `${origin}${prefix}/as/${user}/api/data/`);
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, place(value)]);
    response.writeHead(answer.status, { ...Object.fromEntries(headers), "Cache-Control": "no-store" });
    response.end(place(answer.body));
}

interface ControlRequest {
    readonly worlds: Worlds;
    readonly world: DemoWorld;
    readonly session: string;
}

type Action = (request: ControlRequest, body: Readonly<Record<string, unknown>>) => unknown;

const ACTIONS: Readonly<Record<string, Action>> = {
    "GET /about": ({ world }) => world.about(),
    "GET /truth": ({ world }) => world.truth ?? {},
    "GET /requests": ({ world }) => world.emulator.requests.list(),
    "POST /conditions": ({ world }, { fault }) => {
        world.setFaults(parseFaultText(typeof fault === "string" ? fault : ""));
        return {};
    },
    "POST /cycle": async ({ world }) => {
        await world.runCycle();
        return {};
    },
    "POST /reset": async ({ worlds, world, session }) => {
        await worlds.reset(world.scenario.id, session);
        return {};
    },
};

/** Answers everything below /s/<scenario>/<session>/; false when the path is not one of these. */
export async function serveWorld(worlds: Worlds, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const [, scenario = "", session = "", rest = ""] = WORLD_PATH.exec(request.url ?? "") ?? [];
    if (rest === "") return false;
    const world = await worlds.open(decodeURIComponent(scenario), decodeURIComponent(session));
    if (!world) {
        respondJson(response, 404, { error: `There is no scenario ${scenario}.` });
        return true;
    }
    const [, user, path] = SERVICE_PATH.exec(rest) ?? [];
    if (user !== undefined && path !== undefined) {
        await serveApi(request, response, { world, prefix: `/s/${scenario}/${session}`, user, path });
        return true;
    }
    const action = ACTIONS[`${request.method ?? "GET"} ${rest}`];
    if (!action) return false;
    const text = await readBody(request);
    try {
        const body = (text === "" ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>;
        respondJson(response, 200, await action({ worlds, world, session }, body));
    } catch (error) {
        respondJson(response, 400, { error: String(error) });
    }
    return true;
}

export function isReset(error: unknown): boolean {
    return error instanceof ConnectionReset;
}
