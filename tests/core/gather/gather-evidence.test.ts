import { gatherEvidence } from "../../../src/core/gather/gather-evidence";
import { SECTION_IDS, type SectionId } from "../../../src/core/model/evidence";
import type { DataverseClient } from "../../../src/core/port";
import { ids, startContoso, type Contoso } from "../../support/contoso";

let contoso: Contoso;

beforeEach(async () => {
    contoso = await startContoso();
});

afterEach(() => contoso.close());

function statuses(sections: Readonly<Record<SectionId, { readonly status: string }>>): Record<string, string> {
    return Object.fromEntries(SECTION_IDS.map((id) => [id, sections[id].status]));
}

/** Lets every request wait until no more come, and remembers how many were under way at once in each wave. */
function inWaves(waves: number[]): (client: DataverseClient) => DataverseClient {
    let waiting: (() => void)[] = [];
    const gate = (): Promise<void> =>
        new Promise((resolve) => {
            waiting.push(resolve);
            const seen = waiting.length;
            // When a turn of the event loop brings no further request, the wave is complete.
            setTimeout(() => {
                if (waiting.length !== seen || seen === 0) return;
                waves.push(seen);
                const released = waiting;
                waiting = [];
                for (const release of released) release();
            }, 5);
        });
    return (client) => ({
        readRows: async (query, options) => {
            await gate();
            return client.readRows(query, options);
        },
    });
}

test("an administrator reads every section of a user's mailbox", async () => {
    const { sections } = await contoso.gather(ids.mailboxes.ada);
    expect(statuses(sections)).toEqual(Object.fromEntries(SECTION_IDS.map((id) => [id, "ok"])));
});

test("everything is asked in one wave of at most 12 requests", async () => {
    const waves: number[] = [];
    const evidence = await contoso.gather(ids.mailboxes.ada, ids.users.administrator, inWaves(waves));
    expect(waves).toEqual([evidence.requests]);
    expect(evidence.requests).toBeLessThanOrEqual(12);
});

test("a queue's mailbox has the queue's filtering method", async () => {
    const { sections } = await contoso.gather(ids.mailboxes.support);
    expect(sections.regarding).toMatchObject({ value: { kind: "queue", queue: { id: ids.queues.support } } });
    expect(sections.filtering).toMatchObject({ value: { row: { table: "queue" } } });
});

test("roles come with the way they are held, directly and through teams", async () => {
    const team = contoso.world.team({ name: "Mail team", roles: [ids.roles.basicUser], members: [ids.users.ada] });
    const { sections } = await contoso.gather(ids.mailboxes.ada);
    const roles = sections.access.status === "ok" ? sections.access.value.roles : [];
    expect(roles).toContainEqual(expect.objectContaining({ roleId: ids.roles.syncUser, path: { kind: "direct" } }));
    expect(roles).toContainEqual(
        expect.objectContaining({
            roleId: ids.roles.basicUser,
            path: { kind: "team", teamId: team, teamName: "Mail team" },
        }),
    );
    const grants = sections.access.status === "ok" ? sections.access.value.grants : [];
    expect(grants.some(({ path }) => path.kind === "team")).toBe(true);
});

test("a mailbox that a team owns has the team's privileges", async () => {
    const team = contoso.world.team({ name: "Owners", roles: [ids.roles.syncUser], members: [] });
    contoso.world.patch("mailbox", ids.mailboxes.support, { ownerid: { table: "team", id: team } });
    const { sections } = await contoso.gather(ids.mailboxes.support);
    expect(sections.owner).toMatchObject({ value: { kind: "team", team: { id: team } } });
    const grants = sections.access.status === "ok" ? sections.access.value.grants : [];
    expect(grants.length).toBeGreaterThan(5);
    expect(new Set(grants.map(({ path }) => path.kind))).toEqual(new Set(["owningTeam"]));
});

test("a profile that the reader may not see hides nothing else", async () => {
    contoso.emulator.faults.add({
        match: { contains: 'name="emailserverprofile" from=' },
        fault: {
            kind: "status",
            status: 403,
            code: "0x80040220",
            message: "Principal user (Id=1, type=8) is missing prvReadEmailServerProfile privilege (Id=2)",
        },
    });
    const { sections } = await contoso.gather(ids.mailboxes.ada);
    expect(sections.profile).toMatchObject({ status: "denied", privilege: "prvReadEmailServerProfile" });
    expect(statuses(sections)).toMatchObject({ mailbox: "ok", owner: "ok", regarding: "ok", filtering: "ok" });
});

test("a column that the environment lacks is left out, not shown as empty", async () => {
    contoso.world.store.schema.dropColumn("mailbox", "undeliverablefolder");
    const { sections } = await contoso.gather(ids.mailboxes.ada);
    expect(sections.mailbox).toMatchObject({ status: "ok", notes: ["mailbox.undeliverablefolder"] });
    const values = sections.mailbox.status === "ok" ? sections.mailbox.value.values : {};
    expect("undeliverablefolder" in values).toBe(false);
});

test("a table that the environment lacks makes its own section unread and no other", async () => {
    contoso.world.store.schema.dropTable("mailboxtrackingfolder");
    const { sections } = await contoso.gather(ids.mailboxes.ada);
    expect(["missing", "failed"]).toContain(sections.folders.status);
    expect(statuses(sections)).toMatchObject({ mailbox: "ok", owner: "ok", profile: "ok", addresses: "ok" });
});

test("a user without any right reads nothing, and every section says denied", async () => {
    const nobody = contoso.world.user({ name: "Noah Nobody", email: "noah@contoso.com", roles: [] });
    const { sections } = await contoso.gather(ids.mailboxes.ada, nobody);
    expect(sections.mailbox.status).toBe("denied");
    expect(Object.values(statuses(sections)).filter((status) => status === "ok")).toEqual([]);
});

test("an unknown mailbox is missing, not empty", async () => {
    const { sections } = await contoso.gather("99999999-9999-9999-9999-999999999999");
    expect(sections.mailbox.status).toBe("missing");
    expect(sections.owner.status).toBe("missing");
});

test("a reader who may not see all roles gets the owner's privileges from the platform", async () => {
    contoso.world.patch("systemuser", ids.users.ada, { businessunitid: ids.salesBusinessUnit });
    const { sections } = await contoso.gather(ids.mailboxes.ada, ids.users.reader);
    expect(sections.access.status).toBe("ok");
    expect(sections.viewer).toMatchObject({ value: { isSystemAdministrator: false } });
});

test("a throttled bundle is not split into more requests", async () => {
    contoso.emulator.faults.add({ match: { table: "mailbox" }, fault: { kind: "status", status: 429, retryAfter: 5 } });
    const evidence = await contoso.gather(ids.mailboxes.ada);
    expect(evidence.sections.mailbox).toMatchObject({ status: "failed", kind: "throttled" });
    expect(evidence.requests).toBeLessThanOrEqual(12);
});

test("an id that is no GUID is refused before any request", async () => {
    await expect(contoso.gather("mailbox 1")).rejects.toMatchObject({ data: { kind: "badRequest" } });
    expect(contoso.emulator.requests.list()).toEqual([]);
});

test("a cancelled reading ends as cancelled, not as a report", async () => {
    const controller = new AbortController();
    const reading = gatherEvidence({
        client: contoso.clientFor(ids.users.administrator),
        clock: { now: () => "2026-11-24T09:00:00Z" },
        mailboxId: ids.mailboxes.ada,
        signal: controller.signal,
    });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ data: { kind: "aborted" } });
});

test("progress names what is still being read and ends with nothing", async () => {
    const pending: number[] = [];
    await gatherEvidence({
        client: contoso.clientFor(ids.users.administrator),
        clock: { now: () => "2026-11-24T09:00:00Z" },
        mailboxId: ids.mailboxes.ada,
        onProgress: (progress) => pending.push(progress.pending.length),
    });
    expect(pending[0]).toBe(SECTION_IDS.length);
    expect(pending[pending.length - 1]).toBe(0);
});
