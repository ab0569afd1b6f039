import type { FleetTable } from "../../../core/fleet/table/fleet-table";
import type { RowFilter } from "../../../core/fleet/rows/select-rows";

/** A fix that the reader wants for many mailboxes; nothing is written before the whole batch was shown. */
export interface BulkWish {
    readonly fixId: string;
    readonly title: string;
    /** The rule whose finding offers the fix, where the reader came from one. */
    readonly ruleId?: string;
    readonly filter: RowFilter;
    /** The reading that the filter's rows belong to; the newest where it names none. */
    readonly table?: FleetTable;
}
