import { valueOf } from "../facts/combine";
import type { Facts } from "../facts/facts";
import { booleanSetting } from "../facts/org-setting";
import { isLater } from "../facts/time";
import type { Row, Scalar } from "../model/row";
import { supportArticle } from "../rules/articles";
import { adminGuide } from "../rules/articles";
import { nameOf } from "../rules/support/mailbox-kind";
import type { DeleteChange } from "./change";
import { defineFix, notOffered, type Guard } from "./define-fix";

const LABEL_LENGTH = 120;

/** Alerts that may be deleted; stale ones are older than the last synchronization that completed. */
function chosenAlerts(facts: Facts, scope: Scalar | undefined): readonly Row<"tracelog">[] {
    const lastOn = valueOf(facts.mailbox)?.values.lastsuccessfulsynccompletedon;
    const rows = (valueOf(facts.alerts)?.mailbox ?? []).filter(({ values }) => values.canbedeleted !== false);
    if (scope === "all") return rows;
    return scope === "stale" && lastOn ? rows.filter(({ values }) => isLater(lastOn, values.createdon)) : [];
}

function changeOf(row: Row<"tracelog">): DeleteChange {
    const text = row.values.text ?? "";
    const short = text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text;
    return {
        kind: "delete",
        table: "tracelog",
        id: row.id,
        labels: { row: `${row.values.createdon ?? ""} ${short}`.trim() },
    };
}

/** Deletes alerts of the mailbox, after they were saved as a file. */
export const deleteAlerts = defineFix({
    id: "delete-alerts",
    title: "Delete alerts of the mailbox",
    safety: "review",
    privileges: [],
    messages: {
        why: "Alerts of {mailbox} that can be deleted: {count}. Older than the last synchronization: {stale}.",
        unread: "The alerts could not be read.",
        none: "The mailbox has no alerts that could be deleted.",
        stale: "Older than the last synchronization ({stale})",
        all: "All of them ({count})",
        nothing: "No alert is chosen.",
        noBack: "Deleted alerts cannot be brought back. The file that is saved first keeps their texts.",
        truncated: "Only the newest alerts were read. Older ones stay.",
        needsPrivilege: "In this environment only those with prvDeleteTraceLog may delete alerts.",
        needsOwner:
            "Only the owner of the mailbox may delete its alerts in this environment, so the platform probably refuses it.",
        resets: "Deleting an error alert can reset the state of the mailbox. When the cause is still there, the alert comes back.",
    },
    steps: ["Open the mailbox, tab Alerts, and delete the alerts that are done with."],
    sources: [
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        supportArticle(
            "sales-copilot/crm-permissions-and-configurations/fix-mailbox-errors-in-dynamics-365",
            "Fix mailbox errors in Dynamics 365",
        ),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        if (mailbox === undefined || facts.alerts.status !== "ok") return notOffered(say("unread"));
        const count = chosenAlerts(facts, "all").length;
        const stale = chosenAlerts(facts, "stale").length;
        if (count === 0) return notOffered(say("none"));
        return {
            outcome: "offered",
            input: { scope: stale > 0 ? "stale" : null },
            why: say("why", { mailbox: nameOf(mailbox), count, stale }),
            fields: [
                {
                    id: "scope",
                    kind: "choice",
                    label: { key: "fix.field.scope", data: {} },
                    options: [
                        { value: "stale", label: say("stale", { stale }) },
                        { value: "all", label: say("all", { count }) },
                    ],
                },
            ],
        };
    },
    isCured: (facts) => (facts.alerts.status === "ok" ? chosenAlerts(facts, "stale").length === 0 : undefined),
    preview: (facts, { scope }) => chosenAlerts(facts, scope).map(changeOf),
    keepsake(facts, { scope }) {
        const mailbox = valueOf(facts.mailbox);
        const rows = chosenAlerts(facts, scope).map(({ id, values }) => ({ id, ...values }));
        const content = { mailboxId: mailbox?.id, mailbox: mailbox && nameOf(mailbox), alerts: rows };
        return {
            fileName: "mailbox-alerts.json",
            mime: "application/json",
            content: `${JSON.stringify(content, null, 2)}\n`,
        };
    },
    guard(facts, { scope }, _reads, _context, say) {
        if (chosenAlerts(facts, scope).length === 0) return [{ level: "stop", message: say("nothing") }];
        const guards: Guard[] = [{ level: "warn", message: say("noBack") }];
        if (valueOf(facts.alerts)?.truncated) guards.push({ level: "info", message: say("truncated") });
        const organization = valueOf(facts.organization);
        const viewer = valueOf(facts.viewer);
        const owns = viewer?.userId.toLowerCase() === valueOf(facts.mailbox)?.values.ownerid?.toLowerCase();
        if (organization && booleanSetting(organization, "AlwaysCheckTraceLogDeletePrivilege") === true) {
            guards.push({ level: "info", message: say("needsPrivilege") });
        } else if (!owns) {
            guards.push({ level: "warn", message: say("needsOwner") });
        }
        guards.push({ level: "info", message: say("resets") });
        return guards;
    },
});
