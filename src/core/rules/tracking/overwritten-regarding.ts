import { cell } from "../../model/row";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const overwrittenRegarding = defineRule({
    id: "overwritten-regarding",
    category: "tracking",
    stage: "queueItemAndRules",
    severity: "advice",
    actor: "user",
    title: "Tracked folder sets Regarding again",
    messages: {
        found: "Tracked folders of {mailbox} that belong to a record: {count}. Whenever an email in such a folder is processed, its Regarding becomes that record again, whatever someone has set.",
    },
    remedy: ["Take the email out of the folder before you set Regarding, or change the record of the folder."],
    sources: [
        adminGuide(
            "track-outlook-email-by-moving-it-tracked-exchange-folder",
            "Track email by moving it to a tracked folder",
        ),
    ],
    covers: ["folder-regarding-overwritten"],
    fixes: ["folder-tracking"],
    needs: ["mailbox", "folders"],
    check({ mailbox, folders }) {
        const bound = folders.filter(({ values }) => values.regardingobjectid);
        const [first] = bound;
        if (first === undefined) return clear;
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox), count: bound.length },
            evidence: [cell(first, "regardingobjectid"), cell(first, "exchangefoldername")],
        });
    },
});
