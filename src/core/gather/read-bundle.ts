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

async function ask(client: DataverseClient, query: Query, options?: RequestOptions): Promise<PartAnswer> {
    try {
        return { status: "ok", ...(await readResilient(client, query, options)) };
    } catch (error) {
        return { status: "unread", error };
    }
}

/**
 * Reads a row together with rows that hang on it, in one request. When the request is refused, because the reader may not read one of the
 * tables or the environment lacks it, each part is asked for alone (in parallel), so that one refusal hides nothing else.
 */
export async function readBundle<P extends string>(
    client: DataverseClient,
    root: Query,
    parts: Readonly<Record<P, Join>>,
    rootId: string,
    options?: RequestOptions,
): Promise<Bundle<P>> {
    const names = Object.keys(parts) as P[];
    const whole = await ask(client, { ...root, joins: names.map((name) => parts[name]) }, options);
    const asParts = (answers: readonly PartAnswer[]): Readonly<Record<P, PartAnswer>> =>
        Object.fromEntries(names.map((name, index) => [name, answers[index] ?? whole])) as Record<P, PartAnswer>;
    if (whole.status === "ok" || !mayComeFromOnePart(whole.error)) return { root: whole, parts: asParts([]) };
    const [rootAlone, ...alone] = await Promise.all([
        ask(client, root, options),
        ...names.map((name) => ask(client, { ...root, columns: [rootId], joins: [parts[name]] }, options)),
    ]);
    return { root: rootAlone, parts: asParts(alone) };
}
