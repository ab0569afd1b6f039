import { badRequest } from "../http/dataverse-fault";
import { visibleColumn } from "../security/scope";
import { columnOf, sql, type Sql, type SqlValue } from "../sql/fragment";
import { conditionValue } from "./condition-value";
import { fetchColumn, namedSource, type FetchContext, type Source } from "./context";
import { dateOperators } from "./date-operators";
import type { FetchCondition } from "./nodes";
import { plainOperators, type Operator } from "./operators";

const single = (condition: FetchCondition): string => {
    const text = condition.value ?? condition.values[0];
    if (text === undefined)
        throw badRequest(
            `Condition for attribute '${condition.attribute}' with operator '${condition.operator}' needs a value.`,
            "0x80040203",
        );
    return text;
};

const amountOf = (condition: FetchCondition): number => {
    const text = single(condition);
    if (!/^[1-9]\d*$/.test(text))
        throw badRequest(
            `Operator '${condition.operator}' needs a positive whole number, not '${text}'.`,
            "0x80040203",
        );
    return Number(text);
};

const operatorOf = (name: string, isDate: boolean): Operator => {
    const plain = plainOperators[name];
    if (plain !== undefined) return plain;
    const dated = dateOperators[name];
    if (dated === undefined)
        throw badRequest(`The condition operator '${name}' is not supported by the emulator.`, "0x80040203");
    if (!isDate) throw badRequest(`The condition operator '${name}' is only for date columns.`, "0x80040203");
    return dated;
};

const listed = ({ value, values }: FetchCondition): readonly string[] =>
    values.length > 0 ? values : value === undefined ? [] : value.split(",");

const valueOfColumn = (context: FetchContext, source: Source, condition: FetchCondition, expression: string): Sql => {
    const [linkName, columnName] = (condition.valueOf ?? "").split(".");
    const other = namedSource(context, source, columnName === undefined ? undefined : linkName);
    const column = fetchColumn(other.table, columnName ?? linkName ?? "");
    const symbol = { eq: "=", ne: "<>", neq: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" }[condition.operator];
    if (symbol === undefined)
        throw badRequest(`The condition operator '${condition.operator}' cannot be used with valueof.`, "0x80040203");
    return sql(`${expression} ${symbol} ${columnOf(other.alias, column.name)}`);
};

export const translateCondition = (context: FetchContext, own: Source, condition: FetchCondition): Sql => {
    const source = namedSource(context, own, condition.entityName);
    const column = fetchColumn(source.table, condition.attribute);
    const visible = visibleColumn(context.caller, source.table, source.alias, column.name);
    // A masked column carries a value of its own, so it must not be repeated inside one operator.
    const expression = visible.values.length === 0 ? visible.text : columnOf(source.alias, column.name);
    if (condition.valueOf !== undefined) return valueOfColumn(context, source, condition, expression);
    const value = (): SqlValue => conditionValue(column, single(condition));
    const result = operatorOf(
        condition.operator,
        column.type === "DateTime",
    )({
        expression,
        column,
        caller: context.caller,
        now: context.store.clock.now(),
        value,
        values: () => listed(condition).map((text) => conditionValue(column, text)),
        text: () => single(condition),
        amount: () => amountOf(condition),
    });
    return result;
};
