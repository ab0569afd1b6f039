import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../src/core/rules";
import { englishCatalogue } from "../src/core/text/catalogue";
import { ENGLISH_FIX_UI } from "../src/ui/strings/english-fixes";
import { ENGLISH_UI } from "../src/ui/strings/english-ui";
import { writeResx } from "./strings/resx";

const TARGET = join(__dirname, "../MailboxDiagnostics/strings/MailboxDiagnostics.1033.resx");

/** Writes all English texts into the control's resx, or with --check fails when the file is out of date. */
function main(args: readonly string[]): number {
    const wanted = writeResx({ ...englishCatalogue(RULES), ...ENGLISH_UI, ...ENGLISH_FIX_UI });
    if (!args.includes("--check")) {
        writeFileSync(TARGET, wanted);
        return 0;
    }
    if (existsSync(TARGET) && readFileSync(TARGET, "utf8") === wanted) return 0;
    console.error("MailboxDiagnostics.1033.resx is out of date; run: npx tsx tools/sync-strings.ts");
    return 1;
}

process.exitCode = main(process.argv.slice(2));
