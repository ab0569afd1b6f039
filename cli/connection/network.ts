import type { TokenCredential } from "@azure/identity";
import { isLoopback } from "./environment-url";
import type { SignIn } from "./sign-in";

/** What of the network a command uses, so that tests can put an embedded Dataverse in its place. */
export interface Network {
    readonly fetch: typeof fetch;
    /** A credential of the identity library for a way to sign in. */
    credential(signIn: SignIn): Promise<TokenCredential>;
}

export function processNetwork(env: Readonly<Record<string, string | undefined>>): Network {
    let chosen: Promise<typeof fetch> | undefined;
    // No proxy can reach this computer for us.
    const isHere = (input: Parameters<typeof fetch>[0]): boolean =>
        isLoopback(new URL(input instanceof Request ? input.url : input).hostname);
    const proxy = env["HTTPS_PROXY"] ?? env["https_proxy"] ?? env["ALL_PROXY"] ?? env["all_proxy"];
    return {
        fetch: async (input, init) => {
            if (isHere(input)) return globalThis.fetch(input, init);
            // Node's own fetch knows no proxy; the library is loaded only where one is set.
            chosen ??= proxy
                ? import("./proxy-fetch").then(({ createProxyFetch }) => createProxyFetch())
                : Promise.resolve(globalThis.fetch);
            return (await chosen)(input, init);
        },
        credential: async (signIn) => (await import("./azure-credential")).azureCredential(signIn),
    };
}
