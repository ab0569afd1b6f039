import type { Command } from "../command";

export const completionCommand: Command = {
    usage: "completion bash|zsh|pwsh",
    summary: "print a script that completes commands and options in your shell",
    options: [],
    examples: [
        { line: "completion bash >> ~/.bashrc", does: "for bash" },
        { line: "completion zsh >> ~/.zshrc", does: "for zsh, behind the line with compinit" },
        { line: "completion pwsh >> $PROFILE", does: "for PowerShell" },
    ],
    run: async (args, io) => (await import("./completion")).runCompletion(args, io),
};
