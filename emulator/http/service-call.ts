import type { Caller } from "../security/caller";
import type { Store } from "../store/store";
import type { Preferences } from "./prefer";
import type { ResourceUrl } from "./resource-path";

/** All that an operation needs to know about one authenticated request. */
export interface ServiceCall {
    readonly store: Store;
    readonly caller: Caller;
    readonly method: string;
    readonly url: ResourceUrl;
    readonly headers: Readonly<Record<string, string>>;
    readonly preferences: Preferences;
    readonly body: string;
}
