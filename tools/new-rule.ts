// Makes the files of a new rule: npx tsx tools/new-rule.ts <id> <category>. They fail their checks until they are filled in.
// A cause that only alerts, item failures or settings tell is shorter with defineAlertRule, defineItemRule or defineSettingRule.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { ruleIndexText } from "./generate-rule-index";
import { CATEGORIES, DOC_HEADINGS, INDEX_FILE, ROOT, ruleFiles, type RuleFiles } from "./rule-files";

function sourceText({ id, category, exportName }: RuleFiles): string {
    return `import { cell } from "../../model/row";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const ${exportName} = defineRule({
    id: "${id}",
    category: "${category}",
    stage: "itemRead",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "",
    messages: { found: "" },
    remedy: [],
    sources: [],
    covers: [],
    needs: ["mailbox"],
    check({ mailbox }) {
        if (mailbox.values.statecode === 0) return clear;
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "statecode")],
        });
    },
});
`;
}

function testText({ id, category, exportName }: RuleFiles): string {
    return `import { ${exportName} } from "../../../src/core/rules/${category}/${id}";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(${exportName}, {
    clear: [healthy()],
    found: [],
    unknown: [{ when: denied("mailbox"), unread: ["mailbox"] }],
});
`;
}

function docText(): string {
    return ["# ", ...DOC_HEADINGS.map((heading) => `## ${heading}`)].join("\n\n") + "\n";
}

async function main(id: string | undefined, category: string | undefined): Promise<number> {
    const known = CATEGORIES.find((name) => name === category);
    if (id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || known === undefined) {
        process.stderr.write(`Usage: new-rule <id-in-kebab-case> <${CATEGORIES.join("|")}>\n`);
        return 1;
    }
    const files = ruleFiles(id, known);
    const contents = [
        [files.source, sourceText(files)],
        [files.test, testText(files)],
        [files.doc, docText()],
    ] as const;
    const existing = contents.map(([path]) => path).filter((path) => existsSync(path));
    if (existing.length > 0) {
        process.stderr.write(`${existing.map((path) => relative(ROOT, path)).join(", ")} exists already.\n`);
        return 1;
    }
    for (const [path, text] of contents) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        process.stdout.write(`${relative(ROOT, path)}\n`);
    }
    writeFileSync(INDEX_FILE, await ruleIndexText());
    process.stdout.write(`${relative(ROOT, INDEX_FILE)}\n`);
    return 0;
}

void main(process.argv[2], process.argv[3]).then((code) => {
    process.exitCode = code;
});
