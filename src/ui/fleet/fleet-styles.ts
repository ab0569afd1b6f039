import { mergeStyles, type Theme } from "@fluentui/react";
import { ROW_HEIGHT } from "./VirtualGrid";

const NO_MARKS = '""';

/** The dashboard's own parts, beside the class of the panel. Only logical sides are used; pictures are mirrored where they have a direction. */
export function fleetClass({ semanticColors, palette, rtl }: Theme): string {
    const line = `1px solid ${semanticColors.variantBorder}`;
    const strong = `1px solid ${palette.neutralSecondary}`;
    return mergeStyles({
        displayName: "mbx-fleet",
        selectors: {
            ".mbx-summary": { fontSize: 16, fontWeight: 600 },
            ".mbx-pictures": {
                display: "grid",
                gap: 12,
                alignItems: "start",
                gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 26rem), 1fr))",
            },
            ".mbx-picture": { minWidth: 0, marginBlock: "0 12px" },
            ".mbx-picture > div": { marginBlockStart: 6 },
            ".mbx-wide": { gridColumn: "1 / -1" },
            ".mbx-funnel": { listStyleType: NO_MARKS, margin: "0 0 8px", padding: 0, display: "grid", gap: 2 },
            ".mbx-part": {
                display: "block",
                width: "100%",
                font: "inherit",
                color: "inherit",
                background: "none",
                border: "1px solid transparent",
                borderRadius: 2,
                padding: "4px 6px",
                cursor: "pointer",
            },
            ".mbx-part:hover": { background: semanticColors.listItemBackgroundHovered },
            ".mbx-part[aria-pressed=true]": {
                background: semanticColors.listItemBackgroundChecked,
                border: `1px solid ${semanticColors.focusBorder}`,
            },
            ".mbx-part-head": { display: "flex", justifyContent: "space-between", gap: 8, alignItems: "flex-start" },
            ".mbx-part-head strong": { whiteSpace: "nowrap" },
            ".mbx-step": { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "0 8px" },
            ".mbx-step > .mbx-part:first-child": { flex: "1 1 15rem" },
            ".mbx-step > .mbx-lost": { flex: "0 1 11rem" },
            // A fix stands below its bar, never beside it: bars of unequal tracks could not be compared.
            ".mbx-cause > .mbx-small": { marginInlineStart: 6, marginBlockEnd: 4 },
            ".mbx-small": { height: 28, padding: "0 8px", fontSize: 12, fontWeight: 400 },
            ".mbx-lost": { color: semanticColors.bodySubtext, fontSize: 12 },
            ".mbx-bar": { display: "block", marginBlock: 3 },
            ".mbx-bar-track": { fill: palette.neutralLight },
            ".mbx-fill-plain": { fill: palette.themePrimary },
            ".mbx-fill-bad, .mbx-level-errors": { fill: semanticColors.errorIcon },
            ".mbx-fill-warn, .mbx-level-warnings": { fill: semanticColors.severeWarningIcon },
            ".mbx-fill-quiet, .mbx-level-information": { fill: palette.neutralSecondary },
            // An outline parts the levels also where their colours look the same.
            ".mbx-level-errors, .mbx-level-warnings, .mbx-level-information": {
                stroke: semanticColors.bodyBackground,
                strokeWidth: 1,
            },
            ".mbx-legend": {
                display: "flex",
                flexWrap: "wrap",
                gap: "4px 14px",
                margin: "0 0 6px",
                padding: 0,
                listStyleType: NO_MARKS,
                fontSize: 12,
            },
            ".mbx-legend li": { display: "flex", alignItems: "center", gap: 4 },
            ".mbx-days": { display: "flex", borderBottom: strong },
            ".mbx-day": { flex: "1 0 24px", minWidth: 24, padding: 0, border: "1px solid transparent" },
            ".mbx-day svg": { display: "block" },
            ".mbx-axis": { display: "flex", justifyContent: "space-between", fontSize: 12 },
            ".mbx-filter": { alignItems: "flex-end", gap: "8px 16px" },
            ".mbx-badges .ms-Button": { height: "auto", minHeight: 28, paddingBlock: 2, lineHeight: 1.3 },
            ".mbx-grid": {
                position: "relative",
                overflow: "auto",
                border: line,
                maxHeight: "min(70vh, 560px)",
                marginBlock: 8,
                scrollPaddingTop: ROW_HEIGHT,
                fontSize: 13,
                // Long rows would let the page grow sideways.
                contain: "inline-size",
            },
            ".mbx-grid-head": {
                position: "sticky",
                top: 0,
                zIndex: 1,
                minWidth: "var(--mbx-width)",
                background: semanticColors.bodyBackground,
                borderBottom: strong,
                fontWeight: 600,
            },
            ".mbx-grid-body": { position: "relative", minWidth: "var(--mbx-width)" },
            ".mbx-grid-row": {
                // Laid out in two thirds of the time a grid takes, for each of twenty lines while scrolling.
                display: "flex",
                height: ROW_HEIGHT,
                boxSizing: "border-box",
            },
            ".mbx-grid-line": { position: "absolute", insetInline: 0, borderBottom: line, contain: "strict" },
            ".mbx-grid-line:hover": { background: semanticColors.listItemBackgroundHovered },
            ".mbx-grid-line.mbx-grid-group": {
                fontWeight: 600,
                background: palette.neutralLighter,
            },
            ".mbx-grid-cell": {
                boxSizing: "border-box",
                minWidth: 0,
                padding: "0 8px",
                overflow: "hidden",
                textOverflow: "ellipsis",
                whiteSpace: "nowrap",
                lineHeight: `${ROW_HEIGHT - 1}px`,
            },
            ".mbx-grid-head .mbx-grid-cell": { display: "flex", alignItems: "center", gap: 4 },
            ".mbx-grid-cell:focus-visible": { outlineOffset: "-2px" },
            ".mbx-grid-number": {
                justifyContent: "flex-end",
                textAlign: "end",
                fontVariantNumeric: "tabular-nums",
            },
            ".mbx-grid-text": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
            ".mbx-grid-sign": { display: "flex", alignItems: "center", gap: 6, minWidth: 0 },
            ".mbx-grid-sign .mbx-icon": { width: 16, height: 16, marginTop: 0 },
            ".mbx-grid-sort": { cursor: "pointer" },
            ".mbx-grid-open": { color: semanticColors.link, cursor: "pointer" },
            // A line has cells left out only where the columns are wider than the box, and so have their least widths.
            ".mbx-grid-partial .mbx-grid-cell": { flexGrow: 0 },
            ".mbx-grid-group .mbx-grid-cell": { flex: 1, color: "inherit" },
            ".mbx-bar, .mbx-mirrored": rtl === true ? { transform: "scaleX(-1)", transformOrigin: "center" } : {},
            "@media (forced-colors: active)": {
                selectors: {
                    ".mbx-bar-track": { fill: "Canvas", stroke: "GrayText" },
                    ".mbx-fill-plain, .mbx-fill-bad, .mbx-fill-warn, .mbx-fill-quiet": { fill: "CanvasText" },
                    ".mbx-level-errors": { fill: "CanvasText", stroke: "Canvas" },
                    ".mbx-level-warnings": { fill: "GrayText", stroke: "Canvas" },
                    ".mbx-level-information": { fill: "Canvas", stroke: "CanvasText" },
                    // Buttons have a border anyway, and the colours of a contrast theme can be alike.
                    ".mbx-part[aria-pressed=true]": { borderColor: "Highlight", borderInlineStartWidth: 6 },
                },
            },
        },
    });
}
