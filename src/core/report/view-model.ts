import type { Formatter } from "../text/formatter";
import type { Texts } from "../text/texts";
import type { Row } from "../model/row";
import type { Report } from "./report";
import { accessView, type AccessView } from "./view-model-access";
import { alertsView, type AlertsView } from "./view-model-alerts";
import { causeViews, type CauseView } from "./view-model-causes";
import { timeView, type TimeView, type ViewContext } from "./view-model-context";
import { itemsView, type ItemsView } from "./view-model-items";
import { settingsView, type SettingsView } from "./view-model-settings";
import { uncheckedView, type UncheckedView } from "./view-model-unchecked";
import { stageViews, verdictView, type StageView, type VerdictView } from "./view-model-verdict";

export interface SubjectView {
    readonly label: string;
    readonly value: string;
}

/** Everything that the panel, the terminal and the exported files show, as plain text and numbers. */
export interface PanelModel {
    readonly mailboxId: string;
    readonly name: string;
    readonly subject: readonly SubjectView[];
    readonly dataAsOf: TimeView;
    readonly readBy?: string;
    readonly redacted: boolean;
    readonly verdict: VerdictView;
    readonly stages: readonly StageView[];
    readonly causes: readonly CauseView[];
    readonly items: ItemsView;
    readonly alerts: AlertsView;
    readonly access: AccessView;
    readonly settings: SettingsView;
    readonly unchecked: UncheckedView;
}

function subjectOf({ t }: ViewContext, mailbox: Row<"mailbox"> | undefined): readonly SubjectView[] {
    if (mailbox === undefined) return [];
    const { name, emailaddress } = mailbox.values;
    const facts: readonly (readonly [string, string | null | undefined])[] = [
        [t("report.mailbox"), name],
        [t("report.address"), emailaddress],
        [t("report.owner"), mailbox.labels["ownerid"]],
        [t("report.profile"), mailbox.labels["emailserverprofile"]],
    ];
    return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Turns a report into what is shown. Pure: the same input gives the same words. `now` is an ISO 8601 moment in UTC. */
export function buildPanelModel(report: Report, t: Texts, formatter: Formatter, now: string): PanelModel {
    const context: ViewContext = { t, formatter, now };
    const { evidence } = report;
    const mailbox = evidence.sections.mailbox.status === "ok" ? evidence.sections.mailbox.value : undefined;
    return {
        mailboxId: evidence.mailboxId,
        name: mailbox?.values.name ?? evidence.mailboxId,
        subject: subjectOf(context, mailbox),
        dataAsOf: timeView(context, evidence.readAt),
        ...(evidence.readBy === undefined ? {} : { readBy: evidence.readBy }),
        redacted: evidence.redacted,
        verdict: verdictView(context, report),
        stages: stageViews(context, report),
        causes: causeViews(context, report.findings, report.facts),
        items: itemsView(context, report),
        alerts: alertsView(context, report),
        access: accessView(context, report),
        settings: settingsView(context, report),
        unchecked: uncheckedView(context, report),
    };
}
