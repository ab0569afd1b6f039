import { writeZip } from "../../tools/pack/write-zip";
import { zipProblems } from "../../tools/check-solution/check-package";
import { HARMFUL } from "./harmful-packages";
import { MUTATIONS } from "./mutations";
import { packedParts, packedZip, VERSION } from "./packed";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

const parts = packedParts();

it("finds nothing wrong with the packages as they are", async () => {
    await expect(zipProblems(packedZip(), VERSION)).resolves.toEqual([]);
    await expect(zipProblems(packedZip(true), VERSION)).resolves.toEqual([]);
});

const ALL = [...MUTATIONS, ...HARMFUL];

it("knows at least twenty ways to damage a package, each of its own name", () => {
    const names = ALL.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(20);
});

it.each(ALL)("refuses $name with one clear sentence", async ({ damage, sentence }) => {
    const damaged = damage(parts);
    expect(Buffer.compare(damaged, writeZip(parts))).not.toBe(0);
    const problems = await zipProblems(damaged, VERSION);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
    expect(problems[0]).toMatch(/^\S.*\.$/);
});
