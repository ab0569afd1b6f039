import { queueOwnerWithoutRole } from "../../../src/core/rules/owner/queue-owner-without-role";
import { denied, healthy, IDS, teamOwner } from "./healthy";
import { testRule } from "./test-rule";

const NONE = { roles: [], grants: [] } as const;

testRule(queueOwnerWithoutRole, {
    clear: [healthy({ kind: "queue" }), healthy({ kind: "queue", owner: teamOwner() })],
    found: [
        {
            when: healthy({ kind: "queue", owner: teamOwner(), access: NONE }),
            message: "team",
            proof: ["ownerid", "name"],
        },
        { when: healthy({ kind: "queue", access: NONE }), message: "user" },
        {
            when: healthy({
                kind: "queue",
                queue: { ownerid: IDS.team },
                items: [{ lastsyncerror: "x", lastsyncerrorcode: -2147209462 }],
            }),
            message: "reported",
        },
    ],
    unknown: [
        { when: healthy({ kind: "queue", access: { ...NONE, coverage: "partial" } }), message: "hidden" },
        { when: healthy({ kind: "queue", queue: { ownerid: IDS.team } }), message: "otherOwner" },
        { when: denied("access", { kind: "queue" }), unread: ["access"] },
    ],
    notApplicable: [healthy({ access: NONE }), healthy({ kind: "forward" })],
});
