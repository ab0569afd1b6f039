/** The first line of what went wrong, without a stack. */
export function reasonOf(error: unknown): string {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return "there is no such file";
    if (code === "EISDIR") return "it is a folder";
    if (code === "ENOTDIR") return "a part of its path is no folder";
    if (code === "EACCES") return "permission denied";
    if (code === "ENOSPC") return "the disk is full";
    const message = error instanceof Error ? error.message : String(error);
    return message.split("\n", 1)[0] ?? message;
}
