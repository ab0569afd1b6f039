/** Error codes of Node that stand somewhere in an error or its causes. */
function codesIn(error: unknown): readonly string[] {
    const codes: string[] = [];
    for (let next: unknown = error, depth = 0; typeof next === "object" && next !== null && depth < 6; depth += 1) {
        const { code, cause, errors } = next as { code?: unknown; cause?: unknown; errors?: unknown };
        if (typeof code === "string") codes.push(code);
        // A host with several addresses gives one error for each of them.
        next = cause ?? (Array.isArray(errors) ? (errors as readonly unknown[])[0] : undefined);
    }
    return codes;
}

const UNTRUSTED =
    "a proxy of your network probably opens encrypted connections, so name its root certificate in NODE_EXTRA_CA_CERTS";

const BY_CODE: Readonly<Record<string, (host: string) => string>> = {
    ENOTFOUND: (host) => `There is no host ${host}; check the address, and your connection or proxy (HTTPS_PROXY).`,
    EAI_AGAIN: (host) => `The name ${host} cannot be looked up now; check your connection or proxy (HTTPS_PROXY).`,
    ECONNREFUSED: (host) => `${host} refuses the connection; check the address, and your proxy (HTTPS_PROXY).`,
    EHOSTUNREACH: (host) => `There is no way to ${host} from here; check your connection or proxy (HTTPS_PROXY).`,
    ENETUNREACH: (host) => `There is no way to ${host} from here; check your connection or proxy (HTTPS_PROXY).`,
    SELF_SIGNED_CERT_IN_CHAIN: (host) => `The certificate of ${host} is not trusted: ${UNTRUSTED}.`,
    DEPTH_ZERO_SELF_SIGNED_CERT: (host) => `The certificate of ${host} is not trusted: ${UNTRUSTED}.`,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: (host) => `The certificate of ${host} is not trusted: ${UNTRUSTED}.`,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: (host) => `The certificate of ${host} is not trusted: ${UNTRUSTED}.`,
    CERT_HAS_EXPIRED: (host) =>
        `The certificate of ${host} has expired; check this computer's clock, or ask who runs the host.`,
    CERT_NOT_YET_VALID: (host) => `The certificate of ${host} is not valid yet; check this computer's clock.`,
    ERR_TLS_CERT_ALTNAME_INVALID: (host) =>
        `The certificate shown is not for ${host}; check the address, and your proxy (HTTPS_PROXY).`,
    ERR_SSL_WRONG_VERSION_NUMBER: (host) =>
        `${host} does not speak TLS; check the address, and your proxy (HTTPS_PROXY).`,
    // The environment's own address was checked before, so only a proxy's can be meant.
    ERR_INVALID_URL: () => "HTTPS_PROXY holds no web address; a proxy's looks like http://proxy.contoso.com:8080.",
    EPROTO: (host) => `${host} does not speak TLS as expected; check the address, and your proxy (HTTPS_PROXY).`,
};

/** One sentence for a connection that could not be made and would not be made by trying again; undefined for anything else. */
export function networkFailure(error: unknown, host: string): string | undefined {
    for (const code of codesIn(error)) {
        const sentence = BY_CODE[code];
        if (sentence) return sentence(host);
    }
    return /\b407\b|proxy authentication/i.test(String(error))
        ? "The proxy asks for a sign-in; put user and password into HTTPS_PROXY."
        : undefined;
}
