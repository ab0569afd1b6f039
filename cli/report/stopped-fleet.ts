import type { Fleet } from "../../src/core/fleet/fleet";

/** A fleet as it is now: its table goes on growing, while its sums stand still. */
export function standing(fleet: Fleet): Fleet {
    return { ...fleet, table: { ...fleet.table, size: fleet.table.size } };
}

/** What was read of a fleet when the reader stopped it, with the rest named as not read. */
export function stoppedFleet(fleet: Fleet): Fleet {
    const { funnel, table, gaps } = fleet;
    const rest =
        funnel.status === "ok"
            ? { counted: table.size, missing: Math.max(0, funnel.value.total - table.size) }
            : { counted: table.size };
    const gap = { part: "mailboxes", kind: "aborted", message: "the reading was stopped", ...rest } as const;
    return { ...fleet, phase: "done", gaps: [...gaps, gap] };
}
