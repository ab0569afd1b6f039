import { ownerWithoutRole } from "../../../src/core/rules/owner/owner-without-role";
import { denied, grant, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(ownerWithoutRole, {
    clear: [healthy(), healthy({ access: { roles: [], grants: [grant("prvReadMailbox")], coverage: "partial" } })],
    found: [
        { when: healthy({ access: { roles: [], grants: [] } }), message: "found", proof: ["fullname"] },
        {
            when: healthy({
                access: { roles: [], grants: [], coverage: "partial" },
                items: [{ lastsyncerror: "x", lastsyncerrorcode: -2147209462 }],
            }),
            message: "reported",
            proof: ["lastsyncerrorcode"],
        },
    ],
    unknown: [
        { when: healthy({ access: { roles: [], grants: [], coverage: "partial" } }), message: "hidden" },
        { when: denied("access"), unread: ["access"] },
    ],
    notApplicable: [healthy({ kind: "queue", access: { roles: [], grants: [] } })],
});
