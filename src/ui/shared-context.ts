import * as React from "react";
import type { PanelServices } from "./services";

/** What parts need that stand in the form panel as well as in the fleet dashboard. */
export type SharedServices = Pick<PanelServices, "texts" | "formatter" | "language" | "now">;

const SharedContext = React.createContext<SharedServices | undefined>(undefined);

export const SharedServicesProvider = SharedContext.Provider;

export function useSharedServices(): SharedServices {
    const services = React.useContext(SharedContext);
    if (services === undefined) throw new Error("Shared parts must stand inside a control's provider.");
    return services;
}
