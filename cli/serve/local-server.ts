import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PageFiles } from "../../demo/real/build-page";
import { contentType, respond, respondJson } from "../../demo/server/respond";
import { DataverseError } from "../../src/core/model/dataverse-error";
import type { Connection } from "../connection/connect";
import { asRefusal, searchMailboxes } from "../connection/find-mailbox";
import { Refusal } from "../refusal";
import { forward, SERVICE } from "./forward";
import { createGuard } from "./guard";
import { readAbout, type Reader } from "./session";

export interface LocalServerOptions {
    readonly connection: Connection;
    readonly reader: Reader;
    readonly files: PageFiles;
    readonly allowsFixes: boolean;
    /** A free port when absent. */
    readonly port?: number;
    now(): string;
    logWrite(line: string): void;
}

export interface LocalServer {
    /** Address of the page, with the secret of this start in it. */
    readonly url: string;
    close(): Promise<void>;
}

/** More than any write of the product, and little enough for memory. */
const MOST_BODY = 4 * 1024 * 1024;

/** The body as text; undefined when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request) {
        const bytes = Buffer.from(chunk as Uint8Array);
        size += bytes.length;
        if (size > MOST_BODY) return undefined;
        chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString("utf8");
}

function harden(response: ServerResponse): void {
    // The address holds the secret, so it must not travel to other sites, into frames or into caches.
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
}

/** Never throws: whatever a request brings, the program must go on serving. */
function sentenceFor(error: unknown, connection: Connection): string {
    if (error instanceof Refusal) return error.message;
    return error instanceof DataverseError
        ? asRefusal(error, connection).message
        : "The local server could not answer this request.";
}

/** Serves the page on the loopback address only. Rejects when the port is in use. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
    const { connection, reader, files, allowsFixes, now, logWrite } = options;
    const secret = randomBytes(32).toString("base64url");
    let port = options.port ?? 0;
    const guard = createGuard(secret, () => port);

    async function ask(path: string, query: URLSearchParams): Promise<unknown> {
        if (path === "/session") return { environment: connection.url, userName: reader.name, allowsFixes };
        if (path === "/about") return readAbout(connection, reader, query.get("record") ?? "", now());
        if (path === "/find") return searchMailboxes(connection, query.get("text") ?? "");
        return undefined;
    }

    async function serveSecret(request: IncomingMessage, response: ServerResponse, rest: string): Promise<void> {
        const method = request.method ?? "GET";
        if (rest.startsWith(SERVICE)) {
            const gone = new AbortController();
            response.on("close", () => gone.abort());
            const body = await readBody(request);
            if (body === undefined) {
                response.setHeader("Connection", "close");
                respondJson(response, 413, { error: { message: "The request is too large." } });
                return;
            }
            const pageUrl = `http://${request.headers.host ?? ""}/k/${secret}`;
            const answer = await forward(
                { method, target: rest, headers: request.headers, body, signal: gone.signal },
                { connection, allowsFixes, pageUrl, logWrite },
            );
            response.writeHead(answer.status, { ...answer.headers, "Cache-Control": "no-store" });
            response.end([204, 304].includes(answer.status) ? undefined : answer.body);
            return;
        }
        // Put together as text: "//" at the start of a relative address would name another host.
        const { pathname, searchParams } = new URL(`http://127.0.0.1${rest || "/"}`);
        const page = files.get("/");
        if (method === "GET" && pathname === "/" && page) {
            respond(response, 200, { type: contentType(".html"), body: page });
            return;
        }
        const found = method === "GET" ? await ask(pathname, searchParams) : undefined;
        if (found === undefined) respondJson(response, 404, { error: { message: `There is nothing at ${pathname}.` } });
        else respondJson(response, 200, found);
    }

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        harden(response);
        const foreign = guard.foreign(request);
        if (foreign !== undefined) {
            respondJson(response, 403, { error: { message: foreign } });
            return;
        }
        const path = request.url ?? "/";
        const file = request.method === "GET" && path !== "/" ? files.get(path) : undefined;
        const rest = guard.behindSecret(path);
        // The scripts hold nothing secret and are the same for everybody.
        if (file) respond(response, 200, { type: contentType(path), body: file });
        else if (rest === undefined) {
            const message =
                "Open the whole address that the program showed; a part of it is missing or from an earlier start.";
            respondJson(response, 403, { error: { message } });
        } else await serveSecret(request, response, rest);
    }

    // Long FetchXML stands in the address.
    const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
        answer(request, response).catch((error: unknown) => {
            if (response.headersSent) response.destroy();
            else {
                respondJson(response, 502, { error: { message: sentenceFor(error, connection) } });
            }
        });
    });
    await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", resolve);
    });
    port = (server.address() as AddressInfo).port;
    return {
        url: `http://127.0.0.1:${port}/k/${secret}/`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            }),
    };
}
