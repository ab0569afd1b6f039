import * as React from "react";

export type StatusSign = "stop" | "problem" | "warning" | "info" | "ok" | "unknown" | "none";

// Shapes differ, so that no sign rests on its colour. The host may lack Fluent's icon font, hence drawings of our own.
const SHAPES: Readonly<Record<StatusSign, { readonly tone: string; readonly path: string }>> = {
    stop: { tone: "bad", path: "M6 2h8l4 4v8l-4 4H6l-4-4V6zM6 9v2h8V9z" },
    problem: {
        tone: "bad",
        path: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM7 5.6 10 8.6l3-3L14.4 7l-3 3 3 3-1.4 1.4-3-3-3 3L5.6 13l3-3-3-3z",
    },
    warning: { tone: "warn", path: "M10 2 1.5 17.5h17zM9 7.5h2v5H9zm0 6h2v2H9z" },
    info: { tone: "quiet", path: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9 5h2v2H9zm0 3.5h2V15H9z" },
    ok: {
        tone: "good",
        path: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8.7 14.2 4.8 10.3l1.4-1.4 2.5 2.5 5.1-5.1 1.4 1.4z",
    },
    unknown: {
        tone: "quiet",
        path: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 1.6a6.4 6.4 0 1 1 0 12.8 6.4 6.4 0 0 1 0-12.8zM9.1 13h1.8v1.8H9.1zM10 5.2c-1.7 0-2.9 1-3 2.6h1.7c.1-.7.5-1.1 1.3-1.1s1.2.4 1.2 1c0 1.300-2.100 1.400-2.100 3.400v.700h1.800v-.500c0-1.300 2.100-1.500 2.100-3.600 0-1.500-1.200-2.500-3-2.500z",
    },
    none: { tone: "quiet", path: "M4 9h12v2H4z" },
};

/** The style class of a box whose edge has the colour of a sign. */
export function edgeClass(sign: StatusSign): string {
    return `mbx-edge-${SHAPES[sign].tone}`;
}

/** A drawn sign beside a word that says the same; it is hidden from screen readers. */
export function StatusIcon({ sign }: { readonly sign: StatusSign }): React.ReactElement {
    const { tone, path } = SHAPES[sign];
    return (
        <svg
            className={`mbx-icon mbx-tone-${tone}`}
            viewBox="0 0 20 20"
            fill="currentColor"
            fillRule="evenodd"
            aria-hidden="true"
            focusable="false"
        >
            <path d={path} />
        </svg>
    );
}
