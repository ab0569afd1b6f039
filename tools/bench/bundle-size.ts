import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../run";
import { ratio, type Figure } from "./figure";

const LIMIT = 120 * 1024;

/** Size of the built form bundle after gzip, against the limit that the build enforces. */
export function bundleFigures(): readonly Figure[] {
    const path = join(ROOT, "out/controls/MailboxDiagnostics/bundle.js");
    if (!existsSync(path)) throw new Error("There is no build; run npm run build first.");
    const size = gzipSync(readFileSync(path), { level: 9 }).length;
    return [
        { name: "form bundle after gzip, bytes", value: String(size) },
        { name: "form bundle / limit", value: ratio(size / LIMIT), wanted: "≤ 1", reached: size <= LIMIT },
    ];
}
