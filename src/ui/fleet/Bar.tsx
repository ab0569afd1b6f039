import * as React from "react";

export interface BarProps {
    /** From 0 to 1. */
    readonly share: number;
    readonly tone?: "plain" | "bad" | "warn" | "quiet";
}

/** A horizontal bar beside a number that says the same. Drawn as a picture, because contrast themes take backgrounds away. */
export function Bar({ share, tone = "plain" }: BarProps): React.ReactElement {
    const width = `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
    return (
        <svg className="mbx-bar" width="100%" height="10" aria-hidden="true" focusable="false">
            <rect className="mbx-bar-track" width="100%" height="10" />
            <rect className={`mbx-fill-${tone}`} width={width} height="10" />
        </svg>
    );
}
