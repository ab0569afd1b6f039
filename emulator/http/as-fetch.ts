import { ConnectionReset } from "../faults/apply-fault";
import type { Handler } from "./handler";

/** A fetch function over the handler, for tests without a network; sends the user's token when the call brings none. */
export const asFetch =
    (handle: Handler, userId: string): typeof fetch =>
    async (input, init) => {
        const request = new Request(
            input instanceof Request ? input : new URL(String(input), "http://127.0.0.1"),
            init,
        );
        const headers = Object.fromEntries(request.headers);
        try {
            const {
                status,
                headers: sent,
                body,
            } = await handle({
                method: request.method,
                url: request.url,
                headers: { authorization: `Bearer user:${userId}`, ...headers },
                body: await request.text(),
                signal: request.signal,
            });
            const hasBody = status !== 204 && status !== 304;
            return new Response(hasBody ? body : null, { status, headers: { ...sent } });
        } catch (error) {
            // What the platform's fetch gives when a connection breaks.
            if (error instanceof ConnectionReset) throw new TypeError("fetch failed", { cause: error });
            throw error;
        }
    };
