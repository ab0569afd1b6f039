import { badRequest } from "../http/dataverse-fault";
import type { Segment } from "../http/resource-path";
import { splitOutside } from "../odata/expand";
import type { Table } from "../schema/schema";

export interface BoundRow {
    readonly table: Table;
    readonly id: string;
}

/** The parameters of a function call, by name, with parameter aliases replaced. */
export type Parameters = ReadonlyMap<string, string>;

export const parseParameters = (segment: Segment, options: ReadonlyMap<string, string>): Parameters => {
    const parameters = new Map<string, string>();
    for (const part of splitOutside(segment.argument ?? "", ",")) {
        const equals = part.indexOf("=");
        const name = part.slice(0, Math.max(equals, 0)).trim();
        const value = part.slice(equals + 1).trim();
        if (name === "") throw badRequest(`The parameter '${part}' of '${segment.name}' is malformed.`);
        const resolved = value.startsWith("@") ? options.get(value) : value;
        if (resolved === undefined) throw badRequest(`The parameter alias '${value}' has no value.`);
        parameters.set(name, resolved);
    }
    return parameters;
};

export const requiredParameter = (parameters: Parameters, name: string): string => {
    const value = parameters.get(name);
    if (value === undefined) throw badRequest(`The parameter '${name}' is missing.`, "0x80040203");
    return value;
};

export const textParameter = (parameters: Parameters, name: string): string => {
    const value = requiredParameter(parameters, name);
    const quoted = /^'((?:[^']|'')*)'$/.exec(value)?.[1];
    if (quoted === undefined) throw badRequest(`The parameter '${name}' must be text in quotes.`);
    return quoted.replace(/''/g, "'");
};

/** A JSON list of texts; OData clients write it with double or with single quotes. */
export const listParameter = (parameters: Parameters, name: string): readonly string[] => {
    const value = requiredParameter(parameters, name);
    try {
        const list: unknown = JSON.parse(value.replace(/'/g, '"'));
        if (Array.isArray(list) && list.every((item): item is string => typeof item === "string")) return list;
    } catch {
        throw badRequest(`The parameter '${name}' is no list.`);
    }
    throw badRequest(`The parameter '${name}' must be a list of texts.`);
};

export const booleanParameter = (parameters: Parameters, name: string): boolean => parameters.get(name) === "true";

export const knownParameters = (parameters: Parameters, functionName: string, names: readonly string[]): void => {
    for (const name of parameters.keys())
        if (!names.includes(name)) throw badRequest(`The function '${functionName}' has no parameter '${name}'.`);
};
