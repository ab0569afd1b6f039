import { DefaultButton, ThemeProvider } from "@fluentui/react";
import * as React from "react";
import { Diagnosis } from "./Diagnosis";
import { ErrorBoundary } from "./ErrorBoundary";
import { Notice } from "./Notice";
import { PanelServicesProvider } from "./panel-context";
import { panelClass } from "./panel-styles";
import { panelTheme } from "./panel-theme";
import type { HostState, PanelServices } from "./services";

export interface MailboxPanelProps {
    /** The mailbox; absent while the record is not saved. */
    readonly recordId?: string;
    readonly services: PanelServices;
    readonly hostState: HostState;
}

function PanelBody({ recordId, services, hostState }: MailboxPanelProps): React.ReactElement {
    const { texts } = services;
    if (recordId === undefined) {
        return (
            <Notice sign="info" title={texts("ui.unsaved.title")}>
                <p>{texts("ui.unsaved.text")}</p>
            </Notice>
        );
    }
    if (hostState.isOffline) {
        return (
            <Notice sign="info" title={texts("ui.offline.title")}>
                <p>{texts("ui.offline.text")}</p>
            </Notice>
        );
    }
    // The key drops everything that belongs to another record.
    return <Diagnosis key={recordId} mailboxId={recordId} isRtl={hostState.isRtl} />;
}

/** The panel on the mailbox form. */
export function MailboxPanel(props: MailboxPanelProps): React.ReactElement {
    const { services, hostState, recordId } = props;
    const { isDarkTheme, isRtl, tokens } = hostState;
    const theme = React.useMemo(() => panelTheme({ isDarkTheme, isRtl, tokens }), [isDarkTheme, isRtl, tokens]);
    const { texts } = services;
    return (
        <ThemeProvider theme={theme} dir={isRtl ? "rtl" : "ltr"}>
            <PanelServicesProvider value={services}>
                <section className={panelClass(theme)} aria-label={texts("report.title")}>
                    <h2>{texts("report.title")}</h2>
                    <ErrorBoundary
                        key={recordId}
                        fallback={(error, retry) => (
                            <Notice sign="problem" title={texts("ui.failed.crash")} urgent>
                                <p>{error.message}</p>
                                <DefaultButton text={texts("ui.failed.retry")} onClick={retry} />
                            </Notice>
                        )}
                    >
                        <PanelBody {...props} />
                    </ErrorBoundary>
                </section>
            </PanelServicesProvider>
        </ThemeProvider>
    );
}
