export interface FetchAttribute {
    readonly name: string;
    readonly alias: string | undefined;
    readonly aggregate: string | undefined;
    readonly groupBy: boolean;
    readonly dateGrouping: string | undefined;
    readonly distinct: boolean;
}

export interface FetchCondition {
    readonly attribute: string;
    readonly operator: string;
    readonly value: string | undefined;
    readonly values: readonly string[];
    readonly entityName: string | undefined;
    readonly valueOf: string | undefined;
}

export interface FetchFilter {
    readonly type: "and" | "or";
    readonly conditions: readonly FetchCondition[];
    readonly filters: readonly FetchFilter[];
    readonly links: readonly FetchLink[];
}

export interface FetchOrder {
    readonly attribute: string | undefined;
    readonly alias: string | undefined;
    readonly entityName: string | undefined;
    readonly descending: boolean;
}

export interface FetchEntity {
    readonly name: string;
    readonly attributes: readonly FetchAttribute[];
    readonly allAttributes: boolean;
    readonly filters: readonly FetchFilter[];
    readonly orders: readonly FetchOrder[];
    readonly links: readonly FetchLink[];
}

export type LinkType = "inner" | "outer" | "exists" | "in" | "any" | "not any";

export interface FetchLink extends FetchEntity {
    readonly from: string;
    readonly to: string;
    readonly alias: string | undefined;
    readonly linkType: LinkType;
}

export interface FetchQuery {
    readonly entity: FetchEntity;
    readonly aggregate: boolean;
    readonly distinct: boolean;
    readonly returnTotal: boolean;
    readonly top: number | undefined;
    readonly count: number | undefined;
    readonly page: number;
    readonly pagingCookie: string | undefined;
    readonly aggregateLimit: number | undefined;
}
