import { ids, openEnvironment, type RealEnvironment } from "./support/real-environment";

let environment: RealEnvironment;

beforeAll(async () => {
    environment = await openEnvironment();
});

afterAll(() => environment.close());

const EVIDENCE = '{"schema":"mailbox-diagnostics/evidence","version":1}';
const FILES = {
    "empty.json": "",
    "half.json": '{"schema": "mailbox-',
    "list.json": "[]",
    "schema.json": '{"schema":"something/else"}',
    "version.json": EVIDENCE.replace("1}", "99}"),
    "bare.json": EVIDENCE,
    "there.html": "mine",
};

const DIAGNOSE = ["diagnose", "--mailbox", ids.mailboxes.ada];
const PRIVATE = "11111111-2222-4333-8444-555555555555";

/** What a reader may type wrongly, and a word of the sentence that helps. */
const CASES: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
    ["an unknown command", ["diagnoze"], /no command "diagnoze"/],
    ["a command that is only inherited", ["toString"], /no command/],
    ["an address without a scheme", [...DIAGNOSE, "--url", "contoso.crm.dynamics.com"], /write https:\/\/contoso/],
    ["an address that is none", [...DIAGNOSE, "--url", "https://"], /no web address/],
    ["an empty address", [...DIAGNOSE, "--url", ""], /--url needs a value/],
    ["another scheme", [...DIAGNOSE, "--url", "ftp://contoso.crm.dynamics.com"], /no web address/],
    ["an unencrypted address", [...DIAGNOSE, "--url", "http://contoso.crm.dynamics.com"], /encrypted/],
    ["a password in the address", [...DIAGNOSE, "--url", "https://ada:pw@contoso.crm.dynamics.com"], /must not hold/],
    ["the maker portal", [...DIAGNOSE, "--url", "https://make.powerapps.com/environments/x"], /maker portal/],
    ["the admin center", [...DIAGNOSE, "--url", "https://admin.powerplatform.microsoft.com"], /admin center/],
    ["a bare host name", [...DIAGNOSE, "--url", "https://contoso"], /full host name/],
    ["no mailbox", ["diagnose"], /--mailbox/],
    ["an empty mailbox", ["diagnose", "--mailbox", " "], /--mailbox/],
    ["a wrong id", ["diagnose", "--mailbox", "6bbdbb85-0dd0-60ad-3076"], /no id/],
    ["an unknown id", ["diagnose", "--mailbox", PRIVATE], /No mailbox with the id/],
    ["the id of a user", ["diagnose", "--mailbox", ids.users.ada], /whose mailbox is/],
    ["an unknown address", ["diagnose", "--mailbox", "nobody@contoso.com"], /No mailbox with the address/],
    ["an unknown name", ["diagnose", "--mailbox", "Zzyzx"], /No mailbox with the name/],
    ["a name of several mailboxes", ["diagnose", "--mailbox", "contoso"], /fits \d+ mailboxes/],
    ["a name that is far too long", ["diagnose", "--mailbox", "x".repeat(201)], /too long/],
    ["an unknown option", [...DIAGNOSE, "--colour"], /--colour is not known/],
    ["an option without its value", [...DIAGNOSE, "--format"], /--format needs a value/],
    ["a switch with a value", [...DIAGNOSE, "--redact=yes"], /--redact takes no value/],
    ["an unknown format", [...DIAGNOSE, "--format", "yaml"], /--format knows text, json/],
    ["an unknown way to sign in", [...DIAGNOSE, "--auth", "magic"], /--auth knows auto, cli/],
    ["a tenant that is none", [...DIAGNOSE, "--tenant", "contoso"], /no tenant/],
    ["an application id that is none", [...DIAGNOSE, "--client-id", "app"], /no application id/],
    ["a sign-in host that is none", [...DIAGNOSE, "--authority", "moon"], /no sign-in host/],
    ["an unencrypted sign-in host", [...DIAGNOSE, "--authority", "http://login.example.com"], /no sign-in host/],
    ["a limit that is no number", [...DIAGNOSE, "--max-requests", "many"], /whole number/],
    ["a limit of nothing", [...DIAGNOSE, "--max-requests", "0"], /whole number/],
    ["a time limit below zero", [...DIAGNOSE, "--timeout=-5"], /whole number/],
    ["too many arguments", [...DIAGNOSE, "now"], /"now" is too much/],
    ["a file that is there", [...DIAGNOSE, "--output", "there.html"], /--force/],
    ["variables for env that are missing", [...DIAGNOSE, "--auth", "env"], /AZURE_TENANT_ID, AZURE_CLIENT_ID/],
    ["a token that is missing", [...DIAGNOSE, "--auth", "token"], /MAILBOX_DIAGNOSTICS_TOKEN/],
    ["no file", ["audit"], /needs the file/],
    ["two files", ["audit", "a.json", "b.json"], /"b.json" is too much/],
    ["a file that is not there", ["audit", "nowhere.json"], /no such file/],
    ["an empty file", ["audit", "empty.json"], /empty/],
    ["half a JSON document", ["audit", "half.json"], /half\.json/],
    ["JSON that is no object", ["audit", "list.json"], /list\.json/],
    ["another schema", ["audit", "schema.json"], /something\/else/],
    ["a version of the future", ["audit", "version.json"], /99/],
    ["evidence without sections", ["audit", "bare.json"], /bare\.json/],
    ["a tenant from a variable that is not set", [...DIAGNOSE, "--tenant", ""], /--tenant needs a value/],
    ["a port from a variable that is not set", ["serve", "--port", ""], /--port needs a value/],
    ["a file without a name", [...DIAGNOSE, "--output", ""], /--output needs a value/],
    ["a file in a folder that is not there", [...DIAGNOSE, "--output", "no/such/a.html"], /no folder no\/such/],
    ["a port that is none", ["serve", "--port", "70000"], /--port must be/],
    ["no shell", ["completion"], /Name the shell/],
    ["an unknown shell", ["completion", "fish"], /no completion for "fish"/],
];

test.each(CASES)("%s gives one clear sentence, exit code 2, and writes nothing", async (_, args, says) => {
    environment.emulator.requests.clear();
    const { code, output, errors, files } = await environment.run(args, { files: FILES });
    expect(code).toBe(2);
    expect(output).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(says);
    expect(errors[0]).toMatch(/[.;!?:]|such as/);
    expect(errors[0]).not.toMatch(/\n {4}at |undefined|\[object/);
    expect(files).toEqual(FILES);
    expect(environment.emulator.requests.list().every(({ method }) => method === "GET")).toBe(true);
});
