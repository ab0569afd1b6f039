import { prepareFix } from "../src/core/fixes/prepare-fix";
import { prepareUndo } from "../src/core/fixes/prepare-undo";
import { readJournal } from "../src/core/fixes/journal";
import { runFix } from "../src/core/fixes/run-fix";
import { runUndo } from "../src/core/fixes/run-undo";
import { checkPrivileges } from "../src/core/fixes/viewer-privileges";
import type { CancelSignal, Clock, DataverseClient, DataverseWriter } from "../src/core/port";
import type { Report } from "../src/core/report/report";
import { sleep } from "../src/host/sleep";
import type { FixServices } from "../src/ui/fix-services";

export interface FixPorts {
    readonly client: DataverseClient;
    readonly writer: DataverseWriter;
    readonly clock: Clock;
    /** The reader's name, where the host gives it. */
    userName(): string | undefined;
    /** Ends with the control. */
    link(signal: CancelSignal): AbortSignal;
}

/** Wires the fixes to the environment. A write goes on when the form closes, so that it is read back and recorded. */
export function createFixServices({ client, writer, clock, userName, link }: FixPorts): FixServices {
    const viewerId = (report: Report): string | undefined =>
        report.facts.viewer.status === "ok" ? report.facts.viewer.value.userId : undefined;
    const viewerOf = (report: Report): { readonly id?: string; readonly name?: string } => {
        const id = viewerId(report);
        const name = userName();
        return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
    };
    return {
        async prepare(fix, { report, input, context, signal }) {
            const linked = link(signal);
            const { mailboxId } = report.evidence;
            const [preview, privileges] = await Promise.all([
                prepareFix(fix, { client, facts: report.facts, mailboxId, input, context, signal: linked }),
                checkPrivileges(client, viewerId(report), fix.privileges, { signal: linked }),
            ]);
            return { preview, privileges };
        },
        run: (fix, preview, { report, keepsakeSaved, onStep }) => {
            const viewer = viewerOf(report);
            return runFix({
                fix,
                preview,
                client,
                writer,
                clock,
                viewer,
                confirmed: true,
                keepsakeSaved,
                sleep,
                onStep,
            });
        },
        async watch(fix, { mailboxId, since, signal, onProgress }) {
            const context = { client, clock, mailboxId, since, sleep, signal: link(signal), onProgress };
            return (await fix.watch?.(context)) ?? { outcome: "stopped", messages: [] };
        },
        readJournal: (mailboxId, signal) => readJournal(client, mailboxId, { signal: link(signal) }),
        prepareUndo: (entry, signal) => prepareUndo({ client, writer }, entry, { signal: link(signal) }),
        undo: (preview, { report, onStep }) =>
            runUndo({ preview, client, writer, clock, viewer: viewerOf(report), confirmed: true, onStep }),
    };
}
