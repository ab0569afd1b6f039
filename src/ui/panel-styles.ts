import { mergeStyles, type Theme } from "@fluentui/react";

// Some screen readers drop a list whose style is `none`; an empty mark keeps it a list.
const NO_MARKS = '""';

const WORDS =
    "p, strong, h2, h3, h4, h5, th, td, li, dt, dd, label, .mbx-quiet, .mbx-badge, .mbx-time, .mbx-stage-name, .mbx-note, .mbx-lost, .mbx-row > span, .ms-TextField-description, .ms-Button-label, .ms-Link, .ms-ProgressIndicator-itemDescription";
/** Cells of the grid say their direction themselves; buttons that are parts of a picture would be centred. */
const ALIGNED = `${WORDS}, .mbx-part, .mbx-grid-cell:not(.mbx-grid-number)`;

/**
 * The panel's one style class; everything inside is named `mbx-…`. Only logical sides are used, so right-to-left needs nothing of its own,
 * and parts wrap by their own width, because the form section can be narrow on a wide screen.
 */
export function panelClass({ semanticColors, palette, fonts }: Theme): string {
    const line = `1px solid ${palette.neutralTertiaryAlt}`;
    const strong = `1px solid ${palette.neutralSecondary}`;
    return mergeStyles({
        displayName: "mbx-panel",
        color: semanticColors.bodyText,
        background: semanticColors.bodyBackground,
        fontFamily: fonts.medium.fontFamily,
        fontSize: fonts.medium.fontSize,
        lineHeight: "1.4",
        padding: 12,
        boxSizing: "border-box",
        overflowWrap: "anywhere",
        selectors: {
            "*, *::before, *::after": { boxSizing: "border-box" },
            "h2, h3, h4, h5": { margin: "0 0 4px", lineHeight: "1.3" },
            h2: { fontSize: 18, fontWeight: 600 },
            h3: { fontSize: 16, fontWeight: 600 },
            "h4, h5": { fontSize: 14, fontWeight: 600 },
            p: { margin: "4px 0" },
            // The texts can be in another direction than the page, and many begin with a number, which has none of its own.
            [WORDS]: { unicodeBidi: "plaintext" },
            // They stay on the page's side all the same. Chromium knows only the name with a prefix.
            [ALIGNED]: { textAlign: "match-parent" },
            "@supports (text-align: -webkit-match-parent)": {
                selectors: { [ALIGNED]: { textAlign: "-webkit-match-parent" } },
            },
            // Fluent's own buttons are larger; WCAG 2.2 asks for 24 px of all others.
            "a[href], button:not(.ms-Button)": { minHeight: 24 },
            "a[href]": { display: "inline-block", color: semanticColors.link },
            ":focus-visible": { outline: `2px solid ${semanticColors.focusBorder}`, outlineOffset: "2px" },
            ".mbx-section": { marginBlock: "20px" },
            ".mbx-row": { display: "flex", flexWrap: "wrap", alignItems: "center", gap: 8 },
            ".mbx-title": { flexWrap: "nowrap", alignItems: "flex-start" },
            ".mbx-head": { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: 8 },
            ".mbx-quiet": { color: semanticColors.bodySubtext },
            ".mbx-notice": { border: strong, padding: "8px 12px", marginBlock: "8px", display: "flex", gap: 8 },
            ".mbx-notice > div": { flex: "1 1 auto", minWidth: 0 },
            ".mbx-verdict": {
                border: strong,
                borderInlineStartWidth: 6,
                padding: "10px 12px",
                display: "flex",
                gap: 10,
            },
            ".mbx-edge-bad": { borderInlineStartColor: semanticColors.errorIcon },
            ".mbx-edge-warn": { borderInlineStartColor: semanticColors.severeWarningIcon },
            ".mbx-edge-good": { borderInlineStartColor: semanticColors.successIcon },
            ".mbx-verdict > div": { flex: "1 1 auto", minWidth: 0 },
            ".mbx-icon": { flex: "0 0 auto", width: 20, height: 20, marginTop: 1 },
            ".mbx-tone-bad": { color: semanticColors.errorIcon },
            ".mbx-tone-warn": { color: semanticColors.severeWarningIcon },
            ".mbx-tone-good": { color: semanticColors.successIcon },
            ".mbx-tone-quiet": { color: palette.neutralSecondary },
            ".mbx-stages": {
                listStyleType: NO_MARKS,
                margin: 0,
                padding: 0,
                display: "grid",
                gap: 6,
                gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 11rem), 1fr))",
            },
            ".mbx-stage": { border: line, padding: 8, display: "flex", gap: 6, minWidth: 0 },
            ".mbx-stage-stop": { border: `2px solid ${semanticColors.errorIcon}`, fontWeight: 600 },
            ".mbx-stage-name": { display: "block" },
            ".mbx-card": { border: line, padding: "12px 16px", marginBlock: "12px" },
            ".mbx-badges": {
                display: "flex",
                flexWrap: "wrap",
                gap: 6,
                margin: "4px 0",
                padding: 0,
                listStyleType: NO_MARKS,
            },
            ".mbx-badge": { border: strong, borderRadius: 2, padding: "1px 6px", fontSize: 12 },
            ".mbx-steps": { margin: "4px 0 8px", paddingInlineStart: 24 },
            ".mbx-symptoms": { borderInlineStart: strong, paddingInlineStart: 10, marginTop: 8 },
            ".mbx-list": { listStyleType: NO_MARKS, margin: "4px 0", padding: 0 },
            ".mbx-list > li": { marginBlock: "6px" },
            ".mbx-change": { border: line, padding: "6px 8px" },
            ".mbx-values": {
                display: "grid",
                gap: "4px 12px",
                gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 10rem), 1fr))",
                margin: "4px 0 0",
            },
            ".mbx-values dt": { color: semanticColors.bodySubtext },
            ".mbx-values dd": { margin: 0 },
            "&.mbx-side h2": { fontSize: 16, marginTop: 16 },
            "&.mbx-side > .mbx-row": { marginBlock: "10px" },
            ".mbx-fixes": { marginBlock: "8px" },
            ".mbx-option": { display: "inline-block", paddingInlineStart: 26 },
            ".mbx-note": { display: "block" },
            ".mbx-pairs": { display: "grid", gridTemplateColumns: "max-content 1fr", gap: "4px 12px", margin: "8px 0" },
            ".mbx-pairs dt": { fontWeight: 600 },
            ".mbx-pairs dd": { margin: 0 },
            "code, .ms-TextField-description": { fontSize: 12 },
            ".mbx-scroll": { overflowX: "auto", maxWidth: "100%" },
            table: { borderCollapse: "collapse", width: "100%", fontSize: 13 },
            "th, td": {
                border: line,
                padding: "4px 8px",
                verticalAlign: "top",
                minWidth: "6rem",
                overflowWrap: "break-word",
            },
            th: { fontWeight: 600 },
            ".mbx-time": {
                font: "inherit",
                color: "inherit",
                background: "none",
                border: 0,
                borderBottom: "1px dotted",
                padding: 0,
                cursor: "pointer",
            },
            ".mbx-utc": { display: "none" },
            ".mbx-time:focus .mbx-utc, .mbx-time:hover .mbx-utc, .mbx-time[aria-pressed=true] .mbx-utc": {
                display: "inline",
            },
            ".mbx-plain": { whiteSpace: "pre-wrap", fontFamily: "inherit", margin: 0 },
            ".mbx-form": {
                display: "grid",
                gap: "8px 12px",
                marginBlockEnd: 12,
                gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 16rem), 1fr))",
            },
            ".mbx-drop": { border: `1px dashed ${palette.neutralSecondary}`, padding: "8px 12px", marginBlock: "8px" },
            ".mbx-checks": { listStyleType: NO_MARKS, margin: 0, padding: 0 },
            ".mbx-checks > li + li": { marginTop: 16 },
            ".mbx-hidden": {
                position: "absolute",
                width: 1,
                height: 1,
                overflow: "hidden",
                clipPath: "inset(50%)",
                whiteSpace: "nowrap",
            },
            // Drawings keep their own colours in a contrast theme, so they are told to take the text's.
            "@media (forced-colors: active)": { selectors: { ".mbx-icon": { color: "CanvasText" } } },
            // Fluent lays tabs in one line; at 320 px they wrap instead of hiding behind an icon-font button.
            ".mbx-tabs [role=tablist]": { display: "flex", flexWrap: "wrap", height: "auto", whiteSpace: "normal" },
            ".mbx-tabs [role=tab]": { height: "auto", minHeight: 36, marginInlineEnd: 4 },
        },
    });
}
