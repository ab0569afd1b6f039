import type { DemoTable } from "./about";
import { hostError, networkError, refusalOf } from "./host-error";

interface WebApiOptions {
    readonly clientUrl: string;
    readonly tables: readonly DemoTable[];
    /** Milliseconds that every request takes on its way. */
    readonly latency: number;
    isOffline(): boolean;
}

type Body = Readonly<Record<string, unknown>>;

const GUID_IN_URL = /\(([0-9a-f-]{36})\)\s*$/i;

/** The Web API as the Unified Interface's client offers it to controls: it answers `entities`, and rejects with a plain object. */
export function createWebApi({ clientUrl, tables, latency, isOffline }: WebApiOptions): ComponentFramework.WebApi {
    function setName(table: string): string {
        const found = tables.find(({ logicalName }) => logicalName === table);
        if (!found) throw hostError(`The entity "${table}" cannot be found.`, 0x80060888);
        return found.setName;
    }

    async function send(method: string, path: string, body?: Body, maxPageSize?: number): Promise<Response> {
        if (isOffline()) throw hostError("This operation is not available while the app is offline.", 0);
        const prefer = ['odata.include-annotations="*"', ...(maxPageSize ? [`odata.maxpagesize=${maxPageSize}`] : [])];
        // Waited for here, all requests at once, as over the HTTP/2 of a real environment; the demo's server speaks HTTP/1.1, over which the
        // browser would send six at a time and the latency would count twice.
        if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
        let response: Response;
        try {
            response = await fetch(`${clientUrl}/api/data/v9.2/${path}`, {
                method,
                headers: {
                    Accept: "application/json",
                    "OData-Version": "4.0",
                    "OData-MaxVersion": "4.0",
                    Prefer: prefer.join(","),
                    ...(body ? { "Content-Type": "application/json; charset=utf-8" } : {}),
                },
                ...(body ? { body: JSON.stringify(body) } : {}),
            });
        } catch (error) {
            throw networkError(error);
        }
        if (!response.ok) throw await refusalOf(response);
        return response;
    }

    async function read(path: string, maxPageSize?: number): Promise<Body> {
        const response = await send("GET", path, undefined, maxPageSize);
        try {
            return (await response.json()) as Body;
        } catch (error) {
            throw hostError(String(error), 0);
        }
    }

    const reference = (entityType: string, id: string): ComponentFramework.LookupValue => ({ entityType, id });

    return {
        async retrieveMultipleRecords(entityType, options = "", maxPageSize) {
            const body = await read(setName(entityType) + options, maxPageSize);
            const cookie = body["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
            return {
                entities: body["value"] as ComponentFramework.WebApi.Entity[],
                nextLink: body["@odata.nextLink"] as string,
                ...(cookie === undefined ? {} : { fetchXmlPagingCookie: cookie }),
            };
        },
        retrieveRecord: async (entityType, id, options = "") => await read(`${setName(entityType)}(${id})${options}`),
        async createRecord(entityType, data) {
            const response = await send("POST", setName(entityType), data);
            const id = GUID_IN_URL.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
            if (!id) throw hostError("The answer names no record.", 0);
            return reference(entityType, id);
        },
        async updateRecord(entityType, id, data) {
            await send("PATCH", `${setName(entityType)}(${id})`, data);
            return reference(entityType, id);
        },
        async deleteRecord(entityType, id) {
            await send("DELETE", `${setName(entityType)}(${id})`);
            return reference(entityType, id);
        },
    };
}
