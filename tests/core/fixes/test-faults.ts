import type { Fault } from "../../../emulator/faults/fault-rules";
import type { Change } from "../../../src/core/fixes/change";
import type { Fix, FixInput } from "../../../src/core/fixes/define-fix";
import type { FixResult, StepId } from "../../../src/core/fixes/fix-result";
import { readOrgSetting } from "../../../src/core/fixes/org-settings-xml";
import type { Preview } from "../../../src/core/fixes/prepare-fix";
import { undoPlan } from "../../../src/core/fixes/prepare-undo";
import { sameValue } from "../../../src/core/fixes/same-value";
import { DataverseError } from "../../../src/core/model/dataverse-error";
import type { Scalar } from "../../../src/core/model/row";
import type { DataverseWriter } from "../../../src/core/port";
import { emulated, prepared, run, type Emulated, type PreparedOptions } from "./emulated";

export interface FaultScenario extends PreparedOptions {
    /** Makes the state in which the fix is offered. */
    arrange?(env: Emulated): void;
    readonly input?: FixInput;
}

const STEPS: readonly StepId[] = ["privileges", "readAgain", "write", "readBack", "journal"];
const FAULTS: readonly (readonly [string, Fault])[] = [
    ...[401, 403, 404, 412, 429, 500].map((status) => [String(status), { kind: "status", status } as const] as const),
    ["a time-out", { kind: "timeout" }],
    ["a lost connection", { kind: "reset" }],
];

type There = "old" | "new" | "other";

function storedScalar(env: Emulated, change: Extract<Change, { kind: "column" }>): Scalar {
    const value = env.stored(change.table, change.id, change.column);
    const plain = typeof value === "number" && typeof (change.from ?? change.to) === "boolean" ? value === 1 : value;
    if (change.setting !== undefined) return readOrgSetting(String(value ?? ""), change.setting);
    return (plain ?? null) as Scalar;
}

/** What really stands in the place of a change, past the product. */
export function whatStands(env: Emulated, change: Change): There {
    if (change.kind === "column") {
        const value = storedScalar(env, change);
        if (sameValue(change.table, change.column, value, change.to)) return "new";
        return sameValue(change.table, change.column, value, change.from) ? "old" : "other";
    }
    if (change.kind === "delete") return env.world.store.row(change.table, change.id) === undefined ? "new" : "old";
    const intersect = change.table === "team" ? "teamroles" : "systemuserroles";
    const key = { [change.table === "team" ? "teamid" : "systemuserid"]: change.id, roleid: change.roleId };
    return env.world.store.find(intersect, key).length > 0 === (change.kind === "link") ? "new" : "old";
}

/** The result says what stands in the environment, and what was or may have been written can be taken back. */
export function expectHonest(env: Emulated, fix: Fix, preview: Preview, result: FixResult): void {
    const stands = preview.changes.map((change) => whatStands(env, change));
    const standOf = (changes: readonly Change[]) => changes.map((change) => whatStands(env, change));
    switch (result.outcome) {
        case "done":
            // An own apply changes the value back within the fix.
            expect(stands).toEqual(preview.changes.map(() => (fix.apply ? "old" : "new")));
            break;
        case "partly":
            expect(standOf(result.written)).toEqual(result.written.map(() => "new"));
            expect(standOf(result.notWritten)).toEqual(result.notWritten.map(() => "old"));
            break;
        case "unsure": {
            expect(standOf(result.written)).toEqual(result.written.map(() => "new"));
            expect(standOf(result.notWritten)).toEqual(result.notWritten.map(() => "old"));
            const known = result.unsure.filter(({ found }) => found !== "unread");
            expect(standOf(known.map(({ change }) => change))).toEqual(known.map(({ found }) => found));
            const { changes, lost } = undoPlan(result.journal.entry);
            expect(changes.length + lost.length).toBeGreaterThan(0);
            break;
        }
        default:
            expect(stands).toEqual(preview.changes.map(() => "old"));
    }
}

/** Makes the change and then loses the answer, once. */
function losingAnswer(writer: DataverseWriter): DataverseWriter {
    let lost = false;
    const lose = async <T>(work: Promise<T>): Promise<T> => {
        const answer = await work;
        if (lost) return answer;
        lost = true;
        throw new DataverseError("The connection was lost.", { kind: "network" });
    };
    const { associate, disassociate } = writer;
    return {
        ...writer,
        updateRow: (...args) => lose(writer.updateRow(...args)),
        deleteRow: (...args) => lose(writer.deleteRow(...args)),
        ...(associate ? { associate: (...args) => lose(associate(...args)) } : {}),
        ...(disassociate ? { disassociate: (...args) => lose(disassociate(...args)) } : {}),
    };
}

/** Runs a fix with every fault at every step and with a lost answer; each time the result must be true. */
export function testFaults(fix: Fix, scenario: FaultScenario): void {
    describe(`${fix.id} under faults`, () => {
        let env: Emulated;
        let preview: Preview;

        beforeAll(async () => {
            env = await emulated();
            scenario.arrange?.(env);
            env.world.checkpoint();
            preview = (await prepared(env, fix, scenario.input, scenario)).preview;
            expect(preview.changes.length).toBeGreaterThan(0);
            expect(preview.guards.filter(({ level }) => level === "stop")).toEqual([]);
        });
        beforeEach(() => {
            env.world.reset();
            env.emulator.faults.clear();
        });
        afterAll(() => env.close());

        const start = (extra: Parameters<typeof run>[3] = {}) =>
            run(env, fix, preview, {
                keepsakeSaved: true,
                ...(scenario.userId === undefined ? {} : { userId: scenario.userId }),
                ...extra,
            });

        describe.each(STEPS)("at the step %s", (step) => {
            test.each(FAULTS)("tells the truth after %s", async (_name, fault) => {
                const result = await start({
                    onStep(progress) {
                        if (progress.step !== step || progress.state !== "running") return;
                        if (fault.kind === "timeout") env.timeOutOnce();
                        else env.emulator.faults.set([{ match: {}, fault, times: 1 }]);
                    },
                });
                expectHonest(env, fix, preview, result);
                if (step === "readAgain") expect(env.writes()).toEqual([]);
                env.emulator.requests.clear();
            });
        });

        test("tells the truth when the write is made and its answer is lost", async () => {
            const result = await start({ writer: losingAnswer(env.writer(scenario.userId)) });
            expectHonest(env, fix, preview, result);
            expect(["done", "partly", "unsure"]).toContain(result.outcome);
        });

        test("writes nothing without confirmation", async () => {
            expect(await start({ confirmed: false })).toEqual({ outcome: "notConfirmed" });
            expectHonest(env, fix, preview, { outcome: "notConfirmed" });
        });
    });
}
