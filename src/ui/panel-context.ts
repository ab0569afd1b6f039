import * as React from "react";
import type { ViewContext } from "../core/report/view-model-context";
import type { PanelServices } from "./services";
import { SharedServicesProvider } from "./shared-context";

const PanelContext = React.createContext<PanelServices | undefined>(undefined);

export interface PanelServicesProviderProps {
    readonly value: PanelServices;
    readonly children?: React.ReactNode;
}

/** One provider per control instance; nothing of it lives in module state. */
export function PanelServicesProvider({ value, children }: PanelServicesProviderProps): React.ReactElement {
    const inner = React.createElement(PanelContext.Provider, { value }, children);
    return React.createElement(SharedServicesProvider, { value }, inner);
}

export function usePanelServices(): PanelServices {
    const services = React.useContext(PanelContext);
    if (services === undefined) throw new Error("The panel's parts must stand inside MailboxPanel.");
    return services;
}

/** What view models need to turn values into words, as of now. */
export function useViewContext(): ViewContext {
    const { texts, formatter, now } = usePanelServices();
    return { t: texts, formatter, now: now() };
}
