import * as React from "react";
import type { Fleet, FleetProgress } from "../../core/fleet/fleet";
import type { FleetServices, ScopeNote, ViewSource } from "./fleet-services";

export interface FleetState {
    /** Absent until the first picture. */
    readonly fleet?: Fleet;
    readonly scope?: ScopeNote;
    readonly progress?: FleetProgress;
    readonly isReading: boolean;
    /** Why the newest reading ended early; the fleet shown is the one before, or part of this one. */
    readonly error?: string;
}

const STARTED: FleetState = { isReading: true };

/**
 * Reads the fleet when it is first shown, when the view changes and on every refresh. Only the newest reading counts: a change of the view
 * or an unmount cancels the running one. While a refresh reads, the older fleet stays until the new one is counted.
 */
export function useFleet(
    source: ViewSource,
    readFleet: FleetServices["readFleet"],
): { readonly state: FleetState; readonly refresh: () => void } {
    const [state, setState] = React.useState<FleetState>(STARTED);
    const [request, setRequest] = React.useState(0);
    const { key, isLoading } = source;
    // The host loads pages of its own while the dashboard stands; only the first time it may not know its view yet.
    const settled = React.useRef(false);
    settled.current = settled.current || !isLoading;
    const isSettled = settled.current;
    React.useEffect(() => {
        if (!isSettled) return undefined;
        const controller = new AbortController();
        const change = (changes: Partial<FleetState>): void => {
            if (!controller.signal.aborted) setState((now) => ({ ...now, ...changes }));
        };
        setState(({ fleet, scope }) => ({ ...(fleet && { fleet }), ...(scope && { scope }), isReading: true }));
        readFleet({
            signal: controller.signal,
            onScope: (scope) => change({ scope }),
            onUpdate: (fleet) => change({ fleet }),
            onProgress: (progress) => change({ progress }),
        }).then(
            (fleet) => change({ fleet, isReading: false }),
            (error: unknown) =>
                change({ isReading: false, error: error instanceof Error ? error.message : String(error) }),
        );
        return () => controller.abort();
    }, [key, isSettled, readFleet, request]);
    const refresh = React.useCallback(() => setRequest((number) => number + 1), []);
    return { state, refresh };
}
