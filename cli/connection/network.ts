import type { TokenCredential } from "@azure/identity";
import type { SignIn } from "./sign-in";

/** What of the network a command uses, so that tests can put an embedded Dataverse in its place. */
export interface Network {
    readonly fetch: typeof fetch;
    /** A credential of the identity library for a way to sign in. */
    credential(signIn: SignIn): Promise<TokenCredential>;
}

export function processNetwork(env: Readonly<Record<string, string | undefined>>): Network {
    let chosen: Promise<typeof fetch> | undefined;
    const proxy = env["HTTPS_PROXY"] ?? env["https_proxy"] ?? env["ALL_PROXY"] ?? env["all_proxy"];
    return {
        fetch: async (input, init) => {
            // Node's own fetch knows no proxy; the library is loaded only where one is set.
            chosen ??= proxy
                ? import("./proxy-fetch").then(({ createProxyFetch }) => createProxyFetch())
                : Promise.resolve(globalThis.fetch);
            return (await chosen)(input, init);
        },
        credential: async (signIn) => (await import("./azure-credential")).azureCredential(signIn),
    };
}
