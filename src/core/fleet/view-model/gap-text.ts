import { unreadReason, type ViewContext } from "../../report/view-model-context";
import type { FleetGap } from "../fleet";

/** What was not read, why, and how much is missing, in one or two sentences. */
export function gapText(
    context: ViewContext,
    { part, kind, message, privilege, counted: read, missing }: FleetGap,
    readAt: string,
): string {
    const { t, formatter } = context;
    const status = kind === "denied" ? "denied" : kind === "notFound" || kind === "unsupported" ? "missing" : "failed";
    const why = unreadReason(context, {
        status,
        kind,
        message,
        readAt,
        ...(privilege === undefined ? {} : { privilege }),
    });
    const key =
        read !== undefined && missing !== undefined
            ? "countedAndMissing"
            : read !== undefined
              ? "counted"
              : missing !== undefined
                ? "missing"
                : "plain";
    const number = (value: number | undefined): string => formatter.number(value ?? 0);
    return t(`fleet.gap.${key}`, {
        part: t(`fleet.part.${part}`),
        why,
        counted: number(read),
        missing: number(missing),
    });
}
