import type { Source } from "../model/finding";

const LEARN = "https://learn.microsoft.com";

/** A Microsoft troubleshooting article, by its path below the Power Platform and Dynamics 365 troubleshooting pages. */
export function supportArticle(path: string, title: string): Source {
    return { title, url: `${LEARN}/troubleshoot/${path}` };
}

/** A troubleshooting article of the group on email and Exchange synchronization, by its page name. */
export function syncArticle(page: string, title: string): Source {
    return supportArticle(`power-platform/dataverse/email-exchange-synchronization/${page}`, title);
}

/** A page of the Power Platform administration guide. */
export function adminGuide(page: string, title: string): Source {
    return { title, url: `${LEARN}/power-platform/admin/${page}` };
}

/** The list of settings in the tool that writes OrgDBOrgSettings. */
export const ORG_SETTINGS_TOOL: Source = {
    title: "OrgDBOrgSettings tool",
    url: "https://github.com/seanmcne/OrgDbOrgSettings",
};

/** A developer reference page. */
export function reference(path: string, title: string): Source {
    return { title, url: `${LEARN}/${path}` };
}
