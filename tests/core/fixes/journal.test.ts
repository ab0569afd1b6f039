import * as fc from "fast-check";
import { ids } from "../../../emulator/world/ids";
import { decodeBase64, encodeBase64 } from "../../../src/core/fixes/base64";
import type { Change } from "../../../src/core/fixes/change";
import { entryLine, JOURNAL_CAP, readJournal, writeJournal } from "../../../src/core/fixes/journal";
import { parseEntry, type JournalEntry } from "../../../src/core/fixes/journal-entry";
import { emulated, type Emulated } from "./emulated";

const MAILBOX = ids.mailboxes.ada;

const CHANGES: readonly Change[] = [
    {
        kind: "column",
        table: "mailbox",
        id: MAILBOX,
        column: "emailserverprofile",
        from: null,
        to: ids.profile,
        lookup: { navigation: "emailserverprofile", from: null, to: "emailserverprofile" },
        labels: { row: "Ada Moreno", to: "Müller & Söhne" },
    },
    {
        kind: "column",
        table: "organization",
        id: ids.organization,
        column: "orgdborgsettings",
        setting: "TrackCategorizedItems",
        from: "false",
        to: null,
    },
    {
        kind: "column",
        table: "mailbox",
        id: MAILBOX,
        column: "testemailconfigurationscheduled",
        from: false,
        to: true,
        trigger: true,
    },
    {
        kind: "link",
        table: "team",
        id: ids.teams.support,
        relation: "teamroles_association",
        roleId: ids.roles.syncUser,
    },
    {
        kind: "unlink",
        table: "systemuser",
        id: ids.users.ada,
        relation: "systemuserroles_association",
        roleId: ids.roles.syncUser,
    },
    { kind: "delete", table: "tracelog", id: ids.users.ben, labels: { row: "An alert" } },
];

const entry: JournalEntry = {
    version: 1,
    fixId: "server-profile",
    mailboxId: MAILBOX,
    when: "2026-11-24T09:00:00Z",
    who: { id: ids.users.administrator, name: "Morgan Reyes" },
    changes: CHANGES,
    state: "partly",
    undoes: "2026-11-23T09:00:00Z",
};

let env: Emulated;
beforeEach(async () => {
    env = await emulated();
});
afterEach(() => env.close());

test("gives back what was written, every kind of change", async () => {
    expect(await writeJournal(env.writer(), entry)).toMatchObject({ kind: "note", entry });
    const { items, truncated } = await readJournal(env.client(), MAILBOX);
    expect(items).toMatchObject([{ kind: "entry", entry }]);
    expect(truncated).toBe(false);
    const [note] = env.world.store.find("annotation");
    expect(note).toMatchObject({ subject: "Mailbox Diagnostics: server-profile undone", objectid: MAILBOX });
});

test("says in one line who changed what", () => {
    expect(entryLine(entry)).toBe(
        "2026-11-24T09:00:00Z Morgan Reyes: server-profile undone (partly). mailbox.emailserverprofile of Ada Moreno: (empty) -> Müller & Söhne; " +
            "organization.TrackCategorizedItems: false -> (empty); mailbox.testemailconfigurationscheduled: false -> true; " +
            `role ${ids.roles.syncUser} given to ${ids.teams.support}; role ${ids.roles.syncUser} taken from ${ids.users.ada}; and 1 more`,
    );
});

const note = (values: Readonly<Record<string, string>>) =>
    env.world.insert("annotation", {
        subject: "Mailbox Diagnostics: x",
        notetext: "A line",
        objectid: { table: "mailbox", id: MAILBOX },
        ownerid: { table: "systemuser", id: ids.users.administrator },
        ...values,
    });

test("shows notes that are no entries as unreadable, and leaves other notes out", async () => {
    note({});
    note({ documentbody: "%%%" });
    note({ documentbody: encodeBase64("no json") });
    note({ documentbody: encodeBase64(JSON.stringify({ ...entry, mailboxId: ids.mailboxes.ben })) });
    note({ subject: "Call back", documentbody: encodeBase64(JSON.stringify(entry)) });
    const { items } = await readJournal(env.client(), MAILBOX);
    expect(items.map(({ kind, line }) => [kind, line])).toEqual(
        Array.from({ length: 4 }, () => ["unreadable", "A line"]),
    );
});

test("says that older notes are left out", async () => {
    for (let index = 0; index <= JOURNAL_CAP; index += 1) note({});
    const { items, truncated } = await readJournal(env.client(), MAILBOX);
    expect([items.length, truncated]).toEqual([JOURNAL_CAP, true]);
});

test("throws what keeps notes from being read, and refuses an id that is none", async () => {
    env.emulator.faults.add({ match: { table: "annotation" }, fault: { kind: "status", status: 403 } });
    await expect(readJournal(env.client(), MAILBOX)).rejects.toMatchObject({ data: { kind: "denied" } });
    await expect(readJournal(env.client(), "x")).rejects.toMatchObject({ data: { kind: "badRequest" } });
});

const broken = (change: object): string => JSON.stringify({ ...entry, changes: [{ ...CHANGES[0], ...change }] });

test.each([
    ["null", "null"],
    ["a list", "[]"],
    ["another version", JSON.stringify({ ...entry, version: 2 })],
    ["no date", JSON.stringify({ ...entry, when: "yesterday" })],
    ["a foreign state", JSON.stringify({ ...entry, state: "maybe" })],
    ["a fix id with a path", JSON.stringify({ ...entry, fixId: "../x" })],
    ["no changes", JSON.stringify({ ...entry, changes: null })],
    ["a foreign table", broken({ table: "account" })],
    ["a foreign column", broken({ column: "secret" })],
    ["an inherited name as column", broken({ column: "constructor" })],
    ["an id that is none", broken({ id: "1) or (1" })],
    ["a value that is an object", broken({ to: {} })],
    ["a navigation that is no name", broken({ lookup: { navigation: "a@odata.bind" } })],
    ["a setting that is no name", broken({ setting: "a><b" })],
    ["a foreign kind", broken({ kind: "drop" })],
    ["a link on another table", broken({ kind: "link", table: "role", roleId: ids.roles.syncUser })],
    ["a deletion of another table", broken({ kind: "delete", table: "mailbox" })],
])("does not believe %s", (_name, json) => {
    expect(parseEntry(json)).toBeUndefined();
});

test("never fails on any text", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(parseEntry(text)).toBeUndefined()));
    fc.assert(fc.property(fc.json(), (text) => void parseEntry(text)));
    fc.assert(fc.property(fc.string(), (text) => void decodeBase64(text)));
});

test("base64 is that of everyone else and comes back the same", () => {
    fc.assert(
        fc.property(fc.string({ unit: "binary" }), (text) => {
            const encoded = encodeBase64(text);
            expect(encoded).toBe(Buffer.from(text, "utf8").toString("base64"));
            expect(decodeBase64(encoded)).toBe(text);
        }),
    );
});
