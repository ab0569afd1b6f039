import { valueOf } from "../facts/combine";
import type { Facts } from "../facts/facts";
import type { Scalar } from "../model/row";
import { adminGuide } from "../rules/articles";
import { defineFix, notOffered, type FieldOption, type FixContext, type Guard } from "./define-fix";
import { editOrgSetting, readOrgSetting } from "./org-settings-xml";
import { KNOWN_SETTINGS, knownSetting, settingText, type KnownSetting } from "./support/known-settings";
import { namedSettings } from "./support/named-settings";
import { ruleIsClear } from "./support/rule-is-clear";

const COLUMN = "orgdborgsettings";

function xmlOf(facts: Facts): string | undefined {
    const xml = valueOf(facts.organization)?.row.values.orgdborgsettings;
    return xml === undefined ? undefined : (xml ?? "");
}

interface Proposal {
    readonly setting: KnownSetting;
    readonly present: string;
    readonly wanted: string;
}

/** The setting that the finding is about: one that it shows as proof, or one that stands there with a value that does not cure it. */
function proposalFor(facts: Facts, xml: string, context: FixContext): Proposal | undefined {
    const cures = KNOWN_SETTINGS.flatMap((setting) => {
        const wanted = context.ruleId === undefined ? undefined : setting.cures[context.ruleId];
        const stored = readOrgSetting(xml, setting.name);
        const present = (stored ?? setting.byDefault).toLowerCase();
        return wanted === undefined || present === wanted ? [] : [{ setting, stored, present, wanted }];
    });
    const named = namedSettings(facts, context);
    return (
        cures.find(({ setting }) => named.has(setting.name)) ??
        // An absent setting that the finding does not show has the server's own default, so it is not accused.
        cures.find(({ stored }) => stored !== null)
    );
}

function valueOptions(setting: KnownSetting): readonly FieldOption[] {
    const first = setting.lowest ?? 0;
    const last = Math.min(setting.highest ?? 0, first + 31);
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    const values = setting.type === "boolean" ? ["true", "false"] : numbers;
    const label = (value: string): FieldOption["label"] =>
        setting.type === "number" ? value : { key: value === "true" ? "fix.option.on" : "fix.option.off", data: {} };
    const noted = setting.type === "boolean" || setting.lowest === -1;
    return [
        ...values.map((value) => ({
            value,
            label: label(value),
            ...(noted ? { note: { key: `setting.${setting.name}.${value}`, data: {} } } : {}),
        })),
        { value: "", label: { key: "fix.option.default", data: {} } },
    ];
}

/** The new text; null takes the element out, undefined when the input does not fit. */
function wantedText(setting: KnownSetting, value: Scalar | undefined): string | null | undefined {
    return value === "" || value === null ? null : settingText(setting, value);
}

function isEditable(xml: string, name: string, value: string | null): boolean {
    try {
        editOrgSetting(xml, name, value);
        return true;
    } catch {
        // Not in the known form: the guard says that it is left alone.
        return false;
    }
}

/** Changes one OrgDBOrgSetting and keeps every other byte of the settings' text. */
export const organizationSetting = defineFix({
    id: "organization-setting",
    title: "Change a setting of the environment",
    safety: "review",
    privileges: ["prvWriteOrganization"],
    messages: {
        cures: "{setting} is {present}. With {wanted} the cause is removed.",
        elsewhere: "The settings that can lead to this cause have other values already, so it lies elsewhere.",
        any: "Settings of the environment that decide about email can be changed one by one.",
        unread: "The settings of the environment could not be read.",
        unknownSetting: "Choose one of the settings.",
        badValue: "{setting} does not take this value.",
        same: "{setting} has this value already.",
        foreign: "The settings are not kept in the known form, so they are left alone.",
        byDefault: "Documented default of {setting}: {value}. The server's own default is not readable and can differ.",
        concernsAll: "Every mailbox of the environment is concerned.",
        concernsUsers: "The mailboxes of all users of the environment are concerned.",
        concernsQueues: "The mailboxes of all queues of the environment are concerned.",
        undocumented:
            "The documented way to this setting is a tool by Microsoft. This change writes the same text and leaves every other setting as it is.",
        later: "It can take some minutes until the platform uses the new value.",
    },
    steps: [
        "Open the tool OrgDBOrgSettings by Microsoft, or the email settings of the environment in the admin center.",
        "Change the named setting and save.",
    ],
    sources: [
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        adminGuide("environment-database-settings", "Environment database settings"),
    ],
    offer(facts, context, say) {
        const xml = xmlOf(facts);
        if (xml === undefined) return notOffered(say("unread"));
        const proposal = proposalFor(facts, xml, context);
        if (context.ruleId !== undefined && proposal === undefined) return notOffered(say("elsewhere"));
        const options = KNOWN_SETTINGS.map(({ name }) => ({
            value: name,
            label: { key: `setting.${name}`, data: {} },
        }));
        const label = (id: string) => ({ key: `fix.field.${id}`, data: {} });
        return {
            outcome: "offered",
            input: { setting: proposal?.setting.name ?? null, value: proposal?.wanted ?? null },
            why: proposal
                ? say("cures", {
                      setting: proposal.setting.name,
                      present: proposal.present,
                      wanted: proposal.wanted,
                  })
                : say("any"),
            fields: [
                { id: "setting", kind: "choice", label: label("setting"), options },
                {
                    id: "value",
                    kind: "choice",
                    label: label("value"),
                    ...(proposal ? { options: valueOptions(proposal.setting) } : {}),
                },
            ],
        };
    },
    isCured: ruleIsClear,
    preview(facts, input) {
        const organization = valueOf(facts.organization);
        const xml = xmlOf(facts);
        const setting = knownSetting(input["setting"]);
        if (organization === undefined || xml === undefined || setting === undefined) return [];
        const to = wantedText(setting, input["value"]);
        const from = readOrgSetting(xml, setting.name);
        if (to === undefined || to === from || !isEditable(xml, setting.name, to)) return [];
        const { id, values } = organization.row;
        const labels = { row: values.name ?? id };
        return [{ kind: "column", table: "organization", id, column: COLUMN, setting: setting.name, from, to, labels }];
    },
    estimate({ input }) {
        const setting = knownSetting(input["setting"]);
        return Promise.resolve({ numbers: {}, ...(setting ? { options: { value: valueOptions(setting) } } : {}) });
    },
    guard(facts, input, _reads, _context, say) {
        const setting = knownSetting(input["setting"]);
        if (setting === undefined) return [{ level: "stop", message: say("unknownSetting") }];
        const xml = xmlOf(facts) ?? "";
        const to = wantedText(setting, input["value"]);
        const data = { setting: setting.name };
        if (to === undefined) return [{ level: "stop", message: say("badValue", data) }];
        if (to === readOrgSetting(xml, setting.name)) return [{ level: "stop", message: say("same", data) }];
        if (!isEditable(xml, setting.name, to)) return [{ level: "stop", message: say("foreign") }];
        const concerns = { all: "concernsAll", users: "concernsUsers", queues: "concernsQueues" } as const;
        const guards: Guard[] = [
            { level: "warn", message: say(concerns[setting.concerns]) },
            { level: "info", message: say("byDefault", { ...data, value: setting.byDefault }) },
            { level: "info", message: say("undocumented") },
            { level: "info", message: say("later") },
        ];
        return guards;
    },
});
