import { installPackage } from "../../emulator/solution/install";
import { packageOf } from "../../src/package/open-package";
import { SECTION_IDS } from "../../src/core/model/evidence";
import { ids, startContoso, type Contoso } from "../support/contoso";
import { FIXES } from "../../src/core/fixes";
import { checkPrivileges } from "../../src/core/fixes/viewer-privileges";
import { asFetch } from "../../emulator/http/as-fetch";
import type { DataverseWriter } from "../../src/core/port";
import { createHttpWriter } from "../../src/dataverse/http-writer";
import { LEFT_OUT } from "../../tools/check-solution/product-privileges";
import { packedParts } from "./packed";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

let contoso: Contoso;

beforeAll(async () => {
    contoso = await startContoso();
});

afterEach(() => contoso.world.reset());

afterAll(() => contoso.close());

/** Imports the package and gives Dana the named role beside Basic User, and nothing else. */
function giveRoles(...names: readonly string[]): void {
    const { store } = contoso.world;
    installPackage(store, packageOf(packedParts(true)));
    for (const row of store.find("systemuserroles", { systemuserid: ids.users.reader }))
        store.remove("systemuserroles", String(row["systemuserroleid"]));
    const brought = names.map((name) => String(store.find("role", { name, ismanaged: true })[0]?.["roleid"]));
    for (const roleid of [ids.roles.basicUser, ...brought])
        store.insert("systemuserroles", { systemuserid: ids.users.reader, roleid });
}

it("lets a reader with the role read everything but what no source proves a privilege for", async () => {
    giveRoles("Mailbox Diagnostics Reader");
    const { sections } = await contoso.gather(ids.mailboxes.ada, ids.users.reader);
    const unread = SECTION_IDS.filter((id) => !["ok", "notApplicable"].includes(sections[id].status));
    // The embedded Dataverse guards filters of plug-in messages by a privilege of their own.
    expect(unread).toEqual(["customizations"]);
});

it("shows next to nothing of another person's mailbox without the role", async () => {
    giveRoles();
    const { sections } = await contoso.gather(ids.mailboxes.ada, ids.users.reader);
    expect(sections.mailbox.status).not.toBe("ok");
});

it("lets an operator start every fix but those that are left out on purpose", async () => {
    giveRoles("Mailbox Diagnostics Operator");
    const client = contoso.clientFor(ids.users.reader);
    const refused: string[] = [];
    for (const fix of FIXES.filter(({ safety }) => safety !== "manual")) {
        const { outcome } = await checkPrivileges(client, ids.users.reader, fix.privileges, {});
        if (outcome !== "held") refused.push(fix.id);
    }
    const leftOut = FIXES.filter(({ privileges }) => privileges.some((name) => name in LEFT_OUT));
    expect(refused).toEqual(leftOut.map(({ id }) => id));
});

const writer = (): DataverseWriter =>
    createHttpWriter({ baseUrl: "", fetch: asFetch(contoso.emulator.handle, ids.users.reader) as typeof fetch });

describe("writing", () => {
    const mailbox = { table: "mailbox", id: ids.mailboxes.ada } as const;
    const day = "2026-11-20T00:00:00Z";

    /** Every kind of write that a fix or the journal sends, and that the operator's role is there for. */
    const writes: readonly (readonly [what: string, write: (client: DataverseWriter) => Promise<unknown>])[] = [
        ["the start date of a mailbox", (client) => client.updateRow(mailbox, { processemailreceivedafter: day })],
        ["the approval of an address", (client) => client.updateRow(mailbox, { emailrouteraccessapproval: 1 })],
        [
            "the server profile of a mailbox",
            (client) =>
                client.updateRow(mailbox, {
                    emailserverprofile: {
                        navigation: "emailserverprofile",
                        target: { table: "emailserverprofile", id: ids.profile },
                    },
                }),
        ],
        [
            "the owner of a mailbox",
            (client) =>
                client.updateRow(mailbox, {
                    ownerid: { navigation: "ownerid", target: { table: "systemuser", id: ids.users.ben } },
                }),
        ],
        [
            "the start date of a profile",
            (client) =>
                client.updateRow(
                    { table: "emailserverprofile", id: ids.profile },
                    { processemailsreceivedafter: day },
                ),
        ],
        [
            "the filter of a queue",
            (client) =>
                client.updateRow({ table: "queue", id: ids.queues.support }, { incomingemailfilteringmethod: 0 }),
        ],
        [
            "the filter of a user",
            (client) =>
                client.updateRow({ table: "usersettings", id: ids.users.eli }, { incomingemailfilteringmethod: 0 }),
        ],
        [
            "a note of the journal",
            (client) =>
                client.createRow("annotation", {
                    subject: "a change",
                    objectid: { navigation: "objectid_mailbox", target: mailbox },
                }),
        ],
    ];

    it.each(writes)("lets an operator change %s", async (_what, write) => {
        giveRoles("Mailbox Diagnostics Operator");
        await expect(write(writer())).resolves.not.toThrow();
    });

    it.each(writes)("refuses a reader who changes %s", async (_what, write) => {
        giveRoles("Mailbox Diagnostics Reader");
        await expect(write(writer())).rejects.toMatchObject({ data: { kind: "denied" } });
    });
});
