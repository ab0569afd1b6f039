import { valueOf } from "../facts/combine";
import { adminGuide } from "../rules/articles";
import { defineFix, notOffered, type FixContext } from "./define-fix";
import { namedSettings } from "./support/named-settings";
import { ruleIsClear } from "./support/rule-is-clear";

const SWITCHES = [
    "ignoreinternalemail",
    "emailcorrelationenabled",
    "isfolderbasedtrackingenabled",
    "unresolveemailaddressifmultiplematch",
    "isappointmentattachmentsyncenabled",
    "generatealertsforerrors",
    "generatealertsforwarnings",
] as const;

type Switch = (typeof SWITCHES)[number];

/** The switches and values that cure the finding of a rule; the first one that is not set yet is proposed. */
const CURES: Readonly<Record<string, readonly (readonly [Switch, boolean])[]>> = {
    "rejected-internal-email": [["ignoreinternalemail", false]],
    "disabled-correlation": [["emailcorrelationenabled", true]],
    "unavailable-folder-tracking": [["isfolderbasedtrackingenabled", true]],
    "shared-address": [["unresolveemailaddressifmultiplematch", false]],
    "ambiguous-address": [["unresolveemailaddressifmultiplematch", false]],
    "limited-appointment-sync": [["isappointmentattachmentsyncenabled", true]],
    "silenced-alerts": [
        ["generatealertsforerrors", true],
        ["generatealertsforwarnings", true],
    ],
};

function switchOf(value: unknown): Switch | undefined {
    return SWITCHES.find((name) => name === value);
}

function curesOf({ ruleId }: FixContext): readonly (readonly [Switch, boolean])[] {
    return (ruleId === undefined ? undefined : CURES[ruleId]) ?? [];
}

/** Changes one yes/no column of the organization that decides about email. */
export const organizationSwitch = defineFix({
    id: "organization-switch",
    title: "Switch an email setting of the environment",
    safety: "review",
    privileges: ["prvWriteOrganization"],
    messages: {
        cures: "The present setting leads to this cause. The other one removes it.",
        elsewhere: "The setting that cures this cause has the right value already, so the cause lies elsewhere.",
        any: "Email settings of the environment can be switched one by one.",
        unread: "The email settings of the environment could not be read.",
        choose: "Choose a setting and its new value.",
        same: "The setting has this value already.",
        everyone: "Every mailbox of the environment is concerned.",
        twice: "Email between two users is then kept as two rows, one for each of them, from now on.",
        folders: "Users can then choose folders whose email is tracked.",
    },
    steps: [
        "Open the environment in the admin center, then Settings, Email, Email tracking.",
        "Change the setting and save.",
    ],
    sources: [
        adminGuide("settings-email-tracking", "Manage email tracking settings"),
        adminGuide("system-settings-dialog-box-email-tab", "System settings for email"),
    ],
    offer(facts, context, say) {
        const row = valueOf(facts.organization)?.row;
        if (row === undefined) return notOffered(say("unread"));
        const cures = curesOf(context).filter(([name, value]) => row.values[name] !== value);
        const named = namedSettings(facts, context);
        const cure = named.size > 0 ? cures.find(([name]) => named.has(name)) : cures[0];
        if (context.ruleId !== undefined && cure === undefined) return notOffered(say("elsewhere"));
        if (cure && row.values[cure[0]] === undefined) return notOffered(say("unread"));
        const known = SWITCHES.filter((name) => row.values[name] !== undefined);
        return {
            outcome: "offered",
            input: { column: cure?.[0] ?? null, value: cure?.[1] ?? null },
            why: say(cure ? "cures" : "any"),
            fields: [
                {
                    id: "column",
                    kind: "choice",
                    label: { key: "fix.field.column", data: {} },
                    options: known.map((name) => ({ value: name, label: { key: `setting.${name}`, data: {} } })),
                },
                {
                    id: "value",
                    kind: "choice",
                    label: { key: "fix.field.value", data: {} },
                    options: [
                        { value: true, label: { key: "fix.option.on", data: {} } },
                        { value: false, label: { key: "fix.option.off", data: {} } },
                    ],
                },
            ],
        };
    },
    isCured: ruleIsClear,
    preview(facts, { column: chosen, value: to }) {
        const row = valueOf(facts.organization)?.row;
        const column = switchOf(chosen);
        const from = column && row?.values[column];
        if (row === undefined || column === undefined || from === undefined || typeof to !== "boolean") return [];
        if (from === to) return [];
        const labels = { row: row.values.name ?? row.id };
        return [{ kind: "column", table: "organization", id: row.id, column, from, to, labels }];
    },
    guard(facts, { column: chosen, value }, _reads, _context, say) {
        const column = switchOf(chosen);
        if (column === undefined || typeof value !== "boolean") return [{ level: "stop", message: say("choose") }];
        if (valueOf(facts.organization)?.row.values[column] === value) return [{ level: "stop", message: say("same") }];
        const own =
            column === "ignoreinternalemail" && !value
                ? ([{ level: "info", message: say("twice") }] as const)
                : column === "isfolderbasedtrackingenabled" && value
                  ? ([{ level: "info", message: say("folders") }] as const)
                  : [];
        return [{ level: "warn", message: say("everyone") }, ...own];
    },
});
