/** The platform's numbers for kinds of solution components. */
export const ComponentType = {
    Table: 1,
    Role: 20,
    View: 26,
    Chart: 59,
    Form: 60,
    WebResource: 61,
    SiteMap: 62,
    CustomControl: 66,
    App: 80,
} as const;

/** What people call a kind of component. */
export const COMPONENT_NAMES: Readonly<Record<number, string>> = {
    1: "table",
    20: "security role",
    26: "view",
    59: "chart",
    60: "form or dashboard",
    61: "web resource",
    62: "site map",
    66: "code component",
    80: "app",
};
