import * as React from "react";
import type { PanelServices } from "./services";

const PanelContext = React.createContext<PanelServices | undefined>(undefined);

/** One provider per control instance; nothing of it lives in module state. */
export const PanelServicesProvider = PanelContext.Provider;

export function usePanelServices(): PanelServices {
    const services = React.useContext(PanelContext);
    if (services === undefined) throw new Error("The panel's parts must stand inside MailboxPanel.");
    return services;
}
