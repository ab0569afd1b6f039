import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FIXES } from "../../src/core/fixes";
import { packageOf } from "../../src/package/open-package";
import { contentsOf } from "../../src/package/package-contents";
import { descendantsNamed } from "../../src/package/xml-element";
import { fixPrivileges, LEFT_OUT, READS, UNDECLARED_WRITES } from "../../tools/check-solution/product-privileges";
import { SELECTION } from "../../tools/tables/selection";
import { packedParts, ROOT } from "./packed";

const roles = new Map(
    contentsOf(packageOf(packedParts())).roles.map((role) => [
        role.attributes["name"] ?? "",
        new Map(
            descendantsNamed(role, "RolePrivilege").map(({ attributes }) => [
                attributes["name"] ?? "",
                attributes["level"] ?? "",
            ]),
        ),
    ]),
);
const reader = roles.get("Mailbox Diagnostics Reader") ?? new Map<string, string>();
const operator = roles.get("Mailbox Diagnostics Operator") ?? new Map<string, string>();
const isRead = (name: string): boolean => name.startsWith("prvRead") || name === "prvSyncToOutlook";

it("decides for every table that the product reads, and for no other", () => {
    expect(Object.keys(READS).sort()).toEqual([...Object.keys(SELECTION), "annotation"].sort());
});

it("gives the reader exactly what the product reads", () => {
    const needed = Object.values(READS).flatMap((decision) => ("privilege" in decision ? [decision.privilege] : []));
    expect([...reader.keys()].sort()).toEqual([...new Set(needed)].sort());
});

it("lets the reader write nothing", () => {
    expect([...reader.keys()].filter((name) => !isRead(name))).toEqual([]);
});

it("gives the operator what the reader has and what the fixes write, less what is left out on purpose", () => {
    const writes = [...fixPrivileges(FIXES)].filter((name) => !(name in LEFT_OUT));
    expect([...operator.keys()].sort()).toEqual([...new Set([...reader.keys(), ...writes])].sort());
});

it("leaves out only what a fix would use", () => {
    const used = fixPrivileges(FIXES);
    expect(Object.keys(LEFT_OUT).filter((name) => !used.has(name))).toEqual([]);
});

it("knows the privileges of every fix that writes without declaring them", () => {
    const undeclared = FIXES.filter(({ safety, privileges }) => safety !== "manual" && privileges.length === 0);
    expect(undeclared.map(({ id }) => id).sort()).toEqual(Object.keys(UNDECLARED_WRITES).sort());
});

describe("docs/security.md", () => {
    const text = readFileSync(join(ROOT, "docs/security.md"), "utf8");

    function documented(heading: string): ReadonlyMap<string, string> {
        const section = text.split(/^## /m).find((each) => each.startsWith(heading)) ?? "";
        const rows = [...section.matchAll(/^\| `(prv\w+)` \| (\w+) \| ([^|]+) \|$/gm)];
        expect(rows.filter(([, , , why = ""]) => why.trim().length < 20)).toEqual([]);
        return new Map(rows.map(([, name = "", level = ""]) => [name, level]));
    }

    it("justifies every privilege of the reader, with its level", () => {
        expect([...documented("Mailbox Diagnostics Reader")].sort()).toEqual([...reader].sort());
    });

    it("justifies every privilege that the operator has on top", () => {
        const added = [...operator].filter(([name]) => !reader.has(name));
        expect([...documented("Mailbox Diagnostics Operator")].sort()).toEqual(added.sort());
    });

    it("names what is left out, and why", () => {
        for (const name of Object.keys(LEFT_OUT))
            expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\| [^|]{20,} \\|`, "m"));
    });
});
