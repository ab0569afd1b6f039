import { filterScope } from "../../../../src/core/trace/checks/filter-scope";
import { ADA, ben, BEN, denied, IDS, read, settingsOf } from "../fixture";
import { testCheck } from "../test-check";

const both = {
    email: { to: [ADA, BEN] },
    reads: { users: read([ben()]), settings: read([settingsOf(IDS.ben, 0)]) },
};
const onlyOwn = { UseFilteringMethodOfSyncingMailboxOnlyForCorrelation: "true" };

testCheck(filterScope, [
    { when: "lets every recipient count", change: {}, outcome: "pass", message: "everyone" },
    {
        when: "asks only a mailbox that refuses",
        change: { ...both, method: 4, settings: onlyOwn },
        outcome: "fail",
        message: "onlyOwn",
    },
    {
        when: "asks only a mailbox that accepts",
        change: { ...both, method: 0, settings: onlyOwn },
        outcome: "pass",
        message: "onlyOwnHarmless",
    },
    {
        when: "forces a filter that refuses what the user's own takes",
        change: { method: 0, settings: { SSSForceFilteringMethodForUserMailboxes: "4" } },
        outcome: "fail",
        message: "forced",
    },
    {
        when: "forces a filter that decides the same",
        change: { method: 4, settings: { SSSForceFilteringMethodForUserMailboxes: "4" } },
        outcome: "pass",
        message: "forcedHarmless",
    },
    {
        when: "forces nothing",
        change: { settings: { SSSForceFilteringMethodForUserMailboxes: "-1" } },
        outcome: "pass",
        message: "everyone",
    },
    {
        when: "may not be read",
        change: { sections: { organization: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
