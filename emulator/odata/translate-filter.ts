import { isText } from "../schema/column-kinds";
import { badRequest, notImplemented, unknownProperty } from "../http/dataverse-fault";
import { conditionValue } from "../fetchxml/condition-value";
import { accessCondition } from "../security/scope";
import { allOf, anyOf, columnOf, concat, likeText, sql, where, type Sql } from "../sql/fragment";
import type { FilterNode } from "./filter-nodes";
import { functionValue, literalValue } from "./literal-value";
import { queryFunction } from "./query-functions";
import { createQuerySource, type QuerySource } from "./query-source";

const symbols = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" } as const;

type NodeOf<K extends FilterNode["kind"]> = Extract<FilterNode, { readonly kind: K }>;

const compare = (source: QuerySource, { operator, path, literal }: NodeOf<"compare">): Sql => {
    const { expression, column } = source.resolve(path);
    const value = literalValue(column, literal, operator);
    if (value === null) {
        if (operator === "eq") return sql(`${expression} IS NULL`);
        if (operator === "ne") return sql(`${expression} IS NOT NULL`);
        throw badRequest(`null can only be compared by eq and ne, not by ${operator}.`);
    }
    if (operator === "ne") return sql(`(${expression} <> ? OR ${expression} IS NULL)`, value);
    return sql(`${expression} ${symbols[operator]} ?`, value);
};

const textMatch = (source: QuerySource, { operator, path, literal }: NodeOf<"text">): Sql => {
    const { expression, column } = source.resolve(path);
    if (literal.kind !== "string" || !isText(column))
        throw badRequest(`The function '${operator}' needs a text column and a text, not '${column.name}'.`);
    const text = likeText(literal.value);
    const pattern = { contains: `%${text}%`, startswith: `${text}%`, endswith: `%${text}` }[operator];
    return sql(`${expression} LIKE ? ESCAPE '\\'`, pattern);
};

const callQueryFunction = (source: QuerySource, { name, path, values }: NodeOf<"function">): Sql => {
    const operator = queryFunction(name);
    if (operator === undefined)
        throw notImplemented(`The query function 'Microsoft.Dynamics.CRM.${name}' is not supported by the emulator.`);
    // PropertyName takes the logical name of a lookup as well as its value property.
    const last = path.at(-1) ?? "";
    const isBareLookup = source.table.columnsByName.get(last)?.targets !== undefined && path.length === 1;
    const { expression, column } = source.resolve(isBareLookup ? [`_${last}_value`] : path);
    const texts = values.map(functionValue);
    const single = (): string => {
        if (texts[0] === undefined) throw badRequest(`The query function '${name}' needs a value.`);
        return texts[0];
    };
    return operator({
        expression,
        column,
        caller: source.caller,
        now: source.store.clock.now(),
        value: () => conditionValue(column, single()),
        values: () => texts.map((text) => conditionValue(column, text)),
        text: single,
        amount: () => Number(single()),
    });
};

const withoutVariable = (node: FilterNode, variable: string): FilterNode => {
    if ("parts" in node) return { ...node, parts: node.parts.map((part) => withoutVariable(part, variable)) };
    if (!("path" in node)) return { ...node, part: withoutVariable(node.part, variable) };
    return node.path[0] === variable ? { ...node, path: node.path.slice(1) } : node;
};

const lambda = (source: QuerySource, { kind, path, variable, part }: NodeOf<"any" | "all">): Sql => {
    const [navigation = ""] = path;
    const relation = source.table.oneToMany.find(({ name }) => name === navigation);
    if (relation === undefined) throw unknownProperty(source.table.logicalName, path.join("/"));
    const table = source.store.schema.table(relation.table);
    if (table === undefined)
        throw notImplemented(`The table '${relation.table}' behind '${navigation}' is not emulated.`);
    const inner = createQuerySource(source.store, source.caller, table);
    const condition = part === undefined ? undefined : translateFilter(inner, withoutVariable(part, variable));
    const negated = kind === "all" && condition !== undefined;
    const wanted = negated ? sql(`NOT ${condition.text}`, ...condition.values) : condition;
    const body = concat([
        sql(`SELECT 1 FROM "${table.logicalName}" ${inner.alias}`),
        inner.joins(),
        where(
            allOf([
                sql(`${columnOf(inner.alias, relation.column)} = ${columnOf(source.alias, source.table.primaryId)}`),
                wanted,
                accessCondition(source.store, source.caller, table, "Read", inner.alias),
            ]),
        ),
    ]);
    return sql(`${negated ? "NOT EXISTS" : "EXISTS"} (${body.text})`, ...body.values);
};

export const translateFilter = (source: QuerySource, node: FilterNode): Sql => {
    switch (node.kind) {
        case "and":
        case "or": {
            const parts = node.parts.map((part) => translateFilter(source, part));
            return (node.kind === "and" ? allOf(parts) : anyOf(parts)) ?? sql("1");
        }
        case "not": {
            const part = translateFilter(source, node.part);
            return sql(`NOT COALESCE(${part.text}, 0)`, ...part.values);
        }
        case "compare":
            return compare(source, node);
        case "text":
            return textMatch(source, node);
        case "truth": {
            const { expression, column } = source.resolve(node.path);
            if (column.type !== "Boolean") throw badRequest(`'${node.path.join("/")}' alone is no condition.`);
            return sql(`${expression} = 1`);
        }
        case "function":
            return callQueryFunction(source, node);
        case "any":
        case "all":
            return lambda(source, node);
    }
};
