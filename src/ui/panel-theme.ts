import { createTheme, type IPalette, type Theme } from "@fluentui/react";
import type { HostState } from "./services";

type Colours = Readonly<Record<string, string>>;

// Used where the host gives no colours: the dark half of the palette, because Fluent's own default is light.
const DARK: Partial<IPalette> = {
    themePrimary: "#6cb8f6",
    themeDark: "#82c7ff",
    themeDarkAlt: "#76bffb",
    themeDarker: "#a8d8ff",
    themeLight: "#1f3a52",
    themeLighter: "#172a3b",
    themeLighterAlt: "#101c27",
    neutralLighterAlt: "#1c1c1c",
    neutralLighter: "#252525",
    neutralLight: "#343434",
    neutralQuaternaryAlt: "#3d3d3d",
    neutralQuaternary: "#454545",
    neutralTertiaryAlt: "#656565",
    neutralTertiary: "#c8c8c8",
    neutralSecondary: "#d0d0d0",
    neutralPrimaryAlt: "#dadada",
    neutralPrimary: "#ffffff",
    neutralDark: "#f4f4f4",
    black: "#f8f8f8",
    white: "#141414",
};

// Fluent 9 tokens of the host and the Fluent 8 palette slots that they fill.
const TOKEN_OF_SLOT: Readonly<Partial<Record<keyof IPalette, string>>> = {
    themePrimary: "colorBrandForeground1",
    themeDarkAlt: "colorBrandForeground2",
    themeDark: "colorBrandForegroundLinkHover",
    themeDarker: "colorBrandForegroundLinkPressed",
    themeLighter: "colorBrandBackground2",
    white: "colorNeutralBackground1",
    neutralLighterAlt: "colorNeutralBackground2",
    neutralLighter: "colorNeutralBackground3",
    neutralLight: "colorNeutralBackground4",
    neutralQuaternaryAlt: "colorNeutralStroke2",
    neutralTertiaryAlt: "colorNeutralStroke1",
    neutralSecondary: "colorNeutralForeground2",
    neutralPrimaryAlt: "colorNeutralForeground2",
    neutralPrimary: "colorNeutralForeground1",
    neutralDark: "colorNeutralForeground1",
    black: "colorNeutralForeground1",
};

function paletteFrom(tokens: Colours): Partial<IPalette> {
    return Object.fromEntries(
        Object.entries(TOKEN_OF_SLOT).flatMap(([slot, token]) => {
            const colour = token === undefined ? undefined : tokens[token];
            return colour === undefined || colour === "" ? [] : [[slot, colour]];
        }),
    );
}

/** The Fluent 8 theme for what the host says: its own colours where it gives them, else Fluent's light or our dark palette. */
export function panelTheme({
    isDarkTheme,
    isRtl,
    tokens = {},
}: Pick<HostState, "isDarkTheme" | "isRtl" | "tokens">): Theme {
    return createTheme({
        isInverted: isDarkTheme,
        rtl: isRtl,
        palette: { ...(isDarkTheme ? DARK : {}), ...paletteFrom(tokens) },
    });
}
