import { ids } from "../../../emulator/world/ids";
import { approveAddress } from "../../../src/core/fixes/approve-address";
import { describeResult } from "../../../src/core/fixes/describe-result";
import { EmailApproval } from "../../../src/core/model/generated/option-sets";
import { denied, healthy, IDS, NOW } from "../rules/healthy";
import { emulated, prepared, run } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const MAILBOX = ids.mailboxes.ada;
const unapproved = healthy({ mailbox: { emailrouteraccessapproval: EmailApproval.Empty } });

testFix(approveAddress, {
    offered: [unapproved, healthy({ mailbox: { emailrouteraccessapproval: EmailApproval.Rejected } })],
    notOffered: [
        healthy(),
        denied("mailbox"),
        healthy({ kind: "forward" }),
        healthy({ mailbox: { emailrouteraccessapproval: EmailApproval.Empty, emailaddress: null } }),
    ],
});
testFaults(approveAddress, {
    arrange: ({ world }) => world.patch("mailbox", MAILBOX, { emailrouteraccessapproval: EmailApproval.Empty }),
});

test("names the roles that Exchange Online asks for and prepares the request to send", () => {
    const facts = healthy({
        mailbox: { emailrouteraccessapproval: EmailApproval.Empty, isemailaddressapprovedbyo365admin: false },
        viewer: { isSystemAdministrator: false, userId: IDS.otherUser },
    });
    const keys = approveAddress.guard(facts, {}, { numbers: {} }, { now: NOW }).map(({ message }) => message.key);
    expect(keys).toEqual(
        ["exchangeOnline", "notAdministrator", "consent", "testAfterwards", "request"].map(
            (id) => `fix.approve-address.${id}`,
        ),
    );
});

test("leaves the warnings out that do not apply", () => {
    const facts = healthy({ mailbox: { emailrouteraccessapproval: 0 }, profile: { servertype: 0 } });
    const levels = approveAddress.guard(facts, {}, { numbers: {} }, { now: NOW }).map(({ level }) => level);
    expect(levels).toEqual(["info", "info"]);
});

test("approves and turns the finding away", async () => {
    const env = await emulated();
    env.world.patch("mailbox", MAILBOX, { emailrouteraccessapproval: EmailApproval.Empty });
    const { preview } = await prepared(env, approveAddress);
    expect(await run(env, approveAddress, preview)).toMatchObject({ outcome: "done", verified: "asPreviewed" });
    const { findings, facts } = await env.report();
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain("unapproved-mailbox");
    expect(approveAddress.isCured(facts, { now: NOW })).toBe(true);
    env.close();
});

test("says which privilege the viewer lacks and writes nothing", async () => {
    const env = await emulated();
    env.world.patch("mailbox", MAILBOX, { emailrouteraccessapproval: EmailApproval.Empty });
    const { preview } = await prepared(env, approveAddress, {}, { userId: ids.users.ada });
    const result = await run(env, approveAddress, preview, { userId: ids.users.ada });
    expect(result).toEqual({
        outcome: "refused",
        reason: "missingPrivilege",
        missing: ["prvApproveRejectEmailAddress"],
    });
    expect(describeResult(result)).toEqual([
        { key: "fix.result.missingPrivilege", data: { privileges: "prvApproveRejectEmailAddress" } },
    ]);
    expect(env.writes()).toEqual([]);
    env.close();
});

test("says that the platform ignored the write when the old value still stands there", async () => {
    const env = await emulated();
    env.world.patch("mailbox", MAILBOX, { emailrouteraccessapproval: EmailApproval.Empty });
    const { preview } = await prepared(env, approveAddress);
    const deaf = { ...env.writer(), updateRow: () => Promise.resolve() };
    const result = await run(env, approveAddress, preview, { writer: deaf });
    expect(result).toMatchObject({ outcome: "ignored" });
    expect(describeResult(result)).toEqual([{ key: "fix.result.ignored", data: {} }]);
    env.close();
});
