import * as React from "react";

/** Marks a button that opens a list; drawn here because the host may lack Fluent's icon font. */
export function DownIcon(): React.ReactElement {
    return (
        <svg
            width="12"
            height="12"
            viewBox="0 0 12 12"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
            focusable="false"
        >
            <path d="M2 4l4 4 4-4" />
        </svg>
    );
}
