import type { AccessToken } from "@azure/identity";

/** Asked again this long before its end, so that no request goes out with a token that ends on the way. */
const MARGIN_MS = 2 * 60_000;

export interface TokenSource {
    /** A token that is still good; asked for once however many requests wait for it. */
    token(): Promise<string>;
    /** Forgets a token that the environment refused; false when it is not the present one or is the first of its kind that cannot change. */
    refuse(token: string): boolean;
}

/** Keeps one token in memory. `get` is asked again when it ends soon, or when the environment refuses it. */
export function createTokenSource(get: () => Promise<AccessToken>, now: () => number): TokenSource {
    let current: Promise<AccessToken> | undefined;
    let value: AccessToken | undefined;

    async function ask(): Promise<AccessToken> {
        try {
            value = await get();
            return value;
        } catch (error) {
            // The next request may try again: the reader may have signed in meanwhile.
            current = undefined;
            throw error;
        }
    }

    return {
        async token() {
            if (value && value.expiresOnTimestamp - MARGIN_MS <= now()) current = value = undefined;
            current ??= ask();
            return (await current).token;
        },
        refuse(token) {
            if (value?.token !== token) return current !== undefined;
            current = value = undefined;
            return true;
        },
    };
}
