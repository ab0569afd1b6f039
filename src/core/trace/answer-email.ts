import type { Report } from "../report/report";
import type { CancelSignal, DataverseClient } from "../port";
import type { EmailAnswer, EmailQuestion, EmailStep, EmailVerdict } from "./email-question";
import { findTrackedEmail } from "./find-tracked-email";
import { findLoggedFailure } from "./find-logged-failure";
import { compareSyncStart } from "./compare-sync-start";
import { askPlatform } from "./ask-platform";

export interface EmailRequest {
    readonly client: DataverseClient;
    readonly report: Report;
    readonly question: EmailQuestion;
    /** ISO 8601 in UTC. */
    readonly now: string;
    readonly signal?: CancelSignal;
}

/** A mailbox is normally read again within this time; earlier than that nothing can be said about the folder. */
const NORMAL_CYCLE_MINUTES = 20;

function folderStep(steps: readonly EmailStep[], question: EmailQuestion, report: Report, now: string): EmailStep {
    const state = (id: EmailStep["id"]): EmailStep["state"] | undefined => steps.find((step) => step.id === id)?.state;
    const base = { id: "folder", evidence: [] } as const;
    const settled = steps.some((step) => step.state === (step.id === "alreadyTracked" ? "pass" : "fail"));
    if (settled) return { ...base, state: "notApplicable", message: { key: "trace.folder.settled", data: {} } };
    if (!question.receivedOn) return { ...base, state: "unknown", message: { key: "trace.folder.noTime", data: {} } };
    const waited = Date.parse(now) - Date.parse(question.receivedOn);
    const lastRead =
        report.facts.mailbox.status === "ok" ? report.facts.mailbox.value.values.lastsuccessfulsynccompletedon : null;
    const wasRead = lastRead ? lastRead > question.receivedOn : undefined;
    if (waited < NORMAL_CYCLE_MINUTES * 60_000 || wasRead === false) {
        return { ...base, state: "unknown", message: { key: "trace.folder.tooEarly", data: {} } };
    }
    // Only the absence of every other reason points to the folder, so each of them must have been answered.
    const proven = (["failureLogged", "syncStart", "platformDecision"] as const).every((id) => state(id) === "pass");
    const trackedKnown = state("alreadyTracked") !== "unknown";
    if (!proven || !trackedKnown || wasRead === undefined) {
        return { ...base, state: "unknown", message: { key: "trace.folder.cannotTell", data: {} } };
    }
    return { ...base, state: "fail", message: { key: "trace.folder.outside", data: {} } };
}

function verdictOf(steps: readonly EmailStep[]): EmailVerdict {
    const of = (id: EmailStep["id"]): EmailStep | undefined => steps.find((step) => step.id === id);
    if (of("alreadyTracked")?.state === "pass") return "tracked";
    if (of("failureLogged")?.state === "fail") return "failed";
    if (of("syncStart")?.state === "fail") return "notRead";
    if (of("platformDecision")?.state === "fail") return "refused";
    if (of("folder")?.state === "fail") return "outsideInbox";
    return of("folder")?.message.key === "trace.folder.tooEarly" ? "pending" : "undecided";
}

const REMEDIES: Readonly<Record<EmailVerdict, number>> = {
    tracked: 0,
    failed: 1,
    refused: 1,
    notRead: 1,
    outsideInbox: 2,
    pending: 1,
    undecided: 1,
};

/**
 * Says what became of one email, from what was read already plus at most three more requests in parallel. Never throws for a refused
 * request: that step is then unknown.
 */
export async function answerEmail(request: EmailRequest): Promise<EmailAnswer> {
    const { report, question, now } = request;
    const [tracked, platform] = await Promise.all([findTrackedEmail(request), askPlatform(request)]);
    const direct = [tracked, findLoggedFailure(report, question), compareSyncStart(report, question), platform];
    const steps = [...direct, folderStep(direct, question, report, now)];
    const verdict = verdictOf(steps);
    return {
        verdict,
        message: { key: `trace.verdict.${verdict}`, data: {} },
        steps,
        remedy: Array.from({ length: REMEDIES[verdict] }, (_, index) => ({
            key: `trace.remedy.${verdict}.${index + 1}`,
            data: {},
        })),
    };
}
