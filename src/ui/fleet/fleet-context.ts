import * as React from "react";
import type { TextData } from "../../core/model/finding";
import type { ViewContext } from "../../core/report/view-model-context";
import { SharedServicesProvider, useSharedServices } from "../shared-context";
import type { FleetServices } from "./fleet-services";

const FleetContext = React.createContext<FleetServices | undefined>(undefined);

export interface FleetServicesProviderProps {
    readonly value: FleetServices;
    readonly children?: React.ReactNode;
}

/** One provider per control instance; nothing of it lives in module state. */
export function FleetServicesProvider({ value, children }: FleetServicesProviderProps): React.ReactElement {
    const inner = React.createElement(FleetContext.Provider, { value }, children);
    return React.createElement(SharedServicesProvider, { value }, inner);
}

export function useFleetServices(): FleetServices {
    const services = React.useContext(FleetContext);
    if (services === undefined) throw new Error("The dashboard's parts must stand inside FleetDashboard.");
    return services;
}

/** What view models need to turn values into words, as of the moment when `stamp` last changed. */
export function useFleetViewContext(stamp: string): ViewContext {
    const { texts, formatter } = useFleetServices();
    return React.useMemo(() => ({ t: texts, formatter, now: stamp }), [texts, formatter, stamp]);
}

export type Counted = (key: string, count: number, data?: TextData) => string;

/** Texts with a count in the right plural form; `{number}` is the count as the reader writes numbers. */
export function useCounted(): Counted {
    const { texts, formatter } = useSharedServices();
    return React.useCallback(
        (key, count, data = {}) => texts(key, { ...data, count, number: formatter.number(count) }),
        [texts, formatter],
    );
}
