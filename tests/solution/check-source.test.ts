import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { needsBuild, unfitBuild } from "../../tools/pack/production-build";
import { sourceProblems } from "../../tools/check-solution/check-source";
import { attestedProblems } from "../../tools/check-solution/check-attested";
import { ATTESTED } from "../../tools/check-solution/check-paths";
import { packageOf } from "../../src/package/open-package";
import { assemblePackage, constructorOf } from "../../tools/pack/assemble-package";
import { controlNames } from "../../tools/pack/assemble-customizations";
import { builtControls } from "../../tools/pack/production-build";
import { writeZip } from "../../tools/pack/write-zip";
import { builtControl, packedParts, ROOT, solutionSource } from "./packed";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

const VERSION = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
const controls = controlNames(solutionSource()).map(constructorOf);

let root: string;

function put(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
}

function change(path: string, from: string, to: string): void {
    const before = readFileSync(join(root, path), "utf8");
    expect(before).toContain(from);
    put(path, before.replace(from, to));
}

const zips = (): ReadonlyMap<boolean, Uint8Array> =>
    new Map(
        [false, true].map((managed) => {
            const request = {
                source: solutionSource(),
                controls: builtControls(root, controls),
                packageVersion: VERSION,
                managed,
            };
            return [managed, writeZip(assemblePackage(request))];
        }),
    );

/** A copy of what packing reads, with bundles that do nothing. */
beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "mbx-source-"));
    for (const [path, bytes] of solutionSource()) put(`Solution/src/${path}`, bytes);
    for (const name of controls) {
        cpSync(join(ROOT, name, "ControlManifest.Input.xml"), join(root, name, "ControlManifest.Input.xml"));
        for (const [path, bytes] of builtControl(name)) put(`out/controls/${name}/${path}`, bytes);
    }
});

afterEach(() => rmSync(root, { recursive: true }));

describe("the source of the packages", () => {
    it("fits the packages that were made of it", () => {
        expect(sourceProblems(root, VERSION, zips())).toEqual([]);
    });

    it("says the version of package.json, and how to write it there", () => {
        const packed = zips();
        change("Solution/src/Other/Solution.xml", `<Version>${VERSION}.0<`, "<Version>9.9.9.0<");
        change(`${controls[0] ?? ""}/ControlManifest.Input.xml`, `version="${VERSION}"`, 'version="9.9.9"');
        const problems = sourceProblems(root, VERSION, packed);
        expect(problems).toEqual([
            expect.stringContaining("Solution.xml has the version 9.9.9.0"),
            expect.stringContaining("ControlManifest.Input.xml has the version 9.9.9"),
        ]);
        expect(problems.every((problem) => problem.includes("run npm run stamp"))).toBe(true);
    });

    it("keeps managed twins alike", () => {
        const packed = zips();
        change(
            "Solution/src/AppModules/mbx_MailboxDiagnostics/AppModule_managed.xml",
            "<FormFactor>1<",
            "<FormFactor>2<",
        );
        expect(sourceProblems(root, VERSION, packed)).toEqual([
            expect.stringContaining("AppModule_managed.xml differs from its twin"),
            expect.stringContaining("The managed package is not what the source gives now"),
        ]);
    });

    it("notices packages that are older than the source or the build", () => {
        const packed = zips();
        put(`out/controls/${controls[0] ?? ""}/bundle.js`, "var other;\n");
        expect(sourceProblems(root, VERSION, packed)).toHaveLength(2);
    });

    it("does not mind the built controls that packing for Microsoft's tools puts there", () => {
        const packed = zips();
        put(`Solution/src/Controls/mbx_MailboxDiagnostics.${controls[0] ?? ""}/bundle.js`, "var filled;\n");
        expect(sourceProblems(root, VERSION, packed)).toEqual([]);
    });
});

describe("the build", () => {
    const name = controls[0] ?? "";

    it("is fit for packing when it is there and made for production", () => {
        expect(unfitBuild(root, name)).toBeUndefined();
        put(`out/controls/${name}/bundle.js`, "eval('1')");
        expect(unfitBuild(root, name)).toBe(`${name} is built for development`);
        rmSync(join(root, `out/controls/${name}`), { recursive: true });
        expect(unfitBuild(root, name)).toBe(`${name} is not built`);
        expect(needsBuild(root, name)).toBe(`${name} is not built`);
    });
});

describe("the list of known XML places", () => {
    it("holds what is used and nothing else", () => {
        const problems = attestedProblems(packageOf(packedParts()));
        // What only pcf-scripts adds is missing in a control that was not built by it.
        const built = problems.filter((problem) => !/control@api-version|built-by/.test(problem));
        expect(built).toEqual([]);
    });

    it("has one exception, with its reason", () => {
        expect(Object.keys(ATTESTED.exceptions)).toEqual(["parameters/boundColumn"]);
        expect(Object.values(ATTESTED.exceptions).every((reason) => reason.length > 30)).toBe(true);
    });
});
