import type { EnvironmentFacts } from "./environment-facts";
import type { PackageFile } from "./package-file";
import type { StageResult } from "./stage-solution";

export interface PreflightReport {
    readonly lines: readonly string[];
    /** Why the import would fail; empty when nothing speaks against it. */
    readonly blockers: readonly string[];
}

const KINDS = { CanCreateForms: "forms", CanCreateViews: "views", CanCreateCharts: "charts" } as const;

function row(label: string, value: string): string {
    return `  ${label.padEnd(20)}${value}`;
}

function word(value: boolean | undefined): string {
    return value === undefined ? "not told" : value ? "yes" : "no";
}

function kindOf(managed: boolean): string {
    return managed ? "managed" : "unmanaged";
}

function compareVersions(left: string, right: string): number {
    const [a, b] = [left, right].map((text) => text.split(".").map(Number));
    const index = [0, 1, 2, 3].find((at) => (a?.[at] ?? 0) !== (b?.[at] ?? 0));
    return index === undefined ? 0 : (a?.[index] ?? 0) - (b?.[index] ?? 0);
}

function installedBlockers({ installed }: EnvironmentFacts, { identity }: PackageFile): readonly string[] {
    if (!installed) return [];
    if (installed.managed !== identity.managed) {
        return [
            `The solution is installed as ${kindOf(installed.managed)}, and the package is ${kindOf(identity.managed)}; an environment keeps to one of them.`,
        ];
    }
    return compareVersions(installed.version, identity.version) > 0
        ? [`The environment has the newer version ${installed.version}.`]
        : [];
}

function blockersOf(facts: EnvironmentFacts, file: PackageFile, stage: StageResult): readonly string[] {
    const { flags, unknownPrivileges } = facts;
    const closed = Object.entries(KINDS).filter(([flag]) => flags[flag as keyof typeof KINDS] === false);
    return [
        ...installedBlockers(facts, file),
        ...(flags.IsCustomizable === false ? ["The mailbox table cannot be customized here."] : []),
        ...closed.map(([, kind]) => `The mailbox table takes no ${kind} here.`),
        ...unknownPrivileges.map(
            (name) => `The environment has no privilege ${name}, which a role of the package holds.`,
        ),
        // In the environment's own words, which may tell the same once more.
        ...(stage.status === "failed" ? stage.reasons.map((reason) => `The environment says: ${reason}`) : []),
    ];
}

/** What a reader should know before an import: the environment, the package, and whether both fit. */
export function preflightReport(
    url: string,
    facts: EnvironmentFacts,
    file: PackageFile,
    stage: StageResult,
): PreflightReport {
    const { who, version, flags, forms, installed, unknownPrivileges } = facts;
    const { identity } = file;
    const lines = [
        `Environment ${url}`,
        row("version", version),
        row("organization", who.organizationId),
        row("signed in as", who.userId),
        row(
            "mailbox table",
            Object.entries(KINDS)
                .map(([flag, kind]) => `${kind} ${word(flags[flag as keyof typeof KINDS])}`)
                .join(", "),
        ),
        row(
            "mailbox forms",
            forms.map(({ name, managed }) => `${name} (${kindOf(managed)})`).join(", ") || "none visible",
        ),
        row(
            "installed",
            installed ? `${identity.uniqueName} ${installed.version}, ${kindOf(installed.managed)}` : "not yet",
        ),
        row("role privileges", unknownPrivileges.length === 0 ? "all known" : `${unknownPrivileges.length} unknown`),
        `Package ${file.name}`,
        row("solution", `${identity.uniqueName} ${identity.version}, ${kindOf(identity.managed)}`),
        row("validation", stage.status === "passed" ? "passed by the environment" : "failed"),
        ...(stage.status === "passed" ? stage.warnings.map((warning) => row("warning", warning)) : []),
    ];
    return { lines, blockers: blockersOf(facts, file, stage) };
}
