import { loadCaller, type Caller } from "../security/caller";
import { parseGuid } from "../store/guid";
import type { Store } from "../store/store";
import { DataverseFault } from "./dataverse-fault";

/** Gives the id of the calling user, or undefined when the request does not tell; throws DataverseFault to refuse it in its own words. */
export type UserResolver = (headers: Readonly<Record<string, string>>) => string | undefined;

/** Reads `Authorization: Bearer user:<systemuserid>`. */
export const bearerUser: UserResolver = (headers) => {
    const found = /^Bearer user:(.+)$/i.exec(headers["authorization"] ?? "");
    return found?.[1]?.trim();
};

/** The calling user for the log; a request that is refused has none. */
export const userForLog = (resolve: UserResolver, headers: Readonly<Record<string, string>>): string | undefined => {
    try {
        return resolve(headers);
    } catch (error) {
        if (error instanceof DataverseFault) return undefined;
        throw error;
    }
};

export const authenticate = (
    store: Store,
    resolve: UserResolver,
    headers: Readonly<Record<string, string>>,
): Caller => {
    const userId = parseGuid(resolve(headers) ?? "");
    if (userId === undefined)
        throw new DataverseFault({
            status: 401,
            code: "0x80048306",
            message: "The request names no user: send Authorization: Bearer user:<systemuserid>.",
            headers: { "www-authenticate": "Bearer" },
        });
    return loadCaller(store, userId);
};
