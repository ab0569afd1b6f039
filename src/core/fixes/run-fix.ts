import type { CancelSignal } from "../port";
import { carryOut, readAgain, record, step, type Plan, type Ports } from "./carry-out";
import type { Change } from "./change";
import type { ApplyContext, Fix } from "./define-fix";
import { failureOf } from "./failure";
import type { FixResult } from "./fix-result";
import { readBack } from "./read-back";
import type { Preview } from "./prepare-fix";
import type { State } from "./read-states";
import { checkPrivileges } from "./viewer-privileges";
import { etagOf } from "./write-changes";

export interface RunRequest extends Ports {
    readonly fix: Fix;
    readonly preview: Preview;
    /** The user saw the preview and agreed to exactly it. */
    readonly confirmed: boolean;
    /** The user saved the preview's keepsake. */
    readonly keepsakeSaved?: boolean;
    sleep(ms: number, signal: CancelSignal | undefined): Promise<void>;
}

function refusedBefore({ fix, preview, confirmed, keepsakeSaved, writer }: RunRequest): FixResult | undefined {
    if (fix.safety === "manual") return { outcome: "refused", reason: "manual" };
    if (preview.changes.length === 0) return { outcome: "refused", reason: "nothingToDo" };
    const stops = preview.guards.filter(({ level }) => level === "stop");
    if (stops.length > 0) return { outcome: "refused", reason: "stopped", guards: stops };
    if (!confirmed) return { outcome: "notConfirmed" };
    if (preview.keepsake && keepsakeSaved !== true) return { outcome: "refused", reason: "exportFirst" };
    const links = preview.changes.some(({ kind }) => kind === "link" || kind === "unlink");
    return links && !writer.associate ? { outcome: "refused", reason: "noLinks" } : undefined;
}

async function applyOwn(
    request: RunRequest,
    apply: NonNullable<Fix["apply"]>,
    plan: Plan,
    changes: readonly Change[],
    states: ReadonlyMap<Change, State>,
): Promise<FixResult> {
    step(request, "write", "running");
    const { client, writer, sleep, signal } = request;
    const unlessChanged: ApplyContext["unlessChanged"] = (change) => etagOf(change, states);
    const result = await apply({ client, writer, changes, unlessChanged, sleep, ...(signal ? { signal } : {}) });
    switch (result.outcome) {
        case "done": {
            step(request, "write", "done");
            const journal = await record(request, plan, [], "done");
            const verified = "asPreviewed" as const;
            return { outcome: "done", written: [], verified, answerLost: false, journal, privilegesUnknown: false };
        }
        case "failed":
            step(request, "write", "failed");
            return { outcome: "failed", step: "write", failure: failureOf(result.error) };
        case "left": {
            step(request, "write", "unknown");
            const unsure = await readBack(request, result.left);
            const journal = await record(request, plan, result.left, "unsure");
            const failure = failureOf(result.error);
            return { outcome: "unsure", written: [], unsure, notWritten: [], failure, journal };
        }
    }
}

/**
 * The one sequence of all fixes: the viewer's privileges, reading again, refusing what changed since the preview, writing only the previewed
 * columns, reading back, the journal. Never throws and never repeats a write; the result says what stands in the environment.
 */
export async function runFix(request: RunRequest): Promise<FixResult> {
    const { fix, preview, client, viewer, signal } = request;
    const refused = refusedBefore(request);
    if (refused) return refused;
    step(request, "privileges", "running");
    let privilegesUnknown: boolean;
    try {
        const check = await checkPrivileges(client, viewer.id, fix.privileges, { signal });
        step(
            request,
            "privileges",
            check.outcome === "missing" ? "failed" : check.outcome === "held" ? "done" : "unknown",
        );
        if (check.outcome === "missing") {
            return { outcome: "refused", reason: "missingPrivilege", missing: check.missing };
        }
        privilegesUnknown = check.outcome === "unknown";
    } catch (error) {
        step(request, "privileges", "failed");
        return { outcome: "failed", step: "privileges", failure: failureOf(error) };
    }
    const again = await readAgain(request, preview.changes);
    if (again.outcome !== "asPreviewed") return again;
    const plan: Plan = { fixId: fix.id, mailboxId: preview.mailboxId, changes: again.changes };
    const result = fix.apply
        ? await applyOwn(request, fix.apply, plan, again.changes, again.states)
        : await carryOut(request, plan, again.changes, again.states);
    return result.outcome === "done" ? { ...result, privilegesUnknown } : result;
}
