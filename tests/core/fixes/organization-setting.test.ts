import { ids } from "../../../emulator/world/ids";
import { organizationSetting } from "../../../src/core/fixes/organization-setting";
import { KNOWN_SETTINGS } from "../../../src/core/fixes/support/known-settings";
import { RULES } from "../../../src/core/rules";
import { denied, healthy, NOW } from "../rules/healthy";
import { emulated, prepared, run, undo } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const XML =
    '<OrgSettings>\r\n  <Foreign a="1"><Inner>x</Inner></Foreign>\r\n  <AutoTrackSentFolderItems> false </AutoTrackSentFolderItems>\t<!-- kept -->\r\n</OrgSettings>\r\n';
const withXml = (orgdborgsettings: string | null) => healthy({ organization: { orgdborgsettings } });

testFix(organizationSetting, { offered: [withXml(XML), withXml(null)], notOffered: [denied("organization")] });
testFix(organizationSetting, { offered: [withXml(XML)], notOffered: [], context: { ruleId: "unread-sent-items" } });
testFaults(organizationSetting, { context: { ruleId: "unread-sent-items" } });

test("proposes the setting and value that cure the finding", () => {
    expect(organizationSetting.offer(withXml(XML), { now: NOW, ruleId: "unread-sent-items" })).toMatchObject({
        input: { setting: "AutoTrackSentFolderItems", value: "true" },
        why: { data: { present: "false", wanted: "true" } },
    });
    expect(organizationSetting.offer(withXml(XML), { now: NOW })).toMatchObject({
        input: { setting: null, value: null },
    });
});

test("accuses only the setting that the finding shows", () => {
    const facts = healthy({
        mailbox: { actdeliverymethod: 1 },
        organization: {
            isappointmentattachmentsyncenabled: false,
            orgdborgsettings:
                "<OrgSettings><IgnoreCopiedItemsInSSSForMailbox>true</IgnoreCopiedItemsInSSSForMailbox></OrgSettings>",
        },
        settings: { IgnoreCopiedItemsInSSSForMailbox: "true" },
    });
    expect(organizationSetting.offer(facts, { now: NOW, ruleId: "limited-appointment-sync" })).toMatchObject({
        input: { setting: "IgnoreCopiedItemsInSSSForMailbox", value: "false" },
    });
    const onlyColumn = healthy({
        mailbox: { actdeliverymethod: 1 },
        organization: { isappointmentattachmentsyncenabled: false },
    });
    expect(organizationSetting.offer(onlyColumn, { now: NOW, ruleId: "limited-appointment-sync" })).toMatchObject({
        outcome: "notOffered",
        reason: { key: "fix.organization-setting.elsewhere" },
    });
});

test("has a cure for exactly the rules that offer it", () => {
    const offering = RULES.filter(({ fixes = [] }) => fixes.includes("organization-setting")).map(({ id }) => id);
    expect(new Set(KNOWN_SETTINGS.flatMap(({ cures }) => Object.keys(cures)))).toEqual(new Set(offering));
});

const guards = (facts: ReturnType<typeof healthy>, setting: string | null, value: string | null) =>
    organizationSetting
        .guard(facts, { setting, value }, { numbers: {} }, { now: NOW })
        .map(({ message }) => message.key);

test.each([
    [null, "true", "unknownSetting"],
    ["NoSuchSetting", "true", "unknownSetting"],
    ["AutoTrackSentFolderItems", "maybe", "badValue"],
    ["SSSForceFilteringMethodForUserMailboxes", "5", "badValue"],
    ["ExchangeSyncIdMappingPersistenceTimeInDays", "3.5", "badValue"],
    ["AutoTrackSentFolderItems", "false", "same"],
])("stops for %p = %p", (setting, value, message) => {
    expect(guards(withXml(XML), setting, value)).toEqual([`fix.organization-setting.${message}`]);
    expect(organizationSetting.preview(withXml(XML), { setting, value })).toEqual([]);
});

test("leaves a text alone that is not in the known form", () => {
    expect(guards(withXml("plain"), "TrackCategorizedItems", "true")).toEqual(["fix.organization-setting.foreign"]);
    expect(organizationSetting.preview(withXml("plain"), { setting: "TrackCategorizedItems", value: "true" })).toEqual(
        [],
    );
});

test("shows what each value of a choice means", async () => {
    const estimate = (setting: string) =>
        organizationSetting.estimate?.({
            client: { readRows: () => Promise.reject(new Error("unused")) },
            facts: withXml(XML),
            input: { setting },
            now: NOW,
        });
    const forced = await estimate("SSSForceFilteringMethodForUserMailboxes");
    expect(forced?.options?.["value"]?.map(({ value }) => value)).toEqual(["-1", "0", "1", "2", "3", "4", ""]);
    expect((await estimate("RestrictIRMEmailItems"))?.options?.["value"]?.[0]?.note).toEqual({
        key: "setting.RestrictIRMEmailItems.true",
        data: {},
    });
});

test("changes one element and keeps every other byte; undoing keeps what others changed since", async () => {
    const env = await emulated();
    env.world.patch("organization", ids.organization, { orgdborgsettings: XML });
    const stored = () => env.stored("organization", ids.organization, "orgdborgsettings");
    const { preview } = await prepared(env, organizationSetting, {}, { context: { ruleId: "unread-sent-items" } });
    const result = await run(env, organizationSetting, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    expect(stored()).toBe(XML.replace("> false <", ">true<"));

    env.world.patch("organization", ids.organization, {
        orgdborgsettings: XML.replace("> false <", ">true<").replace("<Inner>x", "<Inner>y"),
    });
    expect(await undo(env, result.journal.entry)).toMatchObject({ outcome: "done" });
    expect(stored()).toBe(XML.replace("> false <", ">false<").replace("<Inner>x", "<Inner>y"));
    env.close();
});

test("takes an element out for the server's default", async () => {
    const env = await emulated();
    const { preview } = await prepared(env, organizationSetting, { setting: "TrackCategorizedItems", value: "" });
    expect(await run(env, organizationSetting, preview)).toMatchObject({ outcome: "done", verified: "asPreviewed" });
    expect(env.stored("organization", ids.organization, "orgdborgsettings")).not.toContain("TrackCategorizedItems");
    env.close();
});

test("the finding is gone when the rule is asked again", async () => {
    const env = await emulated();
    const context = { ruleId: "unread-sent-items" };
    const { preview, facts } = await prepared(env, organizationSetting, {}, { context });
    expect(organizationSetting.isCured(facts, { now: NOW, ...context })).toBe(false);
    await run(env, organizationSetting, preview);
    expect(organizationSetting.isCured(await env.facts(), { now: NOW, ...context })).toBe(true);
    env.close();
});
