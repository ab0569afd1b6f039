import { parseArguments } from "../command";
import { COMMANDS } from "../command-table";
import { bashCompletion } from "../completion/bash";
import { powershellCompletion } from "../completion/powershell";
import { zshCompletion } from "../completion/zsh";
import type { CommandIo, ExitCode } from "../io";
import { Refusal } from "../refusal";

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, pwsh: powershellCompletion } as const;

function isShell(name: string): name is keyof typeof SHELLS {
    return Object.keys(SHELLS).includes(name);
}

export function runCompletion(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { positionals } = parseArguments(args, [], 1);
    const [shell] = positionals;
    if (shell === undefined) throw new Refusal("Name the shell: completion bash, completion zsh or completion pwsh.");
    if (!isShell(shell))
        throw new Refusal(`There is no completion for "${shell}"; there is one for bash, zsh and pwsh.`);
    io.out(SHELLS[shell](COMMANDS));
    return Promise.resolve(0);
}
