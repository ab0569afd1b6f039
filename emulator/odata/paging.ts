import { badRequest } from "../http/dataverse-fault";

export const maximumPageSize = 5000;

const tokenPattern = /^<cookie pagenumber="(\d+)" pagingcookie="[^"]*" istracking="False" \/>$/;

export const parseTop = (text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text)) throw badRequest(`Invalid value '${text}' for $top query option found.`);
    return Number(text);
};

/** Number of the page, from 1. */
export const parseSkipToken = (text: string | undefined): number => {
    if (text === undefined) return 1;
    const page = tokenPattern.exec(text)?.[1];
    if (page === undefined) throw badRequest("The $skiptoken is malformed: follow @odata.nextLink as it was sent.");
    return Number(page);
};

/** The address of the next page: the same query with a token that only the service understands. */
export const nextLink = (href: string, page: number, lastId: string): string => {
    const inner = encodeURIComponent(encodeURIComponent(`<cookie page="${page}"><last id="${lastId}" /></cookie>`));
    const token = `<cookie pagenumber="${page + 1}" pagingcookie="${inner}" istracking="False" />`;
    const url = new URL(href);
    const kept = url.search
        .replace(/^\?/, "")
        .split("&")
        .filter((part) => part !== "" && !/^(?:\$|%24)skiptoken=/i.test(part));
    return `${url.origin}${url.pathname}?${[...kept, `$skiptoken=${encodeURIComponent(token)}`].join("&")}`;
};
