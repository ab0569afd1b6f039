import type { CommandOption } from "../command";

/** Options of the commands that read a package. */
export const PACKAGE_OPTIONS: readonly CommandOption[] = [
    { name: "managed", description: "take the managed package, which can be removed again as a whole" },
    { name: "file", value: "ZIP", isFile: true, description: "another package than the one that npm run pack made" },
];
