import { badRequest } from "../http/dataverse-fault";
import type { FetchQuery } from "./nodes";
import { attributesOf, parseXml } from "./xml";

export const maximumPageSize = 5000;
const legacyLimit = 50_000;

export interface Page {
    readonly size: number;
    readonly offset: number;
    readonly number: number;
}

/** Rows to read; `preferred` is the page size of the Prefer header. */
export const pageOf = (query: FetchQuery, preferred: number | undefined): Page => {
    if (query.top !== undefined) {
        if (query.top > maximumPageSize)
            throw badRequest(`The top attribute takes at most ${maximumPageSize}, not ${query.top}.`, "0x80040203");
        return { size: query.top, offset: 0, number: 1 };
    }
    const size = Math.min(query.count ?? preferred ?? maximumPageSize, maximumPageSize);
    return { size, offset: (query.page - 1) * size, number: query.page };
};

/** Checks a cookie that was sent back: an escaped cookie element for the page before the one asked for. */
export const checkCookie = (query: FetchQuery): void => {
    if (query.pagingCookie === undefined || query.pagingCookie === "") return;
    const root = parseXml(query.pagingCookie);
    const page =
        root.tagName === "cookie"
            ? attributesOf(root, ["page", "parentEntityId", "parentAttributeName", "parentEntityObjectTypeCode"])(
                  "page",
              )
            : undefined;
    if (page === undefined || Number(page) !== query.page - 1)
        throw badRequest(
            "The paging cookie is malformed or does not belong to the page before the one asked for.",
            "0x80041127",
        );
};

/** Without a cookie only the first 50,000 rows can be paged. */
export const checkLegacyPaging = (query: FetchQuery, { offset, size }: Page): void => {
    if ((query.pagingCookie ?? "") === "" && query.page > 1 && offset + size > legacyLimit)
        throw badRequest(
            "Paging cookie is required when trying to retrieve a set of records on any high pages.",
            "0x80041129",
        );
};

/** The annotation's text; the inner cookie is URL-encoded twice, as the platform sends it. */
export const cookieFor = (page: Page, primaryId: string, first: string, last: string): string => {
    const braces = (id: string): string => `{${id.toUpperCase()}}`;
    const inner = `<cookie page="${page.number}"><${primaryId} last="${braces(last)}" first="${braces(first)}" /></cookie>`;
    return `<cookie pagenumber="${page.number + 1}" pagingcookie="${encodeURIComponent(encodeURIComponent(inner))}" istracking="False" />`;
};
