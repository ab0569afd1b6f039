import type { BulkPreview } from "../../core/fleet/bulk/prepare-bulk";
import type { BulkRun, BulkState } from "../../core/fleet/bulk/run-bulk";
import type { Fleet, FleetProgress, Host } from "../../core/fleet/fleet";
import type { FleetTable } from "../../core/fleet/table/fleet-table";
import type { AlertChoice } from "../../core/fleet/read/read-alert-rows";
import type { CancelSignal } from "../../core/port";
import type { Section } from "../../core/model/section";
import type { SharedServices } from "../shared-context";

/** What the host's view contributes to the choice of mailboxes; a change of `key` means that they must be read again. */
export interface ViewSource {
    readonly key: string;
    /** The view's name; empty where the host gives none. */
    readonly title: string;
    /** The host is still finding out which view it shows. */
    readonly isLoading: boolean;
}

/** Which mailboxes are counted, and why not only those of the view where its conditions could not be read. */
export interface ScopeNote {
    readonly kind: "view" | "filteredView" | "all";
    readonly failure?: string;
    /** The platform's number of a condition of the filter that is not known here, so that the filter was left out. */
    readonly unknownOperator?: number;
}

export interface ReadFleetOptions {
    readonly signal: CancelSignal;
    onScope(note: ScopeNote): void;
    onUpdate(fleet: Fleet): void;
    onProgress(progress: FleetProgress): void;
}

export interface PrepareBulkOptions {
    readonly fixId: string;
    readonly mailboxIds: readonly string[];
    /** The rule whose finding asks for the fix, where the reader came from one. */
    readonly ruleId?: string;
    readonly signal: CancelSignal;
    onProgress(done: number, of: number): void;
}

/** A file that is written piece by piece. */
export interface FileSink {
    write(text: string): void | Promise<void>;
    /** Hands the file to the reader. */
    close(): Promise<void>;
}

/** What is kept from one visit to the next. */
export type SavedView = Readonly<Record<string, string>>;

/** Everything that the dashboard asks of its host. */
export interface FleetServices extends SharedServices {
    readonly host: Host;
    readFleet(options: ReadFleetOptions): Promise<Fleet>;
    /** Rows of mailboxes with the chosen alerts. */
    readAlertRows(table: FleetTable, choice: AlertChoice, signal: CancelSignal): Promise<Section<Uint32Array>>;
    openMailbox(id: string, name: string): void;
    createFile(name: string, mime: string): FileSink;
    prepareBulk(options: PrepareBulkOptions): Promise<BulkPreview>;
    /** Writes what was confirmed, one mailbox after another. */
    startBulk(preview: BulkPreview, onChange: (state: BulkState) => void): BulkRun;
    savedView(): SavedView;
    saveView(view: SavedView): void;
}
