import type { PageState } from "./page-state";

export interface Themes {
    readonly light: ComponentFramework.Theme;
    readonly dark: ComponentFramework.Theme;
    readonly brand: ComponentFramework.BrandVariants;
}

/** What an app with the new look passes on; a classic app passes nothing, which is the state "none". */
export function designLanguage(
    themes: Themes | undefined,
    theme: PageState["theme"],
): ComponentFramework.FluentDesignState | undefined {
    if (theme === "none" || !themes) return undefined;
    return { tokenTheme: themes[theme], brand: themes.brand, isDarkTheme: theme === "dark" };
}
