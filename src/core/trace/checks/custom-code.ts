import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";
import { loggedFailure } from "../facts/logged-failure";

export const customCode = defineTraceCheck({
    id: "custom-code",
    title: "Did custom code stop it?",
    needs: ["items", "failures", "customizations", "pluginTraces"],
    messages: {
        aborted: "Yes. The logged failure says that a plug-in or real-time workflow ended the creation: {error}.",
        traced: "Likely. Plug-ins on email ended with an exception around that time: {names}.",
        none: "No plug-in or real-time workflow runs when an email is created.",
        registered:
            "Not proven. Plug-ins or real-time workflows run when an email is created ({count}), and no exception of theirs is logged around that time. The log may be switched off.",
    },
    sources: [
        syncArticle("exception-appears-server-side-sync", "UnknownIncomingEmailIntegrationError in mailbox alerts"),
    ],
    check(evidence) {
        const { facts, reads } = evidence;
        const logged = loggedFailure(evidence);
        const failure = logged?.row;
        const error = failure?.values.lastsyncerror ?? "";
        if (failure !== undefined && /^Isv/i.test(error)) {
            return fail("aborted", {
                data: { error },
                evidence: [cell(failure, "lastsyncerror"), cell(failure, "lastsyncerrorcode")],
                confidence: logged?.isProven === true ? "certain" : "likely",
            });
        }
        const traces = valueOf(reads.pluginTraces) ?? [];
        if (traces.length > 0) {
            const names = [...new Set(traces.map(({ values }) => values.typename ?? ""))].join(", ");
            const proof = traces.slice(0, 5).flatMap((row) => [cell(row, "typename"), cell(row, "createdon")]);
            return fail("traced", { data: { names }, evidence: proof, confidence: "likely" });
        }
        const open = unanswered(facts.customizations);
        if (open) return open;
        const code = (valueOf(facts.customizations)?.code ?? []).filter(({ item }) => item === "email");
        if (code.length === 0) return pass("none");
        const proof = code
            .slice(0, 10)
            .map(({ row }) => (row.table === "workflow" ? cell(row, "name") : cell(row, "name")));
        return (
            unanswered(reads.pluginTraces) ??
            needsInformation("registered", { data: { count: code.length }, evidence: proof })
        );
    },
});
