import type { Command } from "../command";

export const classifyCommand: Command = {
    usage: "classify --jsonl FILE|-",
    summary: "name the cause of messages, one JSON line each",
    options: [
        { name: "jsonl", value: "FILE|-", isFile: true, description: "a file of JSON lines, or - for standard input" },
    ],
    notes: ['Each line is an object with "text", and optionally "id", "channel" and "errorCode".'],
    examples: [
        { line: "classify --jsonl alerts.jsonl", does: "answers each line with its cause and how sure it is" },
        { line: "classify --jsonl - < alerts.jsonl", does: "does the same with standard input" },
    ],
    run: async (args, io) => ((await (await import("./classify")).runClassify(args, io)) === 0 ? 0 : 2),
};
