import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ConnectionReset } from "../faults/apply-fault";
import { controlRoot } from "./control";
import type { Handler } from "./handler";
import { serviceRoot } from "./resource-path";

/** Answers requests that are not for the emulator; false leaves them to a 404. */
export type Fallback = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface Listening {
    /** Origin, e.g. http://127.0.0.1:49152 */
    readonly url: string;
    close(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString("utf8");
};

const flatHeaders = (request: IncomingMessage): Record<string, string> =>
    Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(",") : (value ?? ""),
        ]),
    );

const isLocal = (host: string): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);

const refuse = (response: ServerResponse, status: number): void => {
    response.writeHead(status).end();
};

/** Serves on the loopback address only; pages of another origin, and other host names, are refused. */
export const listen = async (
    handle: Handler,
    port: number,
    fallback: Fallback | undefined,
    control: boolean,
): Promise<Listening> => {
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
        const host = request.headers.host ?? "";
        const origin = request.headers.origin;
        if (!isLocal(host) || (origin !== undefined && origin !== `http://${host}`)) {
            refuse(response, 403);
            return;
        }
        const path = request.url ?? "/";
        const isOurs = path.startsWith(serviceRoot) || (control && path.startsWith(controlRoot));
        if (!isOurs) {
            if (fallback === undefined || !(await fallback(request, response))) refuse(response, 404);
            return;
        }
        const gone = new AbortController();
        response.on("close", () => gone.abort());
        const result = await handle({
            method: request.method ?? "GET",
            url: `http://${host}${path}`,
            headers: flatHeaders(request),
            body: await readBody(request),
            signal: gone.signal,
        });
        response.writeHead(result.status, { ...result.headers, "cache-control": "no-cache" });
        response.end(result.body);
    };

    // The service takes addresses of up to 32 KB, which long FetchXML needs; the default of Node is 16 KB for all headers.
    const server = createServer({ maxHeaderSize: 48 * 1024 }, (request, response) => {
        answer(request, response).catch((error: unknown) => {
            if (error instanceof ConnectionReset || response.headersSent) response.destroy();
            else refuse(response, 500);
        });
    });
    await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", resolve);
    });
    const address = server.address() as AddressInfo;
    return {
        url: `http://127.0.0.1:${address.port}`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            }),
    };
};
