import { parse, type Node } from "acorn";
import { partText } from "../../src/package/open-package";
import { PackageError } from "../../src/package/package-error";
import type { Check } from "./check";

/** The newest syntax that the platform's solution checker accepts in scripts. */
const SYNTAX = 2018;
/** Organization.MaxUploadFileSize, as every environment has it at first; a bundle above it is refused. */
const LARGEST_PART = 5 * 1024 * 1024;
/** Names that came after ES6 and that the checker therefore does not know as globals. */
const LATE_GLOBALS = [
    "globalThis",
    "BigInt",
    "AggregateError",
    "FinalizationRegistry",
    "WeakRef",
    "SharedArrayBuffer",
    "Atomics",
];

const GLOBAL_OBJECTS = ["window", "self", "top", "parent"];
const TIMERS = ["setTimeout", "setInterval"];
const MODALS = ["alert", "confirm", "prompt"];
const STORES = ["localStorage", "sessionStorage"];

interface Found {
    readonly what: string;
    readonly at: number;
}

type AnyNode = Node & Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is AnyNode {
    return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

function nameOf(value: unknown): string | undefined {
    return isNode(value) && value.type === "Identifier" ? String(value["name"]) : undefined;
}

/** The name of a global: by itself, behind window or self, or in a sequence that hides it, as in (0, eval). */
function globalOf(value: unknown): string | undefined {
    if (!isNode(value)) return undefined;
    if (value.type === "SequenceExpression") return globalOf((value["expressions"] as readonly unknown[]).at(-1));
    if (value.type !== "MemberExpression") return nameOf(value);
    return GLOBAL_OBJECTS.includes(nameOf(value["object"]) ?? "") ? nameOf(value["property"]) : undefined;
}

function findingInCall(node: AnyNode): string | undefined {
    const callee = globalOf(node["callee"]) ?? "";
    const [first] = node["arguments"] as readonly unknown[];
    const isText = isNode(first) && first.type === "Literal" && typeof first["value"] === "string";
    if (callee === "eval") return "calls eval";
    if (callee === "Function") return "makes code of text with Function";
    if (TIMERS.includes(callee) && isText) return `gives ${callee} code as text`;
    if (MODALS.includes(callee)) return `opens a window with ${callee}, which hosts may block`;
    return undefined;
}

function findingIn(node: AnyNode): string | undefined {
    if (node.type === "NewExpression" || node.type === "CallExpression") return findingInCall(node);
    if (node.type === "MemberExpression") {
        const stored = [nameOf(node["object"]), globalOf(node)].find((name) => STORES.includes(name ?? ""));
        if (stored !== undefined) return `keeps data in ${stored}, which code components must not`;
    }
    if (node.type === "DebuggerStatement") return "stops in a debugger";
    return undefined;
}

/** Identifiers that stand for themselves: not the name behind a dot, not a key, not declared in the script. */
function lateGlobal(node: AnyNode): string | undefined {
    if (node.type !== "MemberExpression" && node.type !== "NewExpression" && node.type !== "CallExpression")
        return undefined;
    const name = nameOf(node.type === "MemberExpression" ? node["object"] : node["callee"]);
    return name !== undefined && LATE_GLOBALS.includes(name)
        ? `uses the global ${name}, which is newer than ES6`
        : undefined;
}

function walk(root: AnyNode): readonly Found[] {
    const found: Found[] = [];
    const open: unknown[] = [root];
    while (open.length > 0) {
        const next = open.pop();
        if (Array.isArray(next)) open.push(...(next as unknown[]));
        else if (isNode(next)) {
            const what = findingIn(next) ?? lateGlobal(next);
            if (what !== undefined) found.push({ what, at: next.start });
            for (const [key, value] of Object.entries(next))
                if (key !== "type" && typeof value === "object") open.push(value);
        }
    }
    return found;
}

/** What the solution checker would refuse in one script, as sentences. */
export function scriptProblems(name: string, code: string): readonly string[] {
    const newer = /sourceMappingURL=/.test(code)
        ? [`${name} names a map of its sources, so it is no production bundle.`]
        : [];
    try {
        const program = parse(code, { ecmaVersion: SYNTAX, sourceType: "script" });
        const found = walk(program as unknown as AnyNode);
        const sentences = new Set(found.map(({ what }) => `${name} ${what}.`));
        return [...newer, ...sentences];
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return [...newer, `${name} is no ES${SYNTAX} script, which the solution checker asks for: ${reason}.`];
    }
}

/** The platform finds a control by the name under which its own bundle registers it. */
function registers(name: string, code: string): boolean {
    const control = /^Controls\/[^_/]+_([^/]+)\/bundle\.js$/.exec(name)?.[1];
    return control === undefined || code.includes(`registerControl('${control}'`);
}

function checkScript(name: string, parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
    try {
        const code = partText(parts, name);
        const problems = scriptProblems(name, code);
        if (problems.length > 0 || registers(name, code)) return problems;
        return [`${name} does not register the control of its folder.`];
    } catch (error) {
        if (error instanceof PackageError) return [error.message];
        throw error;
    }
}

/** Scripts are what the solution checker accepts, and no part is above the platform's limit of size. */
export const checkScripts: Check = ({ pkg }) =>
    [...pkg.parts].flatMap(([name, bytes]) => {
        if (bytes.length > LARGEST_PART)
            return [`${name} has ${bytes.length} bytes; the platform takes at most ${LARGEST_PART}.`];
        return name.endsWith(".js") ? checkScript(name, pkg.parts) : [];
    });
