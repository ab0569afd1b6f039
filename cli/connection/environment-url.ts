import { Refusal } from "../refusal";

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/i;

/** Addresses that people copy from the browser although no environment answers there. */
const PORTALS: readonly { readonly host: RegExp; readonly name: string }[] = [
    { host: /(?:^|\.)make\.(?:gov\.|high\.)?power(?:apps|automate|platform)\.\w+$/, name: "the maker portal" },
    { host: /(?:^|\.)admin\.powerplatform\.\w+(?:\.\w+)?$/, name: "the admin center" },
    { host: /^login\./, name: "a sign-in page" },
    { host: /(?:^|\.)office\.com$/, name: "Microsoft 365" },
];

export function isLoopback(host: string): boolean {
    return LOOPBACK.test(host);
}

function parse(text: string): URL | undefined {
    try {
        return new URL(text);
    } catch {
        return undefined;
    }
}

/**
 * The origin of an environment out of what a reader copied: everything behind the host is left out. Throws Refusal. Plain http is taken for
 * this computer only, because the token goes along with every request.
 */
export function parseEnvironmentUrl(text: string): string {
    const given = text.trim();
    if (given === "")
        throw new Refusal("The address of the environment is empty; it looks like https://contoso.crm.dynamics.com.");
    const scheme = /^[a-z][\w+.-]*:\/\//i.test(given);
    const url = parse(scheme ? given : `https://${given}`);
    if (!url || url.hostname === "")
        throw new Refusal(`"${given}" is no web address; it looks like https://contoso.crm.dynamics.com.`);
    const { hostname, protocol, origin } = url;
    if (!scheme) throw new Refusal(`"${given}" has no scheme; write ${origin}.`);
    if (protocol !== "https:" && protocol !== "http:") {
        throw new Refusal(`"${given}" is no web address; it looks like https://contoso.crm.dynamics.com.`);
    }
    if (url.username !== "" || url.password !== "") {
        throw new Refusal("The address of the environment must not hold a user name or password.");
    }
    if (protocol === "http:" && !isLoopback(hostname)) {
        throw new Refusal(`Sign-in needs an encrypted connection; write https://${url.host} instead of http.`);
    }
    const portal = PORTALS.find(({ host }) => host.test(hostname));
    if (portal) {
        throw new Refusal(
            `${hostname} is ${portal.name}, not an environment; its own address, such as https://contoso.crm.dynamics.com, stands in the address bar of an app.`,
        );
    }
    if (!hostname.includes(".") && !isLoopback(hostname)) {
        throw new Refusal(`"${hostname}" is no full host name; an environment's looks like contoso.crm.dynamics.com.`);
    }
    return origin;
}
