import { valueOf } from "../facts/combine";
import { ProfileState } from "../model/generated/option-sets";
import type { Message } from "../model/finding";
import { toFetchXml } from "../query/fetch-xml";
import { readRow } from "../query/read-row";
import { adminGuide, syncArticle } from "../rules/articles";
import { nameOf } from "../rules/support/mailbox-kind";
import { parseGuid } from "../model/guid";
import { sameValue } from "./same-value";
import { chosenName, defineFix, notOffered, type FieldOption, type Guard } from "./define-fix";

const PROFILE_CAP = 50;

/** Gives the mailbox another email server profile. */
export const serverProfile = defineFix({
    id: "server-profile",
    title: "Change the email server profile of the mailbox",
    safety: "review",
    privileges: ["prvWriteMailbox", "prvReadEmailServerProfile"],
    messages: {
        none: "{mailbox} has no email server profile, so the platform does not know where its email lies.",
        inactive: "The email server profile of {mailbox} is inactive.",
        other: "{mailbox} has an active email server profile. Choose another one when it does not fit the server.",
        unread: "The email server profile of the mailbox could not be read.",
        choose: "Choose an active email server profile.",
        same: "This profile is set already.",
        unknownProfile: "The chosen profile is not among the active profiles that you see.",
        isDefault: "This is the default profile of the environment.",
        startDate: "The start date of the new profile counts for this mailbox too; a later one skips email before it.",
        testAfterwards: "The new profile is used only after the mailbox was tested and enabled.",
    },
    steps: [
        "Open the mailbox and choose an email server profile that is active and fits the mail server.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("mailbox-does-not-have-email-server-profile", "A mailbox has no email server profile"),
        adminGuide("connect-exchange-online", "Connect to Exchange Online"),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        const present = mailbox?.values.emailserverprofile;
        if (mailbox === undefined || present === undefined) return notOffered(say("unread"));
        const inactive = valueOf(facts.profile)?.values.statecode === ProfileState.Inactive;
        const usual = valueOf(facts.organization)?.row.values.defaultemailserverprofileid ?? null;
        return {
            outcome: "offered",
            input: { profile: usual !== present ? usual : null },
            why: say(present === null ? "none" : inactive ? "inactive" : "other", { mailbox: nameOf(mailbox) }),
            fields: [{ id: "profile", kind: "choice", label: { key: "fix.field.profile", data: {} } }],
        };
    },
    isCured(facts) {
        if (facts.profile.status === "notApplicable") return false;
        const state = valueOf(facts.profile)?.values.statecode;
        return state === undefined ? undefined : state === ProfileState.Active;
    },
    preview(facts, { profile }, reads) {
        const mailbox = valueOf(facts.mailbox);
        const from = mailbox?.values.emailserverprofile;
        const to = typeof profile === "string" ? parseGuid(profile) : undefined;
        if (mailbox === undefined || from === undefined || to === undefined) return [];
        if (sameValue("mailbox", "emailserverprofile", from, to)) return [];
        const was = valueOf(facts.profile)?.values.name ?? mailbox.labels["emailserverprofile"];
        const becomes = chosenName(reads, "profile", to);
        return [
            {
                kind: "column",
                table: "mailbox",
                id: mailbox.id,
                column: "emailserverprofile",
                from,
                to,
                lookup: {
                    navigation: "emailserverprofile",
                    from: from === null ? null : "emailserverprofile",
                    to: "emailserverprofile",
                },
                labels: { row: nameOf(mailbox), ...(was ? { from: was } : {}), ...(becomes ? { to: becomes } : {}) },
            },
        ];
    },
    async estimate({ client, facts, now, signal }) {
        const columns = ["emailserverprofileid", "name", "servertype"];
        const fetchXml = toFetchXml({
            table: "emailserverprofile",
            columns,
            filter: { all: [{ column: "statecode", operator: "eq", value: ProfileState.Active }] },
            order: [{ column: "name" }],
            count: PROFILE_CAP,
        });
        const { rows } = await client.readRows({ table: "emailserverprofile", fetchXml }, { signal });
        const usual = valueOf(facts.organization)?.row.values.defaultemailserverprofileid;
        const note: Message = { key: "fix.server-profile.isDefault", data: {} };
        const profile = rows.flatMap((raw): FieldOption[] => {
            const row = readRow(raw, "emailserverprofile", columns, { readAt: now });
            if (!row) return [];
            return [{ value: row.id, label: row.values.name ?? row.id, ...(row.id === usual ? { note } : {}) }];
        });
        return { numbers: {}, options: { profile } };
    },
    guard(facts, { profile }, { options }, _context, say) {
        const wanted = typeof profile === "string" ? parseGuid(profile) : undefined;
        if (wanted === undefined) return [{ level: "stop", message: say("choose") }];
        const present = valueOf(facts.mailbox)?.values.emailserverprofile ?? null;
        if (sameValue("mailbox", "emailserverprofile", present, wanted)) {
            return [{ level: "stop", message: say("same") }];
        }
        const known = options?.["profile"];
        const guards: Guard[] =
            known && !known.some(({ value }) => value === wanted)
                ? [{ level: "stop", message: say("unknownProfile") }]
                : [];
        return [
            ...guards,
            { level: "warn", message: say("startDate") },
            { level: "info", message: say("testAfterwards") },
        ];
    },
});
