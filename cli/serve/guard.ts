import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

const SECRET_PATH = /^\/k\/([\w-]+)(\/.*)?$/;

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();

export interface Guard {
    /** Why a request is not for this server at all, or undefined. */
    foreign(request: IncomingMessage): string | undefined;
    /** What stands behind the secret in an address; undefined when there is no secret or a wrong one. */
    behindSecret(path: string): string | undefined;
}

/**
 * Lets in only this computer's own page: the host name keeps out names that other sites let point here, the origin and the browser's own word
 * keep out other pages, the secret keeps out other programs and users of the computer.
 */
export function createGuard(secret: string, port: () => number): Guard {
    const wanted = hash(secret);
    const hosts = (): readonly string[] => [`127.0.0.1:${port()}`, `localhost:${port()}`];
    return {
        foreign({ headers }) {
            const { host = "", origin } = headers;
            if (!hosts().includes(host.toLowerCase())) return "This address is for this computer only.";
            if (origin !== undefined && origin !== `http://${host}`) return "Pages of other sites are not let in.";
            const site = headers["sec-fetch-site"];
            if (site !== undefined && site !== "same-origin" && site !== "none")
                return "Pages of other sites are not let in.";
            return undefined;
        },
        behindSecret(path) {
            const [, given = "", rest = ""] = SECRET_PATH.exec(path) ?? [];
            return timingSafeEqual(hash(given), wanted) ? rest : undefined;
        },
    };
}
