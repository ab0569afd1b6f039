import { Refusal } from "../refusal";
import { CLOUDS, cloudOf } from "./clouds";

/** The host that signs in: what the reader says, a cloud's name or an address, else what fits the environment. Throws Refusal. */
export function authorityFor(given: string | undefined, environment: string): string {
    if (given === undefined) return (cloudOf(new URL(environment).hostname) ?? DEFAULT).authority;
    const named = CLOUDS.find(({ id }) => id === given.toLowerCase());
    if (named) return named.authority;
    try {
        const url = new URL(given);
        if (url.protocol === "https:" && url.username === "" && url.password === "") return url.origin;
    } catch {
        // Said below, together with every other text that is no address.
    }
    throw new Refusal(
        `"${given}" is no sign-in host; give ${CLOUDS.map(({ id }) => id).join(", ")} or an https address such as ${DEFAULT.authority}.`,
    );
}

const DEFAULT = CLOUDS.find(({ id }) => id === "public") ?? { authority: "https://login.microsoftonline.com" };
