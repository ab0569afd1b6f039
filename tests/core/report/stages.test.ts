import { STAGES } from "../../../src/core/model/stage";
import type { Report } from "../../../src/core/report/report";
import { judge } from "../../../src/core/report/judge";
import { reportStages } from "../../../src/core/report/stages";
import { evidence, NOW, type Overrides } from "../rules/healthy";

function stage(name: string, overrides: Overrides = {}): Report["stages"][number] | undefined {
    return judge(evidence(overrides), NOW).stages.find((entry) => entry.stage === name);
}

describe("reportStages", () => {
    it("takes a stage that nothing has judged as unknown, never as clear", () => {
        expect(reportStages([]).map(({ state }) => state)).toEqual(STAGES.map(() => "unknown"));
    });

    it("finds the stage where email stops and names its rules", () => {
        expect(stage("mailboxActive", { mailbox: { statecode: 1 } })).toMatchObject({
            state: "found",
            severity: "blocking",
            ruleIds: ["inactive-mailbox"],
        });
    });

    it("leaves a stage clear that has only advice", () => {
        const settings = { AutoTrackSentFolderItems: "false" };
        expect(stage("itemRead", { settings })).toMatchObject({ state: "clear", severity: "advice" });
    });

    it("takes a stage as unknown when one of its checks has no answer", () => {
        const unread = { organization: { status: "denied", message: "No privilege.", readAt: NOW } } as const;
        expect(stage("addressApproved", { unread })?.state).toBe("unknown");
    });

    it("judges every stage of the mailbox of a queue that works", () => {
        const states = judge(evidence({ kind: "queue" }), NOW).stages.map(({ state }) => state);
        expect([...new Set(states)]).toEqual(["clear"]);
    });
});
