import type { BuildOptions } from "esbuild";

/** How scripts for the browser are made here: in memory, in one piece. */
export const browserScript = {
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
} as const satisfies BuildOptions;
