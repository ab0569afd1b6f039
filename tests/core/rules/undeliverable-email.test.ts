import { undeliverableEmail } from "../../../src/core/rules/customization/undeliverable-email";
import { healthy } from "./healthy";
import { ITEMS_UNSEEN, testRule } from "./test-rule";

testRule(undeliverableEmail, {
    clear: [healthy(), healthy({ items: [{ lastsyncerror: "IsvAborted", retries: 4 }] })],
    found: [
        {
            when: healthy({
                items: [
                    { lastsyncerror: "IsvAborted", retries: 5 },
                    { lastsyncerror: "IsvAborted", retries: 2 },
                ],
            }),
            message: "found",
            data: { count: 1, attempts: 5 },
            proof: ["retries"],
        },
    ],
    unknown: ITEMS_UNSEEN,
});
