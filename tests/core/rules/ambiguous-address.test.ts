import { ambiguousAddress } from "../../../src/core/rules/tracking/ambiguous-address";
import { denied, healthy, IDS, missing } from "./healthy";
import { testRule } from "./test-rule";

const OWN = [{ table: "systemuser", id: IDS.user }] as const;
const CONTACT = { table: "contact", id: "cccccccc-0000-4000-8000-000000000001" } as const;

testRule(ambiguousAddress, {
    clear: [healthy(), healthy({ holders: [...OWN, { table: "queue", id: IDS.queue }] }), healthy({ holders: [] })],
    found: [
        {
            when: healthy({ holders: [...OWN, CONTACT] }),
            message: "several",
            confidence: "possible",
            severity: "advice",
            data: { count: 1 },
            proof: ["parentobjectid"],
        },
        {
            when: healthy({
                holders: [...OWN, CONTACT],
                organization: { unresolveemailaddressifmultiplematch: true },
            }),
            message: "unresolved",
            confidence: "possible",
        },
        {
            when: healthy({ holders: [CONTACT], settings: { UnresolveSenderInCaseOfMultipleMatch: "true" } }),
            message: "unresolved",
            confidence: "possible",
        },
        {
            when: denied("organization", { holders: [CONTACT] }),
            message: "several",
            confidence: "possible",
        },
    ],
    unknown: [
        { when: denied("addressSearch"), unread: ["addressSearch"] },
        { when: missing("addressSearch"), unread: ["addressSearch"] },
    ],
});
