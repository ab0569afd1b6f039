import type { CommandOption } from "../command";
import { Refusal } from "../refusal";
import { authorityFor } from "./authority";
import { parseEnvironmentUrl } from "./environment-url";
import { AUTH_METHODS, type AuthMethod } from "./sign-in";

export const URL_VARIABLE = "MAILBOX_DIAGNOSTICS_URL";

/** Options of every command that talks to an environment. */
export const CONNECTION_OPTIONS: readonly CommandOption[] = [
    {
        name: "url",
        value: "URL",
        description: `address of the environment, such as https://contoso.crm.dynamics.com; ${URL_VARIABLE} when absent`,
    },
    {
        name: "auth",
        value: "HOW",
        choices: AUTH_METHODS,
        description:
            "cli: Azure CLI; device: code on any device; browser; env: secret or certificate in AZURE_* variables; token: MAILBOX_DIAGNOSTICS_TOKEN; auto (the default): env when complete, else cli",
    },
    { name: "tenant", value: "ID", description: "tenant of the environment, by id or domain" },
    { name: "client-id", value: "ID", description: "application to sign in with, instead of Microsoft's own" },
    {
        name: "authority",
        value: "HOST",
        description: "sign-in host, or public, gcc, gcchigh, dod, china; found by the address when absent",
    },
    {
        name: "max-requests",
        value: "N",
        description: "stop asking after this many requests; 2000 when absent, more for a page",
    },
    { name: "timeout", value: "SECONDS", description: "longest wait for one answer; 60 when absent" },
];

export interface ConnectionOptions {
    /** Origin of the environment. */
    readonly url: string;
    readonly auth: AuthMethod;
    readonly authority: string;
    readonly tenant?: string;
    readonly clientId?: string;
    readonly maxRequests: number;
    readonly timeoutMs: number;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function textIn(values: Values, name: string): string | undefined {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A whole number of an option within limits; `usual` when the option is absent. Throws Refusal. */
export function wholeNumber(values: Values, name: string, usual: number, most: number): number {
    const text = textIn(values, name);
    if (text === undefined) return usual;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
    throw new Refusal(`--${name} must be a whole number from 1 to ${most}, not "${text}".`);
}

const TENANT = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;
const CLIENT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Checks the options of a connection. Throws Refusal with one sentence. */
export function parseConnection(
    values: Values,
    env: Readonly<Record<string, string | undefined>>,
    usualRequests = 2000,
): ConnectionOptions {
    const given = typeof values["url"] === "string" ? values["url"] : env[URL_VARIABLE];
    if (given === undefined) {
        throw new Refusal(
            "The address of the environment is missing; give it with --url https://contoso.crm.dynamics.com.",
        );
    }
    const url = parseEnvironmentUrl(given);
    const auth = AUTH_METHODS.find((method) => method === (textIn(values, "auth") ?? "auto"));
    if (!auth) {
        throw new Refusal(
            `There is no way to sign in named "${String(values["auth"])}"; there are ${AUTH_METHODS.join(", ")}.`,
        );
    }
    const tenant = textIn(values, "tenant");
    if (tenant !== undefined && !TENANT.test(tenant)) {
        throw new Refusal(`"${tenant}" is no tenant; give its id or a domain such as contoso.onmicrosoft.com.`);
    }
    const clientId = textIn(values, "client-id");
    if (clientId !== undefined && !CLIENT.test(clientId)) {
        throw new Refusal(`"${clientId}" is no application id; it is a GUID.`);
    }
    return {
        url,
        auth,
        authority: authorityFor(textIn(values, "authority") ?? env["AZURE_AUTHORITY_HOST"], url),
        ...(tenant === undefined ? {} : { tenant }),
        ...(clientId === undefined ? {} : { clientId }),
        maxRequests: wholeNumber(values, "max-requests", usualRequests, 1_000_000),
        timeoutMs: wholeNumber(values, "timeout", 60, 600) * 1000,
    };
}
