import { createEmulator, type Emulator, type EmulatorOptions } from "../../emulator/create-emulator";
import { createWorld, type World } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";

export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
    readonly body: Record<string, unknown>;
    readonly value: readonly Record<string, unknown>[];
    readonly code: string;
    readonly message: string;
}

export interface CallOptions {
    readonly user?: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
}

export interface Client {
    readonly world: World;
    readonly emulator: Emulator;
    call(method: string, path: string, options?: CallOptions): Promise<Answer>;
    get(path: string, options?: CallOptions): Promise<Answer>;
    /** Runs a FetchXML text against the set of a table, as the administrator unless told otherwise. */
    fetch(set: string, xml: string, options?: CallOptions): Promise<Answer>;
}

export const serviceRoot = "/api/data/v9.2/";

/** A fresh healthy world with its emulator, called without a network as the administrator. */
export const connect = async (options: Omit<EmulatorOptions, "world"> = {}): Promise<Client> => {
    const world = await createWorld();
    const emulator = createEmulator({ world, ...options });
    const call = async (method: string, path: string, { user, body, headers }: CallOptions = {}): Promise<Answer> => {
        const response = await emulator.handle({
            method,
            url: path.startsWith("/") || path.startsWith("http") ? path : serviceRoot + path,
            headers: { authorization: `Bearer user:${user ?? ids.users.administrator}`, ...headers },
            ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
        });
        const isJson = response.body !== "" && (response.headers["content-type"] ?? "").includes("json");
        const parsed = (isJson ? JSON.parse(response.body) : {}) as Record<string, unknown>;
        const error = (parsed["error"] ?? {}) as { readonly code?: string; readonly message?: string };
        return {
            status: response.status,
            headers: response.headers,
            text: response.body,
            body: parsed,
            value: (parsed["value"] ?? []) as readonly Record<string, unknown>[],
            code: error.code ?? "",
            message: error.message ?? "",
        };
    };
    return {
        world,
        emulator,
        call,
        get: (path, more) => call("GET", path, more),
        fetch: (set, xml, more) => call("GET", `${set}?fetchXml=${encodeURIComponent(xml)}`, more),
    };
};

export const annotated = { prefer: 'odata.include-annotations="*"' };

export const formatted = "@OData.Community.Display.V1.FormattedValue";
