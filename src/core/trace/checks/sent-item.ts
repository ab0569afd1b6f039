import { valueOf } from "../../facts/combine";
import { booleanSetting, settingCell } from "../../facts/org-setting";
import { FilteringMethod, ServerType } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass, unanswered } from "../define-check";
import { findCandidates } from "../facts/candidates";
import { correlate } from "../facts/correlation";
import { isSentItem } from "../facts/sent";

const SETTING = "AutoTrackSentFolderItems";
const EXCHANGE: readonly (number | null | undefined)[] = [
    ServerType.ExchangeServer,
    ServerType.ExchangeServerHybrid,
    ServerType.ExchangeOnlineHybrid,
    undefined,
    null,
];

export const sentItem = defineTraceCheck({
    id: "sent-item",
    title: "Did the mailbox send it?",
    needs: ["mailbox", "organization", "profile"],
    messages: {
        noSender: "Give the sender to check this.",
        received: "No. It came from someone else.",
        on: "Yes, and this environment tracks Sent Items. The filter of the mailbox still decides.",
        filterNone: "Yes, and this environment tracks Sent Items, but the filter of {name} takes no email.",
        filterReplies:
            "Yes, and this environment tracks Sent Items, but the filter of {name} takes replies to tracked email only, and this is none.",
        off: "Yes. This environment does not track email in Sent Items automatically; track it by hand, or switch AutoTrackSentFolderItems on.",
        notExchange: "Yes. Sent Items are read from Exchange only, and this mailbox has another kind of server.",
    },
    sources: [adminGuide("track-sent-folder-items", "Automatically track Sent Items")],
    check(evidence) {
        const { email, facts } = evidence;
        if (email.from.trim() === "") return needsInformation("noSender");
        const open = unanswered(facts.mailbox);
        if (open) return open;
        if (!isSentItem(evidence)) return notApplicable("received");
        const unread = unanswered(facts.organization);
        if (unread) return unread;
        const organization = valueOf(facts.organization);
        const profile = valueOf(facts.profile);
        if (profile !== undefined && !EXCHANGE.includes(profile.values.servertype)) {
            return fail("notExchange", { evidence: [cell(profile, "servertype")] });
        }
        const proof = organization === undefined ? [] : [settingCell(organization, SETTING)];
        if (organization === undefined || booleanSetting(organization, SETTING) !== true) {
            return fail("off", { evidence: proof });
        }
        // Sent email is asked by the filter for incoming email of the user or queue.
        const { own } = findCandidates(evidence);
        const detail = { data: { name: own?.name ?? "" }, evidence: [...proof, ...(own?.methodEvidence ?? [])] };
        if (own?.method === FilteringMethod.NoEmailMessages) return fail("filterNone", detail);
        const onlyReplies = own?.method === FilteringMethod.EmailMessagesInResponseToDynamics365Email;
        return onlyReplies && correlate(evidence).isReply === false
            ? fail("filterReplies", detail)
            : pass("on", { evidence: detail.evidence });
    },
});
