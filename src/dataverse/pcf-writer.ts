import { throwIfCancelled } from "../core/cancelled";
import { DataverseError } from "../core/model/dataverse-error";
import { parseGuid } from "../core/model/guid";
import type { DataverseWriter, RequestOptions, RowKey, RowRead } from "../core/port";
import { bodyOf, selectList } from "./entity-set";
import { hostError } from "./host-error";
import { createHttpWriter } from "./http-writer";
import { clientUrl, type HostContext } from "./pcf-context";
import { asRecord } from "./rows-of-answer";

/**
 * Writes through the component framework. It sends no If-Match, so the version is read again right before the write and compared here; a change
 * within that instant is seen only when the caller reads back. Links need a same-origin call and are offered only where the host tells the
 * environment's address.
 */
export function createPcfWriter(context: () => HostContext): DataverseWriter {
    const url = clientUrl(context());
    const links = url === undefined ? undefined : createHttpWriter({ baseUrl: url });

    async function call<T>(work: (api: ComponentFramework.WebApi) => Promise<T>, options?: RequestOptions): Promise<T> {
        if (context().client.isOffline()) throw new DataverseError("The app is offline.", { kind: "offline" });
        throwIfCancelled(options?.signal);
        try {
            return await work(context().webAPI);
        } catch (error) {
            throw hostError(error);
        }
    }

    async function readRow(row: RowKey, columns: readonly string[], options?: RequestOptions): Promise<RowRead> {
        const answer: unknown = await call(
            (api) => api.retrieveRecord(row.table, row.id, `?$select=${selectList(row.table, columns)}`),
            options,
        );
        const values = asRecord(answer);
        const etag = values["@odata.etag"];
        return { values, ...(typeof etag === "string" ? { etag } : {}) };
    }

    async function requireVersion(row: RowKey, column: string, etag: string | undefined): Promise<void> {
        if (etag === undefined) return;
        const now = await readBeforeWrite(row, column);
        if (now.etag !== undefined && now.etag !== etag) {
            throw new DataverseError("The row was changed in the meantime.", { kind: "conflict" });
        }
    }

    /** Nothing was written yet, so a read that fails must not look like a write without an answer. */
    async function readBeforeWrite(row: RowKey, column: string): Promise<RowRead> {
        try {
            return await readRow(row, [column]);
        } catch (error) {
            const { message, data } = hostError(error);
            const kind = ["denied", "notFound", "throttled", "unauthenticated"].includes(data.kind)
                ? data.kind
                : "conflict";
            throw new DataverseError(message, { ...data, kind });
        }
    }

    return {
        readRow,
        async updateRow(row, values, options) {
            const [column = "modifiedon"] = Object.keys(values);
            await requireVersion(row, column, options?.etag);
            await call((api) => api.updateRecord(row.table, row.id, { ...bodyOf(values) }), options);
        },
        async createRow(table, values, options) {
            const created = await call((api) => api.createRecord(table, { ...bodyOf(values) }), options);
            const { id: given } = asRecord(created);
            // Some hosts give the id as text, some as an object that holds it.
            const text = typeof given === "string" ? given : asRecord(given)["guid"];
            const id = typeof text === "string" ? parseGuid(text) : undefined;
            if (id === undefined) throw new DataverseError("The answer names no row.", { kind: "malformed" });
            return id;
        },
        async deleteRow(row, options) {
            await call((api) => api.deleteRecord(row.table, row.id), options);
        },
        ...(links ? { associate: links.associate, disassociate: links.disassociate } : {}),
    };
}
