import { ids } from "../../../emulator/world/ids";
import { organizationSwitch } from "../../../src/core/fixes/organization-switch";
import { RULES } from "../../../src/core/rules";
import { denied, healthy, NOW } from "../rules/healthy";
import { emulated, prepared, run } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const context = { ruleId: "rejected-internal-email" };

testFix(organizationSwitch, { offered: [healthy()], notOffered: [denied("organization")] });
testFix(organizationSwitch, {
    offered: [healthy({ organization: { ignoreinternalemail: true } })],
    notOffered: [healthy({ organization: { ignoreinternalemail: false } })],
    context,
});
testFaults(organizationSwitch, { context });

test.each(RULES.filter(({ fixes = [] }) => fixes.includes("organization-switch")).map(({ id }) => id))(
    "knows the switch that cures %s",
    (ruleId) => {
        const offer = organizationSwitch.offer(healthy(), { now: NOW, ruleId });
        const why = offer.outcome === "offered" ? offer.why.key : offer.reason.key;
        expect(["cures", "elsewhere", "unread"].map((id) => `fix.organization-switch.${id}`)).toContain(why);
    },
);

test("proposes the next of several switches once the first is set", () => {
    const silent = { generatealertsforerrors: true, generatealertsforwarnings: false };
    expect(
        organizationSwitch.offer(healthy({ organization: silent }), { now: NOW, ruleId: "silenced-alerts" }),
    ).toMatchObject({ outcome: "offered", input: { column: "generatealertsforwarnings", value: true } });
});

const guards = (column: string | null, value: boolean | null) =>
    organizationSwitch
        .guard(healthy(), { column, value }, { numbers: {} }, { now: NOW })
        .map(({ message }) => message.key);

test.each([
    [null, true, ["choose"]],
    ["name", true, ["choose"]],
    ["emailcorrelationenabled", null, ["choose"]],
    ["emailcorrelationenabled", true, ["same"]],
    ["emailcorrelationenabled", false, ["everyone"]],
    ["isfolderbasedtrackingenabled", false, ["everyone"]],
])("guards %p = %p", (column, value, keys) => {
    expect(guards(column, value)).toEqual(keys.map((key) => `fix.organization-switch.${key}`));
});

test("writes the one column", async () => {
    const env = await emulated();
    const { preview } = await prepared(env, organizationSwitch, {}, { context });
    expect(preview.guards.map(({ level }) => level)).toEqual(["warn", "info"]);
    expect(await run(env, organizationSwitch, preview)).toMatchObject({ outcome: "done" });
    expect(env.stored("organization", ids.organization, "ignoreinternalemail")).toBe(0);
    expect(env.writes()).toEqual(["PATCH organization"]);
    env.close();
});

test("writes nothing for someone without the privilege", async () => {
    const env = await emulated();
    const { preview } = await prepared(env, organizationSwitch, {}, { context, userId: ids.users.ada });
    const result = await run(env, organizationSwitch, preview, { userId: ids.users.ada });
    expect(result).toMatchObject({ outcome: "refused", missing: ["prvWriteOrganization"] });
    expect(env.writes()).toEqual([]);
    env.close();
});
