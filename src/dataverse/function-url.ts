import { TABLES } from "../core/model/generated/tables";
import type { FunctionArgument, FunctionCall } from "../core/port";

function literal(value: FunctionArgument): string {
    return typeof value === "string" ? `'${value.replace(/'/g, "''")}'` : JSON.stringify(value);
}

/**
 * The path of a function call below /api/data/v9.2/. Every argument goes through a parameter alias, so that quotes, slashes and length
 * cannot change the call.
 */
export function functionPath({ name, target, parameters }: FunctionCall): string {
    const names = Object.keys(parameters);
    const list = names.map((parameter, index) => `${parameter}=@p${index + 1}`).join(",");
    const aliases = names.map((parameter, index) => {
        const value = parameters[parameter] ?? "";
        return `@p${index + 1}=${encodeURIComponent(literal(value))}`;
    });
    const path = target ? `${TABLES[target.table].set}(${target.id})/Microsoft.Dynamics.CRM.${name}` : name;
    return `${path}(${list})${aliases.length > 0 ? `?${aliases.join("&")}` : ""}`;
}
