import { labelOf, contentsOf } from "../../src/package/package-contents";
import { identityOf } from "../../src/package/open-package";
import { textOf, type XmlElement } from "../../src/package/xml-element";
import { writeXmlFragment } from "../../src/package/write-xml";
import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import { installPackage } from "./install";
import { solutionState, type RunningImport } from "./solution-state";
import type { StagedProblem } from "./staged-problem";
import { stagedProblems } from "./staged-problems";

/** How far an import gets between two looks at it; the last step does the work. */
const STEP = 40;

const IN_PROGRESS = { statecode: 2, statuscode: 20 };
const SUCCEEDED = { statecode: 3, statuscode: 30 };
const FAILED = { statecode: 3, statuscode: 31 };

const element = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    children: readonly XmlElement[] = [],
): XmlElement => ({
    name,
    attributes,
    children,
    text: "",
});

const resultOf = (problem: StagedProblem | undefined): XmlElement =>
    element("result", {
        result: problem === undefined ? "success" : "failure",
        errorcode: problem?.code ?? "0",
        errortext: problem?.message ?? "",
    });

/** The import job's log: the manifest and every component, each with its result. */
const logOf = ({ pkg }: RunningImport, problems: readonly StagedProblem[]): string => {
    const { uniqueName, version } = identityOf(pkg);
    const contents = contentsOf(pkg);
    const list = (group: string, item: string, names: readonly string[]): XmlElement =>
        element(
            group,
            {},
            names.map((name) => {
                const problem = problems.find((each) => each.place === `${group}/${item}` && each.name === name);
                return element(item, { id: name, LocalizedName: name, processed: "true" }, [resultOf(problem)]);
            }),
        );
    const places = new Set(problems.map(({ place }) => place));
    const named = (place: string): readonly string[] =>
        problems.filter((each) => each.place === place).map(({ name }) => name);
    const manifest = element("solutionManifest", { id: uniqueName, processed: "true" }, [
        { ...element("UniqueName", {}), text: uniqueName },
        { ...element("Version", {}), text: version },
        resultOf(problems.find(({ place }) => place.startsWith("solutionManifests"))),
    ]);
    const tables = contents.tables.map((table) => (textOf(table, "Name") ?? "").toLowerCase());
    return writeXmlFragment(
        element("importexportxml", { succeeded: problems.length === 0 ? "success" : "failure" }, [
            element("solutionManifests", {}, [manifest]),
            list("entities", "entity", [...new Set([...tables, ...named("entities/entity")])]),
            list(
                "securityroles",
                "securityrole",
                contents.roles.map(({ attributes }) => attributes["name"] ?? ""),
            ),
            list("webResources", "webResource", contents.webResources.map(labelOf)),
            list("customControls", "customControl", contents.controls.map(labelOf)),
            ...(places.has("rootComponents/rootComponent")
                ? [list("rootComponents", "rootComponent", named("rootComponents/rootComponent"))]
                : []),
        ]),
    );
};

/** Begins an import: an operation and its job, which then go on while they are looked at. */
export const startImport = (store: Store, run: RunningImport, owner: string): void => {
    const { uniqueName } = identityOf(run.pkg);
    const now = isoSeconds(store.clock.now());
    store.insert("asyncoperation", {
        asyncoperationid: run.operationId,
        name: `Import solution ${uniqueName}`,
        messagename: "ImportSolutionAsync",
        ownerid: { table: "systemuser", id: owner },
        startedon: now,
        ...IN_PROGRESS,
    });
    store.insert("importjob", {
        importjobid: run.jobId,
        name: "Customizations",
        solutionname: uniqueName,
        startedon: now,
        progress: 0,
    });
    solutionState(store).running.set(run.jobId, run);
};

const finish = (store: Store, run: RunningImport): void => {
    const problems = stagedProblems(store, run.pkg);
    const [first] = problems;
    const now = isoSeconds(store.clock.now());
    if (first === undefined) store.transaction(() => installPackage(store, run.pkg));
    store.update("importjob", run.jobId, { progress: 100, completedon: now, data: logOf(run, problems) });
    store.update("asyncoperation", run.operationId, {
        completedon: now,
        ...(first === undefined ? SUCCEEDED : { ...FAILED, message: first.message, friendlymessage: first.message }),
    });
    solutionState(store).running.delete(run.jobId);
};

/** Lets every running import go one step on. The clock here stands still, so time cannot do it. */
export const continueImports = (store: Store): void => {
    for (const run of [...solutionState(store).running.values()]) {
        const progress = Number(store.row("importjob", run.jobId)?.["progress"] ?? 0) + STEP;
        if (progress < 100) store.update("importjob", run.jobId, { progress });
        else finish(store, run);
    }
};
