import type { ServerResponse } from "node:http";

// Fluent writes its styles into style elements; nothing else is allowed from anywhere but this server.
const POLICY = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
    html: "text/html",
    js: "text/javascript",
    css: "text/css",
    json: "application/json",
    resx: "text/xml",
    xml: "text/xml",
};

export function contentType(path: string): string {
    const ending = path.slice(path.lastIndexOf(".") + 1);
    return `${TYPES[ending] ?? "text/plain"}; charset=utf-8`;
}

interface Content {
    readonly type: string;
    readonly body: string | Buffer;
    /** Never changes while the server runs. */
    readonly isLasting?: boolean;
}

export function respond(response: ServerResponse, status: number, { type, body, isLasting = false }: Content): void {
    response.writeHead(status, {
        "Content-Type": type,
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": isLasting ? "private, max-age=86400" : "no-store",
    });
    response.end(body);
}

export function respondJson(response: ServerResponse, status: number, value: unknown): void {
    respond(response, status, { type: contentType(".json"), body: JSON.stringify(value) });
}
