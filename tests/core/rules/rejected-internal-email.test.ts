import { rejectedInternalEmail } from "../../../src/core/rules/filtering/rejected-internal-email";
import { denied, healthy } from "./healthy";
import { ITEMS_UNSEEN, testRule } from "./test-rule";

const ITEMS = [{ lastsyncerror: "InternalEmailReject" }];

testRule(rejectedInternalEmail, {
    clear: [healthy(), healthy({ organization: { ignoreinternalemail: true } })],
    found: [
        {
            when: healthy({ items: ITEMS, organization: { ignoreinternalemail: true } }),
            message: "oneActivity",
            proof: ["ignoreinternalemail"],
        },
        {
            when: healthy({
                kind: "queue",
                items: ITEMS,
                organization: { ignoreinternalemail: true },
                settings: { DoNotIgnoreInternalEmailToQueues: "false" },
            }),
            message: "toQueue",
        },
        { when: healthy({ items: ITEMS, settings: { IgnoreInternalEmailFromQueues: "true" } }), message: "fromQueue" },
        { when: healthy({ items: ITEMS }), message: "other" },
        { when: denied("organization", { items: ITEMS }), message: "other" },
    ],
    unknown: ITEMS_UNSEEN,
});
