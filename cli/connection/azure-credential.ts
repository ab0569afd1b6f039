import {
    AzureCliCredential,
    ClientCertificateCredential,
    ClientSecretCredential,
    DeviceCodeCredential,
    InteractiveBrowserCredential,
    type TokenCredential,
} from "@azure/identity";
import type { SignIn } from "./sign-in";

/** The only file that uses the identity library. Nothing here keeps a token on disk: no persistence plug-in is registered. */
export function azureCredential({ method, authority, tenant, clientId, env, tell }: SignIn): TokenCredential {
    const common = { authorityHost: authority };
    const app = {
        ...common,
        ...(tenant === undefined ? {} : { tenantId: tenant }),
        ...(clientId === undefined ? {} : { clientId }),
    };
    switch (method) {
        case "cli":
            return new AzureCliCredential({ ...(tenant === undefined ? {} : { tenantId: tenant }) });
        case "device":
            return new DeviceCodeCredential({
                ...app,
                userPromptCallback: ({ userCode, verificationUri }) => {
                    tell(`Open ${verificationUri} in a browser and type the code ${userCode} there.`);
                },
            });
        case "browser":
            return new InteractiveBrowserCredential(app);
        case "env": {
            const tenantId = tenant ?? env["AZURE_TENANT_ID"] ?? "";
            const id = clientId ?? env["AZURE_CLIENT_ID"] ?? "";
            const secret = env["AZURE_CLIENT_SECRET"];
            if (secret) return new ClientSecretCredential(tenantId, id, secret, common);
            const password = env["AZURE_CLIENT_CERTIFICATE_PASSWORD"];
            return new ClientCertificateCredential(
                tenantId,
                id,
                {
                    certificatePath: env["AZURE_CLIENT_CERTIFICATE_PATH"] ?? "",
                    ...(password ? { certificatePassword: password } : {}),
                },
                common,
            );
        }
    }
}
