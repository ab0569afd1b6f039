import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { parseGuid } from "../store/guid";
import type { UserResolver } from "./authenticate";
import { DataverseFault } from "./dataverse-fault";

export interface TokenRequest {
    readonly userId: string;
    /** What the token is for; the environment itself when absent. */
    readonly audience?: string;
    readonly expiresInSeconds?: number;
}

/** Signs tokens in the place of the sign-in service, and checks them in the place of the environment. */
export interface TokenIssuer {
    issue(request: TokenRequest): string;
    readonly resolveUser: UserResolver;
    /** Makes every token made so far worthless, as after a change of password. */
    revoke(): void;
}

export interface TokenIssuerOptions {
    /** Origin of the environment. */
    readonly audience: string;
    readonly tenantId: string;
    /** Milliseconds; the process clock, or a test's own. */
    now(): number;
    /** Whether a user exists in the environment; a good token of anybody else is refused with 403. */
    isMember(userId: string): boolean;
}

interface Claims {
    readonly aud: string;
    readonly oid: string;
    readonly exp: number;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const claimsIn = (part: string): Claims | undefined => {
    try {
        const { aud, oid, exp } = JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Partial<Claims>;
        return typeof aud === "string" && typeof oid === "string" && typeof exp === "number"
            ? { aud, oid, exp }
            : undefined;
    } catch {
        return undefined;
    }
};

/** Tokens in the form of JWTs with a secret of this process: audience, user and end are checked as the service does. */
export const createTokenIssuer = ({ audience, tenantId, now, isMember }: TokenIssuerOptions): TokenIssuer => {
    let secret = randomBytes(32);
    const sign = (text: string): Buffer => createHmac("sha256", secret).update(text).digest();

    const refused = (reason: string): DataverseFault =>
        new DataverseFault({
            status: 401,
            code: "",
            message: reason,
            headers: {
                "www-authenticate": [
                    `Bearer authorization_uri="https://login.microsoftonline.com/${tenantId}/oauth2/authorize"`,
                    `resource_id="${audience}/"`,
                    'error="invalid_token"',
                    `error_description="${reason}"`,
                ].join(", "),
            },
        });

    const check = (token: string): string => {
        const [head = "", body = "", signature = ""] = token.split(".");
        const expected = sign(`${head}.${body}`);
        const given = Buffer.from(signature, "base64url");
        const claims = claimsIn(body);
        if (!claims || given.length !== expected.length || !timingSafeEqual(given, expected))
            throw refused("The signature is invalid");
        if (claims.exp * 1000 <= now()) throw refused("The token is expired");
        if (claims.aud !== audience) throw refused("The audience is invalid");
        return claims.oid;
    };

    return {
        issue: ({ userId, audience: wanted = audience, expiresInSeconds = 3600 }) => {
            const exp = Math.floor(now() / 1000) + expiresInSeconds;
            const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ aud: wanted, oid: userId, tid: tenantId, exp })}`;
            return `${text}.${sign(text).toString("base64url")}`;
        },
        resolveUser: (headers) => {
            const token = /^Bearer (\S+)$/i.exec(headers["authorization"] ?? "")?.[1];
            if (token === undefined) throw refused("A token is missing");
            const userId = parseGuid(check(token));
            if (userId === undefined || !isMember(userId))
                throw new DataverseFault({
                    status: 403,
                    code: "0x80072560",
                    message: "The user is not a member of the organization.",
                });
            return userId;
        },
        revoke: () => {
            secret = randomBytes(32);
        },
    };
};
