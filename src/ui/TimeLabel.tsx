import * as React from "react";
import type { TimeView } from "../core/report/view-model-context";
import { useSharedServices } from "./shared-context";

/** A moment in the reader's zone; UTC shows on hover, on focus and, for touch, after a press. */
export function TimeLabel({ time }: { readonly time: TimeView }): React.ReactElement {
    const { texts } = useSharedServices();
    const [showUtc, setShowUtc] = React.useState(false);
    return (
        <button
            type="button"
            className="mbx-time"
            title={time.utc}
            aria-pressed={showUtc}
            aria-label={`${time.local}, ${time.relative}. ${texts("ui.time.showUtc")}: ${time.utc}`}
            onClick={() => setShowUtc(!showUtc)}
        >
            <time dateTime={time.iso}>{time.local}</time> ({time.relative})<span className="mbx-utc"> {time.utc}</span>
        </button>
    );
}
