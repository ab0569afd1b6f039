import type { Connection } from "../connection/connect";
import type { HttpRequest } from "../../src/dataverse/http-request";
import { DataverseError } from "../../src/core/model/dataverse-error";

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function text(value: unknown): string {
    return typeof value === "string" ? value : "";
}

/** Objects of a list; anything else in it is left out. */
export function list(value: unknown): readonly Fields[] {
    return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Sends a request and reads its answer as one object; throws DataverseError, also for an answer that is none. */
export async function askJson(connection: Connection, request: HttpRequest): Promise<Fields> {
    const answer = await connection.request(request);
    try {
        const parsed: unknown = answer.text === "" ? {} : JSON.parse(answer.text);
        if (isFields(parsed)) return parsed;
    } catch {
        // Falls through to the same refusal as an answer of another shape.
    }
    throw new DataverseError("The answer is no JSON object.", { kind: "malformed" });
}

/** The rows of a collection, first page only: the lists asked for here are short. */
export async function askRows(connection: Connection, path: string): Promise<readonly Fields[]> {
    return list((await askJson(connection, { method: "GET", path }))["value"]);
}

/** A text as OData writes it. */
export function quoted(value: string): string {
    return `'${value.replace(/'/g, "''")}'`;
}
