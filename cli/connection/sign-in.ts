/** Ways to sign in. `auto`: by the environment variables when they are complete, else by the Azure CLI. */
export const AUTH_METHODS = ["auto", "cli", "device", "browser", "env", "token"] as const;

export type AuthMethod = (typeof AUTH_METHODS)[number];

type Env = Readonly<Record<string, string | undefined>>;

/** How to get a token, complete and checked. */
export interface SignIn {
    readonly method: Exclude<AuthMethod, "auto" | "token">;
    readonly authority: string;
    readonly tenant?: string;
    readonly clientId?: string;
    readonly env: Env;
    /** Shows the reader what to do, such as the code to type. */
    tell(message: string): void;
}

export const TOKEN_VARIABLE = "MAILBOX_DIAGNOSTICS_TOKEN";

const CERTIFICATE = "AZURE_CLIENT_CERTIFICATE_PATH";

/** The variables of the identity library that are missing for an app's own sign-in; empty when it can be tried. */
export function missingVariables(env: Env, tenant: string | undefined): readonly string[] {
    return [
        ...((tenant ?? env["AZURE_TENANT_ID"]) ? [] : ["AZURE_TENANT_ID"]),
        ...(env["AZURE_CLIENT_ID"] ? [] : ["AZURE_CLIENT_ID"]),
        ...(env["AZURE_CLIENT_SECRET"] || env[CERTIFICATE] ? [] : [`AZURE_CLIENT_SECRET or ${CERTIFICATE}`]),
    ];
}
