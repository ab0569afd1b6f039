import { mergeScopes, scopeOfFilter, scopeOfView } from "../src/core/fleet/scope-of-view";
import type { FleetScope } from "../src/core/fleet/scope";
import { hostError } from "../src/dataverse/host-error";
import type { ScopeNote } from "../src/ui/fleet/fleet-services";
import type { Context } from "./context";

type FilterExpression = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;

export interface ReadScope {
    /** Absent where all mailboxes count. */
    readonly scope?: FleetScope;
    readonly note: ScopeNote;
}

/** The filter that the reader set on the view; undefined where there is none. */
export function filterOf({ parameters }: Context): FilterExpression | undefined {
    const filter = parameters.mailboxes.filtering.getFilter() as FilterExpression | undefined;
    const isEmpty = (filter?.conditions.length ?? 0) === 0 && (filter?.filters?.length ?? 0) === 0;
    return isEmpty ? undefined : filter;
}

/** A view is the system's or the user's own; the host tells only its id. */
async function readView({ webAPI }: Context, viewId: string): Promise<string> {
    const read = async (table: string): Promise<string> => {
        const row: Readonly<Record<string, unknown>> = await webAPI.retrieveRecord(table, viewId, "?$select=fetchxml");
        return String(row["fetchxml"] ?? "");
    };
    try {
        return await read("savedquery");
    } catch (error) {
        if (hostError(error).data.kind !== "notFound") throw error;
        return await read("userquery");
    }
}

/** Which mailboxes the view and its filter let through. What cannot be read or told lets all through, which the note says. */
export async function readScope(context: Context): Promise<ReadScope> {
    const filter = filterOf(context);
    const passed = filter === undefined ? undefined : scopeOfFilter(filter);
    const filterScope = passed?.outcome === "scope" ? passed.scope : undefined;
    const viewId = (context.parameters.mailboxes.getViewId() as string | undefined)?.replace(/[{}]/g, "") ?? "";
    const all = (failure?: string): ReadScope => ({
        ...(filterScope ? { scope: filterScope } : {}),
        note: { kind: "all", ...(failure === undefined ? {} : { failure }) },
    });
    if (viewId === "") return all();
    try {
        const viewScope = scopeOfView(await readView(context, viewId));
        if (viewScope === undefined) return all(viewId);
        const unknown = passed?.outcome === "unknownOperator" ? { unknownOperator: passed.operator } : {};
        return {
            scope: mergeScopes(viewScope, filterScope),
            note: { kind: filterScope === undefined ? "view" : "filteredView", ...unknown },
        };
    } catch (error) {
        return all(hostError(error).message);
    }
}
