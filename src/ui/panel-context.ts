import * as React from "react";
import type { ViewContext } from "../core/report/view-model-context";
import type { PanelServices } from "./services";

const PanelContext = React.createContext<PanelServices | undefined>(undefined);

/** One provider per control instance; nothing of it lives in module state. */
export const PanelServicesProvider = PanelContext.Provider;

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
