import { valueOf } from "../../facts/combine";
import { numberSetting, settingCell } from "../../facts/org-setting";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, pass, unanswered } from "../define-check";
import { askedCandidates } from "../facts/candidates";
import { askFilter, asksOnlyOwn, walk } from "../facts/decide";

const ONLY_OWN = "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation";
const FORCE = "SSSForceFilteringMethodForUserMailboxes";

export const filterScope = defineTraceCheck({
    id: "filter-scope",
    title: "Whose filter counts?",
    needs: ["organization", "filtering", "users", "queues"],
    messages: {
        everyone: "That of every recipient: one that accepts is enough.",
        onlyOwnHarmless: "Only that of the mailbox that is read. No other recipient would have accepted the email.",
        onlyOwn:
            "Only that of the mailbox that is read, by a setting of this environment. {names} would accept the email, but is not asked here.",
        forced: "The environment forces one filter on all users. Without it {name} would accept this email.",
        forcedHarmless: "The environment forces one filter on all users. The user's own filter would decide the same.",
    },
    sources: [adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization")],
    check(evidence) {
        const open = unanswered(evidence.facts.organization);
        if (open) return open;
        const organization = valueOf(evidence.facts.organization);
        const { candidates, correlation, sender } = walk(evidence);
        const accepts = (method: number | undefined): boolean => {
            const answer = askFilter(method, correlation.isReply, sender);
            return answer !== "no" && answer !== "unknown";
        };
        const { own } = candidates;
        if (organization !== undefined && asksOnlyOwn(evidence)) {
            const evidenceRows = [settingCell(organization, ONLY_OWN)];
            const others = askedCandidates(candidates).filter(({ isOwn, method }) => !isOwn && accepts(method));
            if (others.length === 0 || accepts(own?.method)) return pass("onlyOwnHarmless", { evidence: evidenceRows });
            return fail("onlyOwn", {
                data: { names: others.map(({ name }) => name).join(", ") },
                evidence: [...evidenceRows, ...(own?.methodEvidence ?? [])],
            });
        }
        const forced = organization && numberSetting(organization, FORCE);
        if (organization === undefined || forced === undefined || forced < 0 || own?.kind !== "user") {
            return pass("everyone");
        }
        const evidenceRows = [settingCell(organization, FORCE)];
        const wanted = own.holder.settings?.values.incomingemailfilteringmethod ?? undefined;
        return accepts(wanted) && !accepts(forced)
            ? fail("forced", { data: { name: own.name }, evidence: evidenceRows })
            : pass("forcedHarmless", { evidence: evidenceRows });
    },
});
