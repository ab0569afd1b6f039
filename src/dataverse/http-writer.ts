import { DataverseError } from "../core/model/dataverse-error";
import { parseGuid } from "../core/model/guid";
import type { DataverseWriter, RowKey, RowLink, WriteOptions } from "../core/port";
import { bodyOf, entitySet, selectList } from "./entity-set";
import { createHttpRequest, parseJson, type HttpAnswer, type HttpClientOptions } from "./http-request";
import { asRecord } from "./rows-of-answer";

/** OptimisticConcurrencyNotEnabled: this table takes no version, so the read that came just before must do. */
const NO_VERSIONS = 0x8006088d | 0;

function path({ table, id }: RowKey): string {
    return `${entitySet(table)}(${id})`;
}

function idOf({ headers, text }: HttpAnswer): string {
    const address = headers.get("OData-EntityId") ?? "";
    const id = parseGuid(address.slice(address.lastIndexOf("(") + 1, -1));
    // The row exists by now, so this is no refusal: only its id is unknown.
    if (id === undefined)
        throw new DataverseError(`The answer names no row (${text.length} characters).`, { kind: "malformed" });
    return id;
}

function lacksVersions(error: unknown): boolean {
    return error instanceof DataverseError && error.data.code === NO_VERSIONS;
}

/** Writes over fetch; the version that was read goes along as If-Match, and without one If-Match keeps an update from creating a row. */
export function createHttpWriter(options: HttpClientOptions): Required<DataverseWriter> {
    const request = createHttpRequest(options);

    const signalOf = (given: WriteOptions | undefined): Pick<WriteOptions, "signal"> =>
        given?.signal ? { signal: given.signal } : {};

    async function withVersion(
        given: WriteOptions | undefined,
        unversioned: Readonly<Record<string, string>>,
        send: (headers: Readonly<Record<string, string>>) => Promise<HttpAnswer>,
    ): Promise<void> {
        if (given?.etag === undefined) {
            await send(unversioned);
            return;
        }
        try {
            await send({ "If-Match": given.etag });
        } catch (error) {
            if (!lacksVersions(error)) throw error;
            await send(unversioned);
        }
    }

    const reference = ({ from, relation }: RowLink): string => `${path(from)}/${relation}`;

    return {
        async readRow(row, columns, given) {
            const select = selectList(row.table, columns);
            const answer = await request({ method: "GET", path: `${path(row)}?$select=${select}`, ...signalOf(given) });
            const values = asRecord(parseJson(answer.text));
            const etag = values["@odata.etag"];
            return { values, ...(typeof etag === "string" ? { etag } : {}) };
        },
        updateRow: (row, values, given) =>
            withVersion(given, { "If-Match": "*" }, (headers) =>
                request({ method: "PATCH", path: path(row), body: bodyOf(values), headers, ...signalOf(given) }),
            ),
        async createRow(table, values, given) {
            const answer = await request({
                method: "POST",
                path: entitySet(table),
                body: bodyOf(values),
                ...signalOf(given),
            });
            return idOf(answer);
        },
        deleteRow: (row, given) =>
            withVersion(given, {}, (headers) =>
                request({ method: "DELETE", path: path(row), headers, ...signalOf(given) }),
            ),
        async associate(link, given) {
            const target = `${options.baseUrl}/api/data/v9.2/${path(link.to)}`;
            await request({
                method: "POST",
                path: `${reference(link)}/$ref`,
                body: { "@odata.id": target },
                ...signalOf(given),
            });
        },
        async disassociate(link, given) {
            await request({ method: "DELETE", path: `${reference(link)}(${link.to.id})/$ref`, ...signalOf(given) });
        },
    };
}
