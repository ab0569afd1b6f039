import { badRequest } from "../http/dataverse-fault";
import type { Annotations } from "../results/annotations";
import { selectList, type OutputColumn } from "../results/output-column";
import { toRecords, type RecordBody } from "../results/records";
import type { Caller } from "../security/caller";
import { accessCondition } from "../security/scope";
import { allOf, columnOf, concat, sql, where, type Sql, type SqlValue } from "../sql/fragment";
import type { Store } from "../store/store";
import { aggregateColumn, groupClause } from "./aggregate";
import { fetchColumns } from "./columns";
import { createContext, fetchTable, type FetchContext, type Source } from "./context";
import { translateFilters } from "./filter";
import { translateLinks, type Joins } from "./link";
import type { FetchQuery } from "./nodes";
import { aggregateOrderClause, orderClause, ordersByLink } from "./order";
import { checkCookie, checkLegacyPaging, cookieFor, pageOf, type Page } from "./paging";
import { parseFetch } from "./parse-fetch";

export interface FetchOptions {
    readonly annotations: Annotations;
    readonly pageSize: number | undefined;
    /** The entity set addressed must be that of the root entity. */
    readonly expectedTable: string;
}

export interface FetchResult {
    readonly records: readonly RecordBody[];
    readonly moreRecords: boolean;
    readonly cookie: string | undefined;
    readonly total: number | undefined;
}

const aggregateLimit = 50_000;
const totalLimit = 5000;

interface Prepared {
    readonly context: FetchContext;
    readonly root: Source;
    readonly joins: Joins;
    readonly body: Sql;
}

const prepare = (store: Store, caller: Caller, query: FetchQuery): Prepared => {
    const context = createContext(store, caller);
    const root = { table: fetchTable(store, query.entity.name), alias: context.nextAlias(), name: "" };
    const joins = translateLinks(context, root, query.entity.links);
    const condition = allOf([
        translateFilters(context, root, query.entity.filters),
        ...joins.conditions,
        accessCondition(store, caller, root.table, "Read", root.alias),
    ]);
    const body = concat([sql(`FROM "${root.table.logicalName}" ${root.alias}`), joins.from, where(condition)]);
    return { context, root, joins, body };
};

const countUpTo = (store: Store, body: Sql, limit: number): number =>
    Number(
        store.query({
            text: `SELECT COUNT(*) FROM (SELECT 1 ${body.text} LIMIT ${limit + 1})`,
            values: body.values,
        })[0]?.[0] ?? 0,
    );

interface Answer {
    readonly columns: readonly OutputColumn[];
    readonly rows: readonly SqlValue[][];
}

const limitClause = ({ size, offset }: Page): Sql => sql("LIMIT ? OFFSET ?", size + 1, offset);

const runAggregate = (store: Store, query: FetchQuery, { root, joins, body }: Prepared, page: Page): Answer => {
    const limit = Math.min(query.aggregateLimit ?? aggregateLimit, aggregateLimit);
    if (countUpTo(store, body, limit) > limit)
        throw badRequest("AggregateQueryRecordLimit exceeded. Cannot perform this operation.", "0x8004E023");
    const columns = [{ link: query.entity, source: root }, ...joins.linked].flatMap(({ link, source }) =>
        link.attributes.map((attribute) => aggregateColumn(source, attribute)),
    );
    if (columns.length === 0) throw badRequest("An aggregate fetch needs at least one attribute.", "0x80040203");
    const outputs = columns.map(({ output }) => output);
    const positions = new Map<string, number>();
    let position = 1;
    for (const output of outputs) {
        positions.set(output.key, position);
        position += output.target === undefined ? 1 : 2;
    }
    const text = concat([
        sql("SELECT"),
        selectList(outputs),
        body,
        groupClause(columns),
        aggregateOrderClause(root, query.entity, joins, positions),
        limitClause(page),
    ]);
    return { columns: outputs, rows: store.query(text) };
};

const runRows = (store: Store, query: FetchQuery, { context, root, joins, body }: Prepared, page: Page): Answer => {
    const columns = fetchColumns(context, root, query.entity, joins, query.distinct);
    const version = query.distinct ? [] : [sql(columnOf(root.alias, "versionnumber"))];
    const text = concat([
        sql(query.distinct ? "SELECT DISTINCT" : "SELECT"),
        selectList(columns, version),
        body,
        orderClause(context, root, query.entity, joins, !query.distinct),
        limitClause(page),
    ]);
    return { columns, rows: store.query(text) };
};

const cookieOf = (query: FetchQuery, { root, joins }: Prepared, page: Page, records: readonly RecordBody[]) => {
    if (query.aggregate || query.distinct || ordersByLink(root, query.entity, joins)) return undefined;
    const id = (record: RecordBody | undefined): string => String(record?.[root.table.primaryId] ?? "");
    return cookieFor(page, root.table.primaryId, id(records[0]), id(records.at(-1)));
};

/** Runs a FetchXML text as this caller; refuses what it does not know, and aggregates over more than 50,000 rows. */
export const runFetch = (store: Store, caller: Caller, text: string, options: FetchOptions): FetchResult => {
    const query = parseFetch(text);
    if (query.entity.name !== options.expectedTable)
        throw badRequest(
            `The entity name '${query.entity.name}' of the fetch does not match the entity set of '${options.expectedTable}'.`,
            "0x80040203",
        );
    checkCookie(query);
    const page = pageOf(query, options.pageSize);
    checkLegacyPaging(query, page);
    const prepared = prepare(store, caller, query);
    const { columns, rows } = (query.aggregate ? runAggregate : runRows)(store, query, prepared, page);
    const moreRecords = rows.length > page.size && query.top === undefined;
    const records = toRecords(store, columns, rows.slice(0, page.size), {
        nulls: "omit",
        etag: !query.aggregate && !query.distinct,
        annotations: options.annotations,
    });
    return {
        records,
        moreRecords,
        cookie: moreRecords ? cookieOf(query, prepared, page, records) : undefined,
        total: query.returnTotal ? Math.min(countUpTo(store, prepared.body, totalLimit), totalLimit + 1) : undefined,
    };
};
