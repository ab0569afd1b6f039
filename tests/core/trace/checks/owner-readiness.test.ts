import type { Finding } from "../../../../src/core/model/finding";
import { ownerReadiness } from "../../../../src/core/trace/checks/owner-readiness";
import { denied, NOW, read } from "../fixture";
import { testCheck } from "../test-check";

const access = (roles: number) =>
    read({
        roles: Array.from({ length: roles }, () => ({
            roleId: "r",
            name: "Sales",
            templateId: null,
            path: { kind: "direct" } as const,
        })),
        grants: [],
        coverage: "complete",
        source: "roles",
        readAt: NOW,
    } as const);
const finding: Finding = {
    ruleId: "missing-owner-privilege",
    stage: "ownerReady",
    severity: "blocking",
    confidence: "certain",
    actor: "mailboxAdmin",
    title: { key: "t", data: {} },
    message: { key: "m", data: {} },
    remedy: [],
    evidence: [],
    sources: [],
    symptoms: [],
    fixes: [],
};

testCheck(ownerReadiness, [
    { when: "finds the owner ready", change: {}, outcome: "pass", message: "ready" },
    { when: "finds the owner disabled", change: { owner: { isdisabled: true } }, outcome: "fail", message: "disabled" },
    {
        when: "finds the owner unlicensed",
        change: { owner: { islicensed: false } },
        outcome: "fail",
        message: "unlicensed",
    },
    {
        when: "finds an access mode that cannot own email",
        change: { owner: { accessmode: 1 } },
        outcome: "fail",
        message: "accessMode",
    },
    {
        when: "accepts a non-interactive owner",
        change: { owner: { accessmode: 4 } },
        outcome: "pass",
        message: "ready",
    },
    { when: "finds no role", change: { sections: { access: access(0) } }, outcome: "fail", message: "noRole" },
    { when: "points at a cause of the panel", change: { findings: [finding] }, outcome: "fail", message: "cause" },
    {
        when: "leaves out a cause of another stage",
        change: { findings: [{ ...finding, stage: "itemRead" }] },
        outcome: "pass",
        message: "ready",
    },
    {
        when: "may not read the owner",
        change: { sections: { owner: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
