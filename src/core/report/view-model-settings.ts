import type { Organization } from "../model/evidence";
import type { Row, Scalar } from "../model/row";
import { isScalar } from "../model/row";
import type { Report } from "./report";
import { ORG_DB_SETTINGS, ORGANIZATION_COLUMNS, type SettingDefinition } from "./view-model-setting-list";
import { columnText, scalarText, sectionView, type ViewContext } from "./view-model-context";

export interface SettingView {
    /** Column or setting as the platform writes it; empty for what is worked out. */
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly isDefault: boolean;
    /** What the value means for this mailbox. */
    readonly meaning: string;
}

export interface SettingsGroupView {
    readonly id: "mailbox" | "organization" | "orgDb";
    readonly title: string;
    readonly rows: readonly SettingView[];
    readonly emptyReason?: string;
}

export interface SettingsView {
    readonly groups: readonly SettingsGroupView[];
}

type MailboxKind = "user" | "queue" | "unknown";

function kindOf({ evidence: { sections } }: Report): MailboxKind {
    if (sections.regarding.status === "ok") return sections.regarding.value.kind;
    const target = sections.mailbox.status === "ok" ? sections.mailbox.value.targets["regardingobjectid"] : undefined;
    return target === "queue" ? "queue" : target === "systemuser" ? "user" : "unknown";
}

function meaningOf({ t }: ViewContext, setting: SettingDefinition, value: Scalar, kind: MailboxKind): string {
    if (setting.concerns === "user" && kind === "queue") return t("setting.notForQueues");
    if (setting.concerns === "queue" && kind === "user") return t("setting.notForUsers");
    const any = `setting.${setting.name}.any`;
    const exact = `setting.${setting.name}.${String(value)}`;
    // Texts gives an unknown key back as it is: then the value has no text of its own.
    for (const key of [exact, any]) {
        const text = t(key);
        if (text !== key) return text;
    }
    return "";
}

function columnView(context: ViewContext, row: Row, setting: SettingDefinition, kind: MailboxKind): SettingView {
    const values: Readonly<Record<string, unknown>> = row.values;
    const value = values[setting.name];
    const read = value !== undefined && isScalar(value);
    return {
        name: setting.name,
        label: context.t(`setting.${setting.name}`),
        value: columnText(context, row, setting.name),
        isDefault: false,
        meaning: read ? meaningOf(context, setting, value, kind) : "",
    };
}

function parseSetting(text: string): Scalar {
    const lower = text.toLowerCase();
    if (lower === "true" || lower === "false") return lower === "true";
    return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}

function orgDbView(
    context: ViewContext,
    organization: Organization,
    setting: SettingDefinition,
    kind: MailboxKind,
): SettingView {
    const { t } = context;
    // Names are compared without case because the server accepts any spelling.
    const wanted = setting.name.toLowerCase();
    const present = Object.entries(organization.settings).find(([name]) => name.toLowerCase() === wanted)?.[1];
    const base = { name: setting.name, label: t(`setting.${setting.name}`) };
    if (present !== undefined) {
        const value = parseSetting(present);
        return {
            ...base,
            value: scalarText(context, value),
            isDefault: false,
            meaning: meaningOf(context, setting, value, kind),
        };
    }
    if (setting.byDefault === undefined) {
        return { ...base, value: t("settings.defaultDiffers"), isDefault: true, meaning: "" };
    }
    const value = t("settings.default", { value: scalarText(context, setting.byDefault) });
    return { ...base, value, isDefault: true, meaning: meaningOf(context, setting, setting.byDefault, kind) };
}

function syncStartView(context: ViewContext, { facts }: Report): readonly SettingView[] {
    const { t } = context;
    const start = sectionView(context, facts.syncStart);
    const base = { name: "processemailreceivedafter", label: t("setting.syncStart"), isDefault: false };
    if (start.status !== "ok") return [{ ...base, value: t("settings.notRead"), meaning: start.why }];
    const { effective, decidedBy } = start.value;
    return [{ ...base, value: scalarText(context, effective), meaning: t(`setting.syncStart.${decidedBy}`) }];
}

function filteringView(context: ViewContext, { facts }: Report): readonly SettingView[] {
    const { t } = context;
    const filtering = sectionView(context, facts.filtering);
    const column = "incomingemailfilteringmethod";
    const base = { name: column, label: t("setting.filteringMethod"), isDefault: false };
    if (filtering.status === "notApplicable") return [];
    if (filtering.status === "unread") return [{ ...base, value: t("settings.notRead"), meaning: filtering.why }];
    const { method, row } = filtering.value;
    const definition = { name: "filteringMethod" };
    return [
        {
            ...base,
            value: columnText(context, row, column),
            meaning: meaningOf(context, definition, method, "unknown"),
        },
    ];
}

function mailboxRows(context: ViewContext, report: Report): readonly SettingView[] {
    const { t } = context;
    const { mailbox } = report.evidence.sections;
    if (mailbox.status !== "ok") return [];
    const row = mailbox.value;
    const methods = ["incomingemaildeliverymethod", "actdeliverymethod"].map((name) =>
        columnView(context, row, { name }, "unknown"),
    );
    const completed = row.values.lastsuccessfulsynccompletedon;
    const lastSync = {
        name: "lastsuccessfulsynccompletedon",
        label: t("setting.lastsync"),
        value: columnText(context, row, "lastsuccessfulsynccompletedon"),
        isDefault: false,
        meaning: completed === undefined ? "" : t(`setting.lastsync.${completed === null ? "never" : "any"}`),
    };
    return [...methods, ...filteringView(context, report), ...syncStartView(context, report), lastSync];
}

/** What the mailbox's own and the organization's settings mean for this mailbox. */
export function settingsView(context: ViewContext, report: Report): SettingsView {
    const { t } = context;
    const kind = kindOf(report);
    const mailbox = sectionView(context, report.evidence.sections.mailbox);
    const organization = sectionView(context, report.evidence.sections.organization);
    const empty = (section: typeof mailbox | typeof organization): { emptyReason?: string } =>
        section.status === "ok" ? {} : { emptyReason: t("settings.empty.unread", { why: section.why }) };
    const columns =
        organization.status === "ok"
            ? ORGANIZATION_COLUMNS.map((setting) => columnView(context, organization.value.row, setting, kind))
            : [];
    const orgDb =
        organization.status === "ok"
            ? ORG_DB_SETTINGS.map((setting) => orgDbView(context, organization.value, setting, kind))
            : [];
    return {
        groups: [
            {
                id: "mailbox",
                title: t("settings.group.mailbox"),
                rows: mailboxRows(context, report),
                ...empty(mailbox),
            },
            { id: "organization", title: t("settings.group.organization"), rows: columns, ...empty(organization) },
            { id: "orgDb", title: t("settings.group.orgDb"), rows: orgDb, ...empty(organization) },
        ],
    };
}
