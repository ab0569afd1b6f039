import { findFix } from "../fixes";
import { undoneEntries, type JournalItem } from "../fixes/journal";
import type { JournalEntry } from "../fixes/journal-entry";
import { undoPlan } from "../fixes/prepare-undo";
import { changeView, type ChangeView } from "./view-model-changes";
import { timeView, type TimeView, type ViewContext } from "./view-model-context";

/** A recorded change, or a note that cannot be read as one. */
export type HistoryItemView =
    | {
          readonly kind: "entry";
          readonly key: string;
          readonly title: string;
          readonly when: TimeView;
          readonly who: string;
          readonly stateLabel?: string;
          readonly changes: readonly ChangeView[];
          readonly isUndone: boolean;
          /** False for what was taken back already, is itself an undoing, or cannot be taken back at all. */
          readonly canUndo: boolean;
          /** The note was refused, so the entry lives only here and in the file that the reader saves. */
          readonly isKept: boolean;
          readonly entry: JournalEntry;
      }
    | { readonly kind: "unreadable"; readonly key: string; readonly line: string };

function titleOf({ t }: ViewContext, { fixId, undoes }: JournalEntry): string {
    const title = findFix(fixId) === undefined ? fixId : t(`fix.${fixId}.title`);
    return undoes === undefined ? title : t("history.undoing", { title });
}

/** The history, newest first; `kept` are the entries of this session whose note was refused. */
export function historyView(
    context: ViewContext,
    items: readonly JournalItem[],
    kept: readonly JournalEntry[],
): readonly HistoryItemView[] {
    const undone = new Set([
        ...undoneEntries(items),
        ...kept.flatMap(({ undoes }) => (undoes === undefined ? [] : [undoes])),
    ]);
    const entryView = (entry: JournalEntry, key: string, isKept: boolean): HistoryItemView => {
        const isUndone = undone.has(entry.when);
        return {
            kind: "entry",
            key,
            title: titleOf(context, entry),
            when: timeView(context, entry.when),
            who: entry.who.name ?? entry.who.id ?? context.t("history.someone"),
            ...(entry.state === "done" ? {} : { stateLabel: context.t(`history.state.${entry.state}`) }),
            changes: entry.changes.map((change) => changeView(context, change)),
            isUndone,
            canUndo: !isUndone && entry.undoes === undefined && undoPlan(entry).changes.length > 0,
            isKept,
            entry,
        };
    };
    return [
        ...kept.map((entry) => entryView(entry, `kept ${entry.when}`, true)),
        ...items.map((item): HistoryItemView =>
            item.kind === "entry"
                ? entryView(item.entry, item.noteId, false)
                : { kind: "unreadable", key: item.noteId, line: item.line },
        ),
    ];
}
