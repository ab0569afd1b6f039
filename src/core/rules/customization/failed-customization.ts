import { valueOf } from "../../facts/combine";
import type { AlertGroup, ItemGroup } from "../../facts/facts";
import { earliest, latest } from "../../facts/time";
import type { Customizations } from "../../model/evidence";
import type { Confidence, TextData } from "../../model/finding";
import { cell, type Cell } from "../../model/row";
import { syncArticle, adminGuide } from "../articles";
import { clear, defineRule, found, unknown } from "../define-rule";
import {
    alertCells,
    ITEM_BLINDNESS,
    itemBlindness,
    itemCells,
    itemsWith,
    recentAlerts,
    trackedSince,
} from "../support/hits";
import { nameOf } from "../support/mailbox-kind";
import { codeName, emailCode } from "../support/custom-code";

/** Platform error IsvUnExpected: the code threw something that it did not handle itself. */
const ISV_UNEXPECTED = -2147220956;

/** Alerts about appointments, contacts and tasks say so in the platform's sentence; every other alert of this cause is about an email. */
function isAboutEmail({ sample }: AlertGroup): boolean {
    return !(sample.values.text ?? "").toLowerCase().includes("appointments, contacts");
}

interface Culprit {
    readonly message: "workflow" | "plugin" | "record" | "candidates" | "unexpected" | "aborted";
    readonly data: TextData;
    /** The row of the step or workflow, and of the record that the message names. */
    readonly cells: readonly Cell[];
}

/** What the messages name; without a name, what runs while an email is created. */
function culpritOf(groups: readonly (AlertGroup | ItemGroup)[], customizations: Customizations | undefined): Culprit {
    const facts = groups.map(({ classification }) => classification.extracted);
    const { workflow, plugin, step, record } =
        facts.find((entry) => entry.workflow) ?? facts.find((entry) => entry.plugin ?? entry.step) ?? {};
    const called = workflow ?? step ?? plugin;
    const code = customizations?.code ?? [];
    if (called !== undefined) {
        // Steps carry the name of their class and more; messages name workflows by name or id.
        const row = code.find(({ row: { id, values } }) => id === called || values.name?.includes(called))?.row;
        const cells = row ? [cell(row, "name")] : [];
        const name = row && row.id === called ? codeName(row) : called;
        if (record === undefined) return { message: workflow ? "workflow" : "plugin", data: { name }, cells };
        const { table, id } = record;
        const target = { table, id, column: `${table}id`, value: id, readAt: groups[0]?.sample.readAt ?? "" };
        return { message: "record", data: { name, table, record: id }, cells: [...cells, target] };
    }
    const candidates = emailCode(customizations);
    if (candidates !== undefined) {
        const { names, rows } = candidates;
        return { message: "candidates", data: { names }, cells: rows.map((row) => cell(row, "name")) };
    }
    const codes = groups.map((group) =>
        "errorCode" in group ? group.errorCode : group.classification.extracted.code?.number,
    );
    return { message: codes.includes(ISV_UNEXPECTED) ? "unexpected" : "aborted", data: {}, cells: [] };
}

function surest(groups: readonly (AlertGroup | ItemGroup)[]): Confidence {
    const levels = groups.map(({ classification }) => classification.confidence);
    return levels.includes("certain") ? "certain" : levels.includes("likely") ? "likely" : "possible";
}

export const failedCustomization = defineRule({
    id: "failed-customization",
    category: "customization",
    stage: "customCodeSucceeded",
    severity: "blocking",
    actor: "developer",
    title: "Plug-in or workflow stops the email",
    messages: {
        workflow:
            "The workflow {name} fails while email of {mailbox} is created, so the email is not tracked. Failures: {count}, the newest on {lastOn}.",
        plugin: "The plug-in {name} fails while email of {mailbox} is created, so the email is not tracked. Failures: {count}, the newest on {lastOn}.",
        record: "{name} fails on the {table} {record} while email of {mailbox} is created, so the email is not tracked. That the record was deleted is the usual reason. Failures: {count}, the newest on {lastOn}.",
        candidates:
            "Custom code refuses email of {mailbox} while it is created. What runs then and can be the reason: {names}. Failures: {count}, the newest on {lastOn}.",
        aborted:
            "A plug-in or real-time workflow aborts the creation of email of {mailbox} (IsvAborted). Failures: {count}, the newest on {lastOn}.",
        unexpected:
            "A plug-in or real-time workflow breaks off with an unexpected error while email of {mailbox} is created (IsvUnexpected). Failures: {count}, the newest on {lastOn}.",
        alertsUnread: "The alerts could not be read, and they can name a failing plug-in or workflow.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Find the synchronous plug-in step or real-time workflow that runs when an email is created; the details of the alert name it, or the plug-in trace log does.",
        "Have its owner correct it, or make it run asynchronously. Switch it off for a short time only to prove the cause.",
        "Then set the start date back to before the first failure, so that the emails are read again.",
    ],
    sources: [
        syncArticle(
            "unknownincomingemailintegrationerror-2147220891",
            "UnknownIncomingEmailIntegrationError -2147220891",
        ),
        syncArticle("exception-appears-server-side-sync", "UnknownIncomingEmailIntegrationError in mailbox alerts"),
        adminGuide("use-outlook-category-track-appointments-emails", "Use an Outlook category to track items"),
        syncArticle(
            "server-side-synchronization-new-admin-identity",
            "The identity of server-side synchronization changes",
        ),
        syncArticle("sssadminprod", "The identity of server-side synchronization (earlier text)"),
    ],
    explains: ["email-outside-inbox", "undeliverable-email"],
    covers: ["isv-aborted-incoming-email", "isv-unexpected-incoming-email", "sync-workflow-target-missing"],
    fixes: ["custom-code", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    uses: ["alertGroups", "traffic", "customizations"],
    check({ mailbox, itemGroups, itemVisibility }, { now, optional }) {
        const items = itemsWith(itemGroups, ["customization-error"], "email");
        const alerts = recentAlerts(valueOf(optional.alertGroups) ?? [], ["customization-error"], now).filter(
            isAboutEmail,
        );
        const groups = [...items, ...alerts];
        const [item] = items;
        const [alert] = alerts;
        const cells: readonly Cell[] = [...(item ? itemCells(item) : []), ...(alert ? alertCells(alert) : [])];
        const [first, ...rest] = cells;
        if (first === undefined) {
            const blindness = itemBlindness(itemVisibility);
            if (blindness !== undefined) return unknown(blindness);
            return optional.alertGroups.status === "ok" ? clear : unknown("alertsUnread");
        }
        const firstOn = earliest(groups.map((group) => group.first)) ?? now;
        const lastOn = latest(groups.map((group) => group.last)) ?? now;
        const { message, data, cells: named } = culpritOf(groups, valueOf(optional.customizations));
        // One failing email can show in both lists; the longer list is the better count.
        const counts = [items, alerts].map((list) => list.reduce((sum, { count }) => sum + count, 0));
        return found(message, {
            confidence: surest(groups),
            ...(trackedSince(optional.traffic, firstOn) ? { severity: "degraded" } : {}),
            data: { mailbox: nameOf(mailbox), count: Math.max(...counts), firstOn, lastOn, ...data },
            evidence: [first, ...rest, ...named],
            since: firstOn,
        });
    },
});
