import type { ChangeView, ValueView } from "./view-model-changes";
import type { ViewContext } from "./view-model-context";

export interface FixRequestText {
    readonly title: string;
    /** Why the change is asked for. */
    readonly why: string;
    readonly changes: readonly ChangeView[];
    readonly privileges: readonly string[];
    readonly steps: readonly string[];
}

function valueText({ text, utc }: ValueView): string {
    return utc === undefined ? text : `${text} (${utc})`;
}

/** A change written out for somebody who may make it: what, why, with which privilege, and how by hand. */
export function fixRequestText({ t }: ViewContext, request: FixRequestText): string {
    const { title, why, changes, privileges, steps } = request;
    return [
        title,
        why,
        "",
        ...changes.map(
            ({ label, place, row, from, to }) =>
                `- ${row}: ${label} (${place}): ${valueText(from)} -> ${valueText(to)}`,
        ),
        ...(privileges.length > 0 ? [t("fix.needs", { privileges: privileges.join(", ") })] : []),
        ...(steps.length > 0 ? ["", t("fix.byHand"), ...steps.map((step, index) => `${index + 1}. ${step}`)] : []),
    ].join("\n");
}
