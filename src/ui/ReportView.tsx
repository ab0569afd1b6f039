import { Link, Pivot, PivotItem } from "@fluentui/react";
import * as React from "react";
import type { JournalEntry } from "../core/fixes/journal-entry";
import { buildPanelModel } from "../core/report/view-model";
import type { Report } from "../core/report/report";
import { AccessTab } from "./AccessTab";
import { AlertsTab } from "./AlertsTab";
import { CausesTab } from "./CausesTab";
import { EmailTab } from "./EmailTab";
import { FixHost } from "./fixes/FixHost";
import { HistoryTab } from "./fixes/HistoryTab";
import { ItemsTab } from "./ItemsTab";
import { Notice } from "./Notice";
import { PanelCommands } from "./PanelCommands";
import { usePanelServices } from "./panel-context";
import { PipelinePicture } from "./PipelinePicture";
import { SettingsTab } from "./SettingsTab";
import { UncheckedTab } from "./UncheckedTab";
import type { Refresh } from "./use-diagnosis";
import { VerdictBanner } from "./VerdictBanner";

export interface ReportViewProps {
    readonly report: Report;
    readonly isRtl: boolean;
    readonly isRefreshing: boolean;
    /** Why the newest refresh failed; the report shown is then an older one. */
    readonly refreshError?: string;
    readonly refresh: Refresh;
}

interface Tab {
    readonly key: string;
    readonly text: string;
    readonly body: React.ReactElement;
}

/** The whole report: commands, verdict, picture, and the details in tabs. */
export function ReportView({
    report,
    isRtl,
    isRefreshing,
    refreshError,
    refresh,
}: ReportViewProps): React.ReactElement {
    const { texts, formatter, now, fixes } = usePanelServices();
    const [tab, setTab] = React.useState("causes");
    const model = React.useMemo(
        () => buildPanelModel(report, texts, formatter, now()),
        [report, texts, formatter, now],
    );
    const { causes, items, alerts, access, settings, unchecked } = model;
    const title = (name: string, count: number | undefined): string =>
        count === undefined ? name : texts("ui.tab", { name, count: formatter.number(count) });
    const tabsWith = (kept: readonly JournalEntry[]): readonly Tab[] => [
        { key: "causes", text: title(texts("part.causes"), causes.length), body: <CausesTab model={model} /> },
        { key: "items", text: title(texts("part.items"), items.count), body: <ItemsTab items={items} /> },
        { key: "alerts", text: title(texts("part.alerts"), alerts.count), body: <AlertsTab alerts={alerts} /> },
        { key: "access", text: title(texts("part.access"), access.count), body: <AccessTab access={access} /> },
        { key: "settings", text: texts("part.settings"), body: <SettingsTab settings={settings} /> },
        { key: "email", text: texts("ui.tab.email"), body: <EmailTab report={report} /> },
        ...(fixes === undefined
            ? []
            : [
                  {
                      key: "history",
                      text: texts("ui.tab.history"),
                      body: <HistoryTab report={report} fixes={fixes} kept={kept} />,
                  },
              ]),
        {
            key: "unchecked",
            text: title(texts("part.unchecked"), unchecked.count),
            body: <UncheckedTab unchecked={unchecked} />,
        },
    ];
    const missing = unchecked.sections.map(({ label }) => label);
    return (
        <>
            <PanelCommands
                report={report}
                dataAsOf={model.dataAsOf}
                isRtl={isRtl}
                isRefreshing={isRefreshing}
                onRefresh={() => void refresh()}
            />
            {refreshError !== undefined && (
                <Notice sign="problem" title={texts("ui.failed.refresh", { time: model.dataAsOf.local })} urgent>
                    <p>{refreshError}</p>
                </Notice>
            )}
            {missing.length > 0 && (
                <Notice sign="warning" title={texts("ui.partly.title")}>
                    <p>{texts("ui.partly.text", { sections: formatter.list(missing) })}</p>
                    <Link as="button" onClick={() => setTab("unchecked")}>
                        {texts("ui.partly.show")}
                    </Link>
                </Notice>
            )}
            <VerdictBanner verdict={model.verdict} />
            <PipelinePicture stages={model.stages} />
            <FixHost report={report} fixes={fixes} refresh={refresh}>
                {(kept) => (
                    <Pivot
                        className="mbx-tabs"
                        aria-label={texts("ui.tabs")}
                        selectedKey={tab}
                        onLinkClick={(item) => setTab(item?.props.itemKey ?? "causes")}
                    >
                        {tabsWith(kept).map(({ key, text, body }) => (
                            <PivotItem key={key} itemKey={key} headerText={text}>
                                {body}
                            </PivotItem>
                        ))}
                    </Pivot>
                )}
            </FixHost>
        </>
    );
}
