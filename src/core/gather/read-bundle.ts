import { DataverseError } from "../model/dataverse-error";
import type { Join, Query } from "../query/fetch-xml";
import { readResilient, type ResilientAnswer } from "../query/read-resilient";
import type { DataverseClient, RequestOptions } from "../port";

export type PartAnswer =
    ({ readonly status: "ok" } & ResilientAnswer) | { readonly status: "unread"; readonly error: unknown };

export interface Bundle<P extends string> {
    readonly root: PartAnswer;
    readonly parts: Readonly<Record<P, PartAnswer>>;
}

/** A refusal that one joined table alone may have caused; throttling, time-outs and lost connections concern the whole request. */
function mayComeFromOnePart(error: unknown): boolean {
    return (
        error instanceof DataverseError && ["denied", "notFound", "badRequest", "malformed"].includes(error.data.kind)
    );
}

/** Without the right to read the root table no part can be read either; asking for them would only make more refusals. */
function concernsRoot(error: unknown, root: Query): boolean {
    const privilege = error instanceof DataverseError ? error.data.privilege : undefined;
    return privilege?.toLowerCase() === `prvread${root.table}`;
}

async function ask(client: DataverseClient, query: Query, options?: RequestOptions): Promise<PartAnswer> {
    try {
        return { status: "ok", ...(await readResilient(client, query, options)) };
    } catch (error) {
        return { status: "unread", error };
    }
}

/**
 * Reads a row together with rows that hang on it, in one request. When the request is refused, because the reader may not read one of the
 * tables or the environment lacks it, it is asked again without the optional parts that the refusal names; when that does not help, each
 * part is asked for alone (in parallel), so that one refusal hides nothing else.
 */
export async function readBundle<P extends string>(
    client: DataverseClient,
    root: Query,
    parts: Readonly<Record<P, Join>>,
    optional: readonly P[],
    rootId: string,
    options?: RequestOptions,
): Promise<Bundle<P>> {
    const names = Object.keys(parts) as P[];
    const askWith = (wanted: readonly P[]): Promise<PartAnswer> =>
        ask(client, { ...root, joins: wanted.map((name) => parts[name]) }, options);
    const asParts = (answer: (name: P, index: number) => PartAnswer): Readonly<Record<P, PartAnswer>> =>
        Object.fromEntries(names.map((name, index) => [name, answer(name, index)])) as Record<P, PartAnswer>;
    const whole = await askWith(names);
    if (whole.status === "ok" || !mayComeFromOnePart(whole.error) || concernsRoot(whole.error, root))
        return { root: whole, parts: asParts(() => whole) };
    const refused = optional.filter((name) => String(whole.error).toLowerCase().includes(parts[name].table));
    if (refused.length > 0) {
        const rest = await askWith(names.filter((name) => !refused.includes(name)));
        if (rest.status === "ok") {
            return { root: rest, parts: asParts((name) => (refused.includes(name) ? whole : rest)) };
        }
    }
    const [rootAlone, ...alone] = await Promise.all([
        ask(client, root, options),
        ...names.map((name) => ask(client, { ...root, columns: [rootId], joins: [parts[name]] }, options)),
    ]);
    return { root: rootAlone, parts: asParts((_, index) => alone[index] ?? whole) };
}
