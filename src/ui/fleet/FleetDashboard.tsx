import { DefaultButton, ThemeProvider } from "@fluentui/react";
import * as React from "react";
import { ErrorBoundary } from "../ErrorBoundary";
import { Notice } from "../Notice";
import { panelClass } from "../panel-styles";
import { panelTheme } from "../panel-theme";
import type { HostState } from "../services";
import { FleetServicesProvider } from "./fleet-context";
import type { FleetServices, ViewSource } from "./fleet-services";
import { fleetClass } from "./fleet-styles";
import { FleetView } from "./FleetView";

export interface FleetDashboardProps {
    readonly source: ViewSource;
    readonly services: FleetServices;
    readonly hostState: HostState;
    readonly isReadOnly: boolean;
}

/** All mailboxes of a view, by cause. */
export function FleetDashboard(props: FleetDashboardProps): React.ReactElement {
    const { services, hostState, isReadOnly } = props;
    const { isDarkTheme, isRtl, isOffline, tokens } = hostState;
    const [isBusy, setBusy] = React.useState(false);
    // A batch under way belongs to the view that it was started on: another view, or a lost connection, does not take it off the page.
    const held = React.useRef(props.source);
    if (!isBusy) held.current = props.source;
    const source = held.current;
    const theme = React.useMemo(() => panelTheme({ isDarkTheme, isRtl, tokens }), [isDarkTheme, isRtl, tokens]);
    const { texts } = services;
    return (
        <ThemeProvider theme={theme} dir={isRtl ? "rtl" : "ltr"}>
            <FleetServicesProvider value={services}>
                <section className={`${panelClass(theme)} ${fleetClass(theme)}`} aria-label={texts("ui.fleet.title")}>
                    <h2>{texts("ui.fleet.title")}</h2>
                    <ErrorBoundary
                        key={source.key}
                        fallback={(error, retry) => (
                            <Notice sign="problem" title={texts("ui.fleet.failed.crash")} urgent>
                                <p>{error.message}</p>
                                <DefaultButton text={texts("ui.failed.retry")} onClick={retry} />
                            </Notice>
                        )}
                    >
                        {isOffline && !isBusy ? (
                            <Notice sign="info" title={texts("ui.offline.title")}>
                                <p>{texts("ui.fleet.offline")}</p>
                            </Notice>
                        ) : (
                            <FleetView
                                source={source}
                                isRtl={isRtl}
                                isReadOnly={isReadOnly}
                                hasMoved={source.key !== props.source.key}
                                onBusy={setBusy}
                            />
                        )}
                    </ErrorBoundary>
                </section>
            </FleetServicesProvider>
        </ThemeProvider>
    );
}
