import type { Command } from "../command";
import { PROGRAM } from "../program-name";

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

const list = (texts: readonly string[]): string => `@(${texts.map(quoted).join(", ")})`;

/** A completion script for PowerShell 5.1 and newer. */
export function powershellCompletion(commands: Readonly<Record<string, Command>>): string {
    const options = Object.entries(commands).map(
        ([name, command]) =>
            `        ${quoted(name)} = ${list([...command.options.map((option) => `--${option.name}`), "--help"])}`,
    );
    const choices = Object.entries(commands).flatMap(([name, command]) =>
        command.options.flatMap((option) =>
            option.choices ? [`        ${quoted(`${name} --${option.name}`)} = ${list(option.choices)}`] : [],
        ),
    );
    return [
        `Register-ArgumentCompleter -Native -CommandName ${quoted(PROGRAM)} -ScriptBlock {`,
        "    param($word, $ast, $position)",
        "    $options = @{",
        ...options,
        "    }",
        "    $choices = @{",
        ...choices,
        "    }",
        "    $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })",
        `    if ($words.Count -le 1) { $found = ${list([...Object.keys(commands), "help"])} }`,
        '    elseif ($choices.ContainsKey("$($words[1]) $($words[-1])")) { $found = $choices["$($words[1]) $($words[-1])"] }',
        "    else { $found = $options[$words[1]] }",
        '    $found | Where-Object { $_ -like "$word*" } | ForEach-Object {',
        "        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)",
        "    }",
        "}",
    ].join("\n");
}
