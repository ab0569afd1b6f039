import * as React from "react";
import { decodeViewState, encodeViewState, type FleetViewState } from "../../core/fleet/view-state";
import type { FleetServices, SavedView } from "./fleet-services";

/** What the reader chose to see. */
export type DashboardView = FleetViewState;

/** Parts to change; one that is undefined is taken out. */
export type ViewChanges = { readonly [K in keyof DashboardView]?: DashboardView[K] | undefined };
export type ChangeView = (changes: ViewChanges) => void;

function merged(view: DashboardView, changes: ViewChanges): DashboardView {
    const { filter = view.filter, ...others } = { ...view, ...changes };
    const kept = Object.entries(others).filter(([, value]) => value !== undefined);
    return { filter, ...Object.fromEntries(kept) };
}

export function writeSavedView(view: DashboardView): SavedView {
    return { view: encodeViewState(view) };
}

/** The view with what was saved at the last visit; every change is saved. */
export function useViewState({
    savedView,
    saveView,
}: Pick<FleetServices, "savedView" | "saveView">): readonly [DashboardView, ChangeView] {
    const [view, setView] = React.useState<DashboardView>(() => decodeViewState(savedView()["view"] ?? ""));
    const change = React.useCallback<ChangeView>((changes) => setView((now) => merged(now, changes)), []);
    const isFirst = React.useRef(true);
    React.useEffect(() => {
        if (!isFirst.current) saveView(writeSavedView(view));
        isFirst.current = false;
    }, [view, saveView]);
    return [view, change];
}
