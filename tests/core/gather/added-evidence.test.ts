import type { Sections } from "../../../src/core/model/evidence";
import { judge } from "../../../src/core/report/judge";
import { redactEvidence } from "../../../src/core/report/redact";
import { ids, startContoso, type Contoso } from "../../support/contoso";

let contoso: Contoso;

beforeEach(async () => {
    contoso = await startContoso();
});

afterEach(() => contoso.close());

async function read<K extends keyof Sections>(section: K, mailboxId: string = ids.mailboxes.ada): Promise<Sections[K]> {
    return (await contoso.gather(mailboxId)).sections[section];
}

function names(section: Sections["customizations"]): readonly (readonly [string, unknown])[] {
    return section.status === "ok" ? section.value.code.map(({ item, row }) => [item, row.values.name] as const) : [];
}

describe("custom code on items", () => {
    it("lists synchronous steps and real-time workflows that run while an email is created", async () => {
        contoso.world.step({ name: "Contoso.OnDeliver", message: "DeliverIncoming" });
        contoso.world.workflow({ name: "Route to team" });
        const section = await read("customizations");
        expect(names(section)).toEqual([
            ["email", "Contoso.OnDeliver: DeliverIncoming of email"],
            ["email", "Route to team"],
        ]);
    });

    it("leaves out what runs later, what is switched off, and what runs on other messages", async () => {
        contoso.world.step({ name: "Later", values: { mode: 1 } });
        contoso.world.step({ name: "Off", values: { statecode: 1 } });
        contoso.world.step({ name: "OnUpdate", message: "Update" });
        contoso.world.workflow({ name: "Background", values: { mode: 0 } });
        contoso.world.workflow({ name: "Draft", values: { statecode: 0 } });
        contoso.world.workflow({ name: "Manual", values: { triggeroncreate: false } });
        contoso.world.workflow({ name: "Activation", values: { type: 2 } });
        contoso.world.workflow({ name: "OnAccount", values: { primaryentity: "account" } });
        expect(names(await read("customizations"))).toEqual([]);
    });

    it("is unread when one of the two lists is, because half of it proves nothing absent", async () => {
        contoso.world.workflow({ name: "Route to team" });
        contoso.world.store.schema.dropTable("sdkmessageprocessingstep");
        expect((await read("customizations")).status).not.toBe("ok");
    });

    it("is unread when neither list can be read, and nothing else suffers", async () => {
        contoso.world.store.schema.dropTable("sdkmessageprocessingstep");
        contoso.world.store.schema.dropTable("workflow");
        const { sections } = await contoso.gather(ids.mailboxes.ada);
        const unread = Object.entries(sections).filter(([, { status }]) => status !== "ok");
        expect(unread.map(([id]) => id)).toEqual(["customizations"]);
    });
});

describe("outgoing email", () => {
    const email = (statuscode: number, createdOn: string): string =>
        contoso.world.email({
            subject: "Offer",
            from: "ada@contoso.com",
            to: "kim@fabrikam.com",
            mailboxId: ids.mailboxes.ada,
            ownerId: ids.users.ada,
            accepting: { table: "systemuser", id: ids.users.ada },
            createdOn,
            values: {
                statuscode,
                statecode: 0,
                directioncode: true,
                receivingmailboxid: null,
                sendermailboxid: { table: "mailbox", id: ids.mailboxes.ada },
            },
        });

    it("counts what waits and what failed, and keeps it out of the received email", async () => {
        const before = await read("traffic");
        email(6, contoso.world.minutesAgo(3 * 1440));
        email(7, contoso.world.minutesAgo(10));
        email(8, contoso.world.minutesAgo(5 * 1440));
        email(3, contoso.world.minutesAgo(10));
        email(1, contoso.world.minutesAgo(10));
        expect(await read("outgoing")).toMatchObject({
            value: {
                waiting: 2,
                waitingSince: contoso.world.minutesAgo(3 * 1440).slice(0, 10),
                failed: 1,
                failedOn: contoso.world.minutesAgo(5 * 1440).slice(0, 10),
            },
        });
        expect(await read("traffic")).toEqual(before);
    });

    it("is empty, not unread, when nothing waits", async () => {
        expect(await read("outgoing")).toMatchObject({
            status: "ok",
            value: { waiting: 0, waitingSince: null, failed: 0, failedOn: null },
        });
    });

    it("does not count email of other mailboxes", async () => {
        email(6, contoso.world.minutesAgo(10));
        expect(await read("outgoing", ids.mailboxes.support)).toMatchObject({ value: { waiting: 0 } });
    });
});

describe("the platform's list of addresses", () => {
    it("is redacted with the same placeholder as the mailbox", async () => {
        const { sections } = redactEvidence(await contoso.gather(ids.mailboxes.ada));
        const address = sections.mailbox.status === "ok" ? sections.mailbox.value.values.emailaddress : undefined;
        expect(address).toMatch(/redacted\.invalid$/);
        expect(sections.addressSearch).toMatchObject({ value: [{ values: { emailaddress: address } }] });
    });

    it("names who holds the address of the mailbox", async () => {
        const section = await read("addressSearch");
        const rows = section.status === "ok" ? section.value : [];
        expect(rows.map(({ values, targets }) => [targets["parentobjectid"], values.parentobjectid])).toEqual([
            ["systemuser", ids.users.ada],
        ]);
    });

    it("costs at most two more requests and nothing else where the list cannot be joined", async () => {
        const whole = await contoso.gather(ids.mailboxes.ada);
        contoso.world.store.schema.dropTable("emailsearch");
        const { sections, requests } = await contoso.gather(ids.mailboxes.ada);
        const unread = Object.entries(sections).filter(([, { status }]) => status !== "ok");
        expect(unread.map(([id]) => id)).toEqual(["addressSearch"]);
        expect(requests).toBeLessThanOrEqual(whole.requests + 2);
    });
});

test("a mailbox that works gives nothing above advice on the embedded Dataverse", async () => {
    for (const mailboxId of [ids.mailboxes.ada, ids.mailboxes.support]) {
        const evidence = await contoso.gather(mailboxId);
        const { findings } = judge(evidence, evidence.readAt);
        expect(findings.filter(({ severity }) => severity !== "advice").map(({ ruleId }) => ruleId)).toEqual([]);
    }
});

test("an email that a workflow refuses is traced to the workflow's row", async () => {
    const workflow = contoso.world.workflow({ name: "Route to team" });
    contoso.world.itemFailure({
        ownerId: ids.users.ada,
        subject: "Offer",
        error: "IsvAborted",
        code: -2147220891,
        occurredOn: contoso.world.minutesAgo(30),
    });
    const evidence = await contoso.gather(ids.mailboxes.ada);
    const { findings } = judge(evidence, evidence.readAt);
    const finding = findings.find(({ ruleId }) => ruleId === "failed-customization");
    expect(finding?.message).toMatchObject({
        key: "rule.failed-customization.candidates",
        data: { names: "Route to team" },
    });
    expect(finding?.evidence).toContainEqual(expect.objectContaining({ table: "workflow", id: workflow }));
});
