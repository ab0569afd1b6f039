/** One of Microsoft's clouds: its environments, and the host that signs in to them. */
export interface Cloud {
    readonly id: "public" | "gcc" | "gcchigh" | "dod" | "china";
    readonly name: string;
    /** How names of its environments end. */
    readonly suffixes: readonly string[];
    readonly authority: string;
}

const WORLDWIDE = "https://login.microsoftonline.com";
const US_GOVERNMENT = "https://login.microsoftonline.us";

/** In the order of asking: crm9 is the moderate US government cloud (GCC), which signs in like the public one. */
export const CLOUDS: readonly Cloud[] = [
    { id: "gcc", name: "US Government (GCC)", suffixes: ["crm9.dynamics.com"], authority: WORLDWIDE },
    {
        id: "gcchigh",
        name: "US Government (GCC High)",
        suffixes: ["crm.microsoftdynamics.us"],
        authority: US_GOVERNMENT,
    },
    { id: "dod", name: "US Government (DoD)", suffixes: ["crm.appsplatform.us"], authority: US_GOVERNMENT },
    {
        id: "china",
        name: "China (21Vianet)",
        suffixes: ["crm.dynamics.cn"],
        authority: "https://login.partner.microsoftonline.cn",
    },
    { id: "public", name: "public cloud", suffixes: ["dynamics.com"], authority: WORLDWIDE },
];

/** The cloud of an environment by its host name; undefined for a name of an own domain or an unknown cloud. */
export function cloudOf(host: string): Cloud | undefined {
    return CLOUDS.find(({ suffixes }) => suffixes.some((suffix) => host.endsWith(`.${suffix}`)));
}
