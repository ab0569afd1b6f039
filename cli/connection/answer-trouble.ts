import { errorOf, parseErrorCode } from "../../src/dataverse/error-of-answer";
import type { DataverseError } from "../../src/core/model/dataverse-error";

interface AnswerContext {
    readonly url: string;
    readonly method: string;
    readonly authority: string;
}

type Sentence = (context: AnswerContext) => string;

/** Refusals that concern the caller or the environment as a whole, not one table. */
const BY_CODE: Readonly<Record<number, Sentence>> = {
    0x80072560: ({ url }) =>
        `This account is no user of the environment ${url}; ask its administrator to add it, or sign in with another one.`,
    0x80040225: ({ url }) =>
        `This account is a disabled user of the environment ${url}; ask its administrator to enable it.`,
    0x8004a112: ({ url }) =>
        `This account is a disabled user of the environment ${url}; ask its administrator to enable it.`,
    0x80042f09: ({ url }) =>
        `This account has no security role in ${url}, so it may not read anything; ask its administrator for one.`,
    0x8004d24b: ({ url }) => `This account has no licence for ${url}; ask its administrator to assign one.`,
    0x80095ffc: ({ url }) =>
        `The administrator of ${url} lets only chosen applications in; sign in with one of them by --client-id.`,
    0x80041d52: () => "The sign-in has expired; try again.",
    0x8005f101: () => "The sign-in has expired; try again.",
};

function authorizationUri(headers: Headers): string | undefined {
    return /authorization_uri="?([^",\s]+)/i.exec(headers.get("www-authenticate") ?? "")?.[1];
}

/** The tenant of the environment, as its refusal names it. */
export function tenantIn(headers: Headers): string | undefined {
    return /\/\/[^/]+\/([0-9a-f-]{36})\//i.exec(authorizationUri(headers) ?? "")?.[1];
}

function unauthenticated({ url, method }: AnswerContext, headers: Headers): string {
    const tenant = tenantIn(headers);
    const expired = /expired/i.test(headers.get("www-authenticate") ?? "");
    if (method === "token") {
        return `${url} refuses the token in MAILBOX_DIAGNOSTICS_TOKEN: it has expired, or it was made for another environment.`;
    }
    if (expired) return "The sign-in has expired; try again.";
    const advice = tenant === undefined ? "give the environment's tenant with --tenant" : `try --tenant ${tenant}`;
    return `${url} does not accept this sign-in; ${advice}, or sign in with an account that it knows.`;
}

function codeIn(text: string): unknown {
    try {
        const body = JSON.parse(text) as { readonly error?: { readonly code?: unknown } } | null;
        return body?.error?.code;
    } catch {
        return undefined;
    }
}

function sentenceOf(response: Response, text: string, context: AnswerContext): string | undefined {
    const { status, headers } = response;
    const { url } = context;
    const rawCode = codeIn(text);
    const code = parseErrorCode(rawCode);
    // A service that is down says nothing about the caller, whatever number it sends along.
    const byCode = code === undefined || status >= 500 ? undefined : BY_CODE[code >>> 0];
    if (byCode) return byCode(context);
    if (status === 401) return unauthenticated(context, headers);
    if (status === 407) return "The proxy asks for a sign-in; put user and password into HTTPS_PROXY.";
    const isDataverse = rawCode !== undefined || headers.has("odata-version");
    if (isDataverse) return undefined;
    if (status >= 300 && status < 400)
        return `${url} sends elsewhere instead of answering; check that it is the environment's own address.`;
    if (status === 403)
        return `${url} refuses the connection (403): a firewall, an IP rule of the environment or a proxy is in the way.`;
    if (status === 404) return `${url} is no Dataverse environment, or it no longer exists; check the address.`;
    const isHtml = (headers.get("content-type") ?? "").includes("html");
    if (status < 300 && isHtml)
        return `${url} answers with a web page instead of data; check the address, and your proxy.`;
    return undefined;
}

/** The error of an answer that makes further requests pointless; undefined when it concerns one request only. */
export function answerTrouble(response: Response, text: string, context: AnswerContext): DataverseError | undefined {
    const message = sentenceOf(response, text, context);
    if (message === undefined) return undefined;
    const { status } = response;
    return errorOf({ message, code: codeIn(text), status: status < 400 ? 404 : status });
}
