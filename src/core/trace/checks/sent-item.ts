import { valueOf } from "../../facts/combine";
import { booleanSetting, settingCell } from "../../facts/org-setting";
import { ServerType } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass, unanswered } from "../define-check";
import { recipientsOf } from "../traced-email";

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
        on: "Yes, and this environment tracks Sent Items. The filters of the sender and the recipients still decide.",
        off: "Yes. This environment does not track email in Sent Items automatically; track it by hand, or switch AutoTrackSentFolderItems on.",
        notExchange: "Yes. Sent Items are read from Exchange only, and this mailbox has another kind of server.",
    },
    sources: [adminGuide("track-sent-folder-items", "Automatically track Sent Items")],
    check({ email, facts }) {
        const from = email.from.trim().toLowerCase();
        if (from === "") return needsInformation("noSender");
        const open = unanswered(facts.mailbox);
        if (open) return open;
        const own = valueOf(facts.mailbox)?.values.emailaddress?.toLowerCase();
        const toSelf = recipientsOf(email).some(({ address }) => address === own);
        if (from !== own || toSelf) return notApplicable("received");
        const unread = unanswered(facts.organization);
        if (unread) return unread;
        const organization = valueOf(facts.organization);
        const profile = valueOf(facts.profile);
        if (profile !== undefined && !EXCHANGE.includes(profile.values.servertype)) {
            return fail("notExchange", { evidence: [cell(profile, "servertype")] });
        }
        const proof = organization === undefined ? [] : [settingCell(organization, SETTING)];
        return organization !== undefined && booleanSetting(organization, SETTING) === true
            ? pass("on", { evidence: proof })
            : fail("off", { evidence: proof });
    },
});
