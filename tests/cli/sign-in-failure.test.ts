import { authorityFor } from "../../cli/connection/authority";
import { networkFailure } from "../../cli/connection/network-failure";
import { signInFailure } from "../../cli/connection/sign-in-failure";
import { ENVIRONMENT, ids, openEnvironment } from "./support/real-environment";

const CONTEXT = { method: "cli", url: ENVIRONMENT, authority: "https://login.microsoftonline.com" };

test.each([
    ["Azure CLI could not be found. Please visit https://aka.ms/azure-cli", /not installed/],
    ["Please run 'az login' from a command prompt to authenticate", /run az login/],
    ["AADSTS7000215: Invalid client secret provided.", /client secret is wrong.*\(AADSTS7000215\)/],
    ["AADSTS7000222: The provided client secret keys are expired.", /secret has expired/],
    [
        "invalid_grant: AADSTS700082: The refresh token has expired due to inactivity.",
        /sign-in of the Azure CLI has expired/,
    ],
    ["AADSTS50076: you must use multi-factor authentication", /second factor/],
    ["AADSTS53003: Access has been blocked by Conditional Access policies.", /Conditional Access/],
    ["AADSTS500011: The resource principal named x was not found in the tenant", /no environment at https:\/\/contoso/],
    ["AADSTS90002: Tenant 'x' not found.", /no tenant/],
    ["AADSTS65001: The user has not consented", /Nobody has allowed/],
    ["AADSTS700016: Application with identifier 'x' was not found", /application id/],
    ["expired_token", /not used in time/],
    [
        "AADSTS999999: Something new. Trace ID: 1 Correlation ID: 2",
        /^The sign-in failed: AADSTS999999: Something new\.$/,
    ],
])("the sign-in failure %p becomes a sentence", (message, sentence) => {
    expect(signInFailure(new Error("outer", { cause: new Error(message) }), CONTEXT)).toMatch(sentence);
});

test.each([
    ["ENOTFOUND", /no host contoso\.crm/],
    ["ECONNREFUSED", /refuses the connection/],
    ["SELF_SIGNED_CERT_IN_CHAIN", /NODE_EXTRA_CA_CERTS/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /not trusted/],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", /not trusted/],
    ["CERT_HAS_EXPIRED", /certificate.*has expired/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", /not for contoso/],
    ["ERR_SSL_WRONG_VERSION_NUMBER", /does not speak TLS/],
])("the connection failure %s becomes a sentence and is not repeated", async (code, sentence) => {
    let asked = 0;
    const environment = await openEnvironment();
    const network = {
        ...environment.network(),
        fetch: () => {
            asked += 1;
            return Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }));
        },
    };
    const { code: exit, errors } = await environment.run(["diagnose", "--mailbox", "ada.moreno@contoso.com"], {
        network,
    });
    environment.close();
    expect(exit).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(sentence);
    expect(asked).toBe(1);
});

test("a failure of one of several addresses is found", () => {
    const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
    expect(networkFailure(Object.assign(new Error("y"), { errors: [refused] }), "h")).toMatch(/refuses/);
    expect(networkFailure(new Error("other"), "h")).toBeUndefined();
    expect(networkFailure(new Error("Proxy response (407)"), "h")).toMatch(/proxy asks for a sign-in/);
});

test.each([
    ["https://contoso.crm.dynamics.com", "https://login.microsoftonline.com"],
    ["https://contoso.crm9.dynamics.com", "https://login.microsoftonline.com"],
    ["https://contoso.crm.microsoftdynamics.us", "https://login.microsoftonline.us"],
    ["https://contoso.crm.appsplatform.us", "https://login.microsoftonline.us"],
    ["https://contoso.crm.dynamics.cn", "https://login.partner.microsoftonline.cn"],
    ["https://mail.contoso.com", "https://login.microsoftonline.com"],
])("%s signs in at %s", (environment, authority) => {
    expect(authorityFor(undefined, environment)).toBe(authority);
});

test.each([
    [200, "text/html", "<html>sign in</html>", /web page instead of data/],
    [302, "text/html", "", /sends elsewhere/],
    [404, "text/html", "not here", /no Dataverse environment/],
    [403, "text/html", "blocked", /firewall/],
    [407, "text/html", "", /proxy asks/],
])("an answer %i of something that is no environment is told in one sentence", async (status, type, body, sentence) => {
    const environment = await openEnvironment();
    const network = {
        ...environment.network(),
        fetch: () => Promise.resolve(new Response(body, { status, headers: { "content-type": type } })),
    };
    const { code, errors, output } = await environment.run(["diagnose", "--mailbox", ids.mailboxes.ada], { network });
    environment.close();
    expect({ code, output }).toEqual({ code: 2, output: [] });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(sentence);
});

test.each([
    [{ isdisabled: true }, /disabled user/],
    [{}, undefined],
])("a user with %j", async (values, sentence) => {
    const environment = await openEnvironment();
    environment.world.patch("systemuser", ids.users.reader, values);
    const { errors } = await environment.run(["diagnose", "--mailbox", ids.mailboxes.ada], { user: ids.users.reader });
    environment.close();
    if (sentence) expect(errors).toEqual([expect.stringMatching(sentence)]);
    else expect(errors.join()).not.toMatch(/disabled/);
});
