import { badRequest, notImplemented } from "../http/dataverse-fault";
import type { ComparisonOperator, FilterNode, Literal } from "./filter-nodes";
import { readTokens, type TokenReader } from "./lexer";

const comparisons: readonly ComparisonOperator[] = ["eq", "ne", "gt", "ge", "lt", "le"];
const textFunctions = ["contains", "startswith", "endswith"] as const;
const queryFunctionPrefix = "Microsoft.Dynamics.CRM.";

export type ParameterAliases = ReadonlyMap<string, string>;

const parseLiteral = (reader: TokenReader, aliases: ParameterAliases): Literal => {
    const token = reader.next();
    if (token.kind === "symbol") throw badRequest(`A value is expected instead of '${token.text}'.`);
    if (token.kind !== "name") return { kind: token.kind, value: token.text };
    if (token.text === "null") return { kind: "null" };
    if (token.text === "true" || token.text === "false") return { kind: "boolean", value: token.text === "true" };
    if (!token.text.startsWith("@")) throw badRequest(`A value is expected instead of '${token.text}'.`);
    const text = aliases.get(token.text);
    if (text === undefined) throw badRequest(`The parameter alias '${token.text}' has no value.`);
    return parseLiteral(readTokens(text), new Map());
};

const parsePath = (reader: TokenReader): string[] => {
    const path: string[] = [];
    do {
        const token = reader.next();
        if (token.kind !== "name") throw badRequest(`A property is expected instead of '${token.text}'.`);
        path.push(token.text);
    } while (reader.accept("/"));
    return path;
};

const parseList = (reader: TokenReader, aliases: ParameterAliases): readonly Literal[] => {
    const values: Literal[] = [];
    reader.expect("[");
    while (!reader.accept("]")) {
        values.push(parseLiteral(reader, aliases));
        reader.accept(",");
    }
    return values;
};

const parseQueryFunction = (reader: TokenReader, name: string, aliases: ParameterAliases): FilterNode => {
    let path: readonly string[] = [];
    let values: readonly Literal[] = [];
    reader.expect("(");
    while (!reader.accept(")")) {
        const parameter = reader.next().text;
        reader.expect("=");
        if (parameter === "PropertyName") {
            const literal = parseLiteral(reader, aliases);
            path = literal.kind === "string" ? literal.value.split("/") : [];
        } else if (parameter === "PropertyValues") values = parseList(reader, aliases);
        else if (parameter === "PropertyValue") values = [parseLiteral(reader, aliases)];
        else throw badRequest(`The function '${name}' has no parameter '${parameter}'.`);
        reader.accept(",");
    }
    return { kind: "function", name: name.slice(queryFunctionPrefix.length), path, values };
};

const parseLambda = (reader: TokenReader, path: readonly string[], aliases: ParameterAliases): FilterNode => {
    const kind = path.at(-1) === "all" ? "all" : "any";
    const collection = path.slice(0, -1);
    reader.expect("(");
    if (reader.accept(")")) return { kind, path: collection, variable: "", part: undefined };
    const variable = reader.next().text;
    reader.expect(":");
    const part = parseOr(reader, aliases);
    reader.expect(")");
    return { kind, path: collection, variable, part };
};

const parseTextFunction = (reader: TokenReader, name: string, aliases: ParameterAliases): FilterNode => {
    const operator = textFunctions.find((known) => known === name);
    if (operator === undefined)
        throw notImplemented(`The function '${name}' is not supported in $filter by the emulator.`);
    reader.expect("(");
    const path = parsePath(reader);
    reader.expect(",");
    const literal = parseLiteral(reader, aliases);
    reader.expect(")");
    return { kind: "text", operator, path, literal };
};

const parsePrimary = (reader: TokenReader, aliases: ParameterAliases): FilterNode => {
    if (reader.accept("(")) {
        const inner = parseOr(reader, aliases);
        reader.expect(")");
        return inner;
    }
    const name = reader.peek()?.text ?? "";
    if (reader.peek(1)?.text === "(" && name.startsWith(queryFunctionPrefix)) {
        reader.next();
        return parseQueryFunction(reader, name, aliases);
    }
    if (reader.peek(1)?.text === "(" && reader.peek()?.kind === "name") {
        reader.next();
        return parseTextFunction(reader, name, aliases);
    }
    const path = parsePath(reader);
    if (["any", "all"].includes(path.at(-1) ?? "") && reader.peek()?.text === "(")
        return parseLambda(reader, path, aliases);
    const operator = comparisons.find((known) => reader.peek()?.kind === "name" && reader.peek()?.text === known);
    if (operator === undefined) return { kind: "truth", path };
    reader.next();
    return { kind: "compare", operator, path, literal: parseLiteral(reader, aliases) };
};

const parseNot = (reader: TokenReader, aliases: ParameterAliases): FilterNode =>
    reader.accept("not") ? { kind: "not", part: parseNot(reader, aliases) } : parsePrimary(reader, aliases);

const parseAnd = (reader: TokenReader, aliases: ParameterAliases): FilterNode => {
    const parts = [parseNot(reader, aliases)];
    while (reader.accept("and")) parts.push(parseNot(reader, aliases));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "and", parts };
};

const parseOr = (reader: TokenReader, aliases: ParameterAliases): FilterNode => {
    const parts = [parseAnd(reader, aliases)];
    while (reader.accept("or")) parts.push(parseAnd(reader, aliases));
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "or", parts };
};

/** Reads $filter; parameter aliases such as @p1 take their value from the query options. */
export const parseFilter = (text: string, aliases: ParameterAliases): FilterNode => {
    const reader = readTokens(text);
    const node = parseOr(reader, aliases);
    reader.end();
    return node;
};
