import { DefaultButton, Toggle } from "@fluentui/react";
import * as React from "react";
import type { Report } from "../core/report/report";
import type { TimeView } from "../core/report/view-model-context";
import { DownIcon } from "./DownIcon";
import { exportReport, type ExportFormat } from "./export-report";
import { usePanelServices } from "./panel-context";
import { TimeLabel } from "./TimeLabel";
import { reason } from "./reason";

export interface PanelCommandsProps {
    readonly report: Report;
    readonly dataAsOf: TimeView;
    readonly isRtl: boolean;
    readonly isRefreshing: boolean;
    readonly onRefresh: () => void;
}

const FORMATS: readonly ExportFormat[] = ["markdown", "html", "json"];

/** Refresh, copy and download; personal data is replaced unless the reader switches that off. */
export function PanelCommands({
    report,
    dataAsOf,
    isRtl,
    isRefreshing,
    onRefresh,
}: PanelCommandsProps): React.ReactElement {
    const { texts, copyText, saveFile, ...services } = usePanelServices();
    const [redact, setRedact] = React.useState(true);
    const [said, setSaid] = React.useState("");
    const make = (format: ExportFormat) => exportReport(format, report, { ...services, texts, redact, isRtl });
    const copy = async (): Promise<void> => {
        try {
            await copyText(make("markdown").content);
            setSaid(texts("ui.copied"));
        } catch (error) {
            setSaid(texts("ui.copyFailed", { error: reason(error) }));
        }
    };
    const save = async (format: ExportFormat): Promise<void> => {
        try {
            const file = make(format);
            await saveFile(file.name, file.mime, file.content);
            setSaid(texts("ui.saved", { name: file.name }));
        } catch (error) {
            setSaid(texts("ui.saveFailed", { error: reason(error) }));
        }
    };
    return (
        <div className="mbx-section">
            <div className="mbx-row" role="group" aria-label={texts("ui.commands")}>
                <DefaultButton
                    text={texts(isRefreshing ? "ui.refreshing" : "ui.refresh")}
                    disabled={isRefreshing}
                    allowDisabledFocus
                    onClick={onRefresh}
                />
                <DefaultButton text={texts("ui.copy")} onClick={() => void copy()} />
                <DefaultButton
                    text={texts("ui.download")}
                    onRenderMenuIcon={() => <DownIcon />}
                    menuProps={{
                        items: FORMATS.map((format) => ({
                            key: format,
                            text: texts(`ui.download.${format}`),
                            onClick: () => void save(format),
                        })),
                    }}
                />
                <Toggle
                    label={texts("ui.redact")}
                    inlineLabel
                    checked={redact}
                    onText={texts("ui.on")}
                    offText={texts("ui.off")}
                    onChange={(_, checked) => setRedact(checked === true)}
                    styles={{ root: { marginBottom: 0 } }}
                />
            </div>
            <p className="mbx-quiet">
                {texts("ui.dataAsOf")} <TimeLabel time={dataAsOf} />
            </p>
            <p role="status">{said}</p>
        </div>
    );
}
