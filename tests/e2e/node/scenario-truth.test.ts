import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SCENARIOS } from "../../../demo/scenarios";
import { openScenario } from "../../../demo/server/worlds";
import { RULES } from "../../../src/core/rules";
import { diagnose } from "../support/diagnose";
import { statementOf } from "../support/state-report";
import { compare, readTruth } from "../support/truth";

const FOLDER = join(__dirname, "..", "..", "..", "demo", "scenarios");

describe("the diagnosis over the Web API", () => {
    test.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
        "says the truth about %s",
        async (id, scenario) => {
            const world = await openScenario(scenario);
            const report = await diagnose(world);
            expect(compare(readTruth(id), statementOf(report))).toEqual([]);
            world.emulator.close();
            world.emulator.world.close();
        },
    );

    test("needs at most twelve requests for each scenario whose viewer may read", async () => {
        for (const scenario of SCENARIOS.filter(({ viewer }) => viewer !== "nobody")) {
            const world = await openScenario(scenario);
            const report = await diagnose(world);
            expect([scenario.id, report.evidence.requests <= 12]).toEqual([scenario.id, true]);
        }
    });
});

describe("the truth files", () => {
    test("exist for each scenario and for nothing else", () => {
        const files = readdirSync(FOLDER).filter((name) => name.endsWith(".truth.json"));
        expect(files.sort()).toEqual(SCENARIOS.map(({ id }) => `${id}.truth.json`).sort());
        expect(SCENARIOS.filter(({ id }) => !existsSync(join(FOLDER, `${id}.ts`)))).toEqual([]);
    });

    test("name only rules that exist", () => {
        const known = RULES.map(({ id }) => id);
        const named = SCENARIOS.flatMap(({ id }) => {
            const { mainRuleId, alsoRuleIds = [], mustNotRuleIds = [] } = readTruth(id);
            return [...(mainRuleId === undefined ? [] : [mainRuleId]), ...alsoRuleIds, ...mustNotRuleIds];
        });
        expect(named.filter((id) => !known.includes(id))).toEqual([]);
    });

    test("are found wrong when they are wrong", async () => {
        const [healthy] = SCENARIOS;
        if (!healthy) throw new Error("There is no scenario.");
        const report = await diagnose(await openScenario(healthy));
        const lie = { verdictKind: "stopped", mainRuleId: "disabled-owner", unknownSections: ["alerts"] } as const;
        expect(compare(lie, statementOf(report))).toEqual([
            "says clear instead of stopped",
            "names nothing instead of disabled-owner",
            "does not find disabled-owner",
            "does not say that alerts is unread",
        ]);
    });
});
