import * as React from "react";
import type { Journal } from "../../core/fixes/journal";
import type { Report } from "../../core/report/report";
import type { FixServices } from "../fix-services";
import { reason } from "../reason";

export type JournalState =
    | { readonly status: "reading" }
    | { readonly status: "read"; readonly journal: Journal }
    | { readonly status: "failed"; readonly error: string };

/** Reads the notes of the mailbox, and again with every new report, because a write is followed by one. */
export function useJournal({ readJournal }: FixServices, report: Report): JournalState {
    const [state, setState] = React.useState<JournalState>({ status: "reading" });
    const { mailboxId, readAt } = report.evidence;
    React.useEffect(() => {
        const controller = new AbortController();
        readJournal(mailboxId, controller.signal).then(
            (journal) => !controller.signal.aborted && setState({ status: "read", journal }),
            (error: unknown) => !controller.signal.aborted && setState({ status: "failed", error: reason(error) }),
        );
        return () => controller.abort();
    }, [readJournal, mailboxId, readAt]);
    return state;
}
