import { networkFailure } from "./network-failure";

interface SignInContext {
    readonly method: string;
    readonly url: string;
    readonly authority: string;
    readonly tenant?: string;
}

type Sentence = (context: SignInContext) => string;

const SESSION_ENDED: Sentence = ({ method }) =>
    method === "cli"
        ? "The sign-in of the Azure CLI has expired; run az login and try again."
        : "The sign-in has expired; try again.";

const MORE_PROOF: Sentence = () =>
    "Your organization asks for a further proof, such as a second factor, that this way of signing in cannot give; use --auth browser.";

/** By the number of the sign-in service, which is not translated. */
const BY_CODE: Readonly<Record<number, Sentence>> = {
    50020: () => "This account does not belong to the tenant; give the environment's own tenant with --tenant.",
    50034: () => "The tenant does not know this account; give the environment's own tenant with --tenant.",
    50053: () => "The account is locked after too many attempts; wait or ask your administrator.",
    50055: () => "The account's password has expired; change it and try again.",
    50057: () => "The account is disabled; ask your administrator.",
    50059: () => "The sign-in service needs to know the tenant; give it with --tenant.",
    50105: () =>
        "Your organization has not assigned this application to you; ask your administrator or use --client-id.",
    50076: MORE_PROOF,
    50079: MORE_PROOF,
    50158: MORE_PROOF,
    50173: SESSION_ENDED,
    53000: () => "Your organization lets only managed devices sign in; use one, or another way with --auth.",
    53003: () => "A rule of your organization (Conditional Access) refuses this way of signing in; try --auth browser.",
    65001: () =>
        "Nobody has allowed this application to use Dataverse for you; ask your administrator or use --client-id.",
    70043: SESSION_ENDED,
    700082: SESSION_ENDED,
    700016: () => "The tenant does not know the application id; check --client-id or AZURE_CLIENT_ID, and --tenant.",
    700027: () => "The certificate does not belong to the application; check AZURE_CLIENT_CERTIFICATE_PATH.",
    7000215: () => "The client secret is wrong; AZURE_CLIENT_SECRET must hold the secret's value, not its id.",
    7000222: () => "The client secret has expired; make a new one and put it into AZURE_CLIENT_SECRET.",
    7000229: () => "The application has no service principal in this tenant; ask your administrator to add it.",
    90002: ({ tenant = "given" }) =>
        `There is no tenant ${tenant} at this sign-in host; check --tenant and --authority.`,
    900023: ({ tenant = "given" }) => `"${tenant}" is no tenant; give its id or one of its domains with --tenant.`,
    500011: ({ url }) =>
        `The tenant knows no environment at ${url}; check the address, or give its tenant with --tenant.`,
    500014: ({ url }) => `Dataverse at ${url} is disabled in this tenant; ask your administrator.`,
    650057: () => "The application lacks the permission user_impersonation for Dataverse; add it to its registration.",
    900439: () => "This environment belongs to the US Government cloud; give --authority gcchigh or dod.",
};

function textOf(error: unknown): string {
    const parts: string[] = [];
    for (let next: unknown = error; next instanceof Error && parts.length < 5; next = next.cause)
        parts.push(next.message);
    return parts.length > 0 ? parts.join("\n") : String(error);
}

function numberIn(text: string): number | undefined {
    const found = /\bAADSTS(\d{4,8})\b/.exec(text)?.[1];
    return found === undefined ? undefined : Number(found);
}

/** By words of the identity library, which are always English; the sign-in service's own come after the number. */
const BY_WORDS: readonly (readonly [RegExp, Sentence])[] = [
    [
        /Azure CLI could not be found/i,
        () => "The Azure CLI is not installed; install it, or sign in with --auth browser or --auth device.",
    ],
    [
        /az login/i,
        ({ tenant }) =>
            `The Azure CLI is not signed in${tenant ? ` to the tenant ${tenant}` : ""}; run az login, or use --auth browser or --auth device.`,
    ],
    [/expired_token|code.{0,20}expired/i, () => "The code was not used in time; try again."],
    [/authorization_declined|user.{0,10}cancel/i, () => "The sign-in was refused in the browser."],
    [
        /ENOENT|no such file|certificate path/i,
        () => "The certificate file cannot be read; check AZURE_CLIENT_CERTIFICATE_PATH.",
    ],
    [/PEM|bad decrypt|private key/i, () => "The certificate file must hold a certificate and its private key as PEM."],
    [
        /invalid.{0,10}tenant/i,
        ({ tenant = "given" }) => `"${tenant}" is no tenant; give its id or one of its domains with --tenant.`,
    ],
    [/browser/i, () => "No browser could be opened for the sign-in; use --auth device."],
];

/** One sentence for a sign-in that failed; no part of a secret or token stands in it. */
export function signInFailure(error: unknown, context: SignInContext): string {
    const text = textOf(error);
    const network = networkFailure(error, new URL(context.authority).hostname);
    if (network) return network;
    const code = numberIn(text);
    const byCode = code === undefined ? undefined : BY_CODE[code];
    if (byCode) return `${byCode(context)} (AADSTS${code})`;
    const byWords = code === undefined ? BY_WORDS.find(([pattern]) => pattern.test(text)) : undefined;
    if (byWords) return byWords[1](context);
    const reason = (/AADSTS\d+:[^\n]*/.exec(text)?.[0] ?? text.split("\n", 1)[0] ?? "")
        .replace(/ ?Trace ID:.*$/, "")
        .slice(0, 300);
    return `The sign-in failed: ${reason}`;
}
