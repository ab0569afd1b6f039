import { type MessageChannel, type MessageInput } from "../../src/core/messages/classification";
import { createClassifier } from "../../src/core/messages/create-classifier";
import { decodeErrorCode } from "../../src/core/messages/error-code";
import { reasonOf } from "../reason";
import { nameOfCode } from "../../src/core/messages/error-names";

export interface ClassifyIo {
    /** The standard input in chunks of any size. */
    readStdin(): AsyncIterable<string>;
    /** The file line by line, without line ends; rejects when it cannot be read. */
    readFileLines(path: string): AsyncIterable<string>;
    out(line: string): void;
    err(line: string): void;
}

const USAGE = "Usage: classify --jsonl FILE, or - in place of FILE to read standard input.";
const FAILED = 2;

const CHANNELS: readonly MessageChannel[] = ["alert", "ilm", "email-send", "test-mailbox", "plugin", "other"];

interface Question {
    readonly id: string | number | null;
    readonly input: MessageInput;
}

/** The question in a line, or what is wrong with the line. */
function readLine(line: string): Question | string {
    let value: unknown;
    try {
        value = JSON.parse(line);
    } catch {
        return "it is not JSON";
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is not a JSON object";
    const fields: Readonly<Record<string, unknown>> = { ...value };
    const { id, text, errorCode, severity, traceCode } = fields;
    if (typeof text !== "string") return 'its field "text" is not a string';
    const code = typeof errorCode === "string" ? decodeErrorCode(errorCode)?.number : errorCode;
    if (code !== undefined && code !== null && typeof code !== "number") return 'its field "errorCode" is not a number';
    if (typeof errorCode === "string" && code === undefined) return 'its field "errorCode" is not a number';
    return {
        id: typeof id === "string" || typeof id === "number" ? id : null,
        input: {
            channel: CHANNELS.find((channel) => channel === fields["channel"]) ?? "other",
            text,
            ...(typeof code === "number" ? { errorCode: code } : {}),
            ...(severity === 1 || severity === 2 || severity === 3 ? { severity } : {}),
            ...(typeof traceCode === "number" ? { traceCode } : {}),
        },
    };
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<string> {
    // Pieces of an unfinished line are joined once: a line may be huge and come in thousands of chunks.
    let pieces: string[] = [];
    for await (const chunk of chunks) {
        let from = 0;
        for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
            pieces.push(chunk.slice(from, end));
            yield pieces.join("");
            pieces = [];
            from = end + 1;
        }
        if (from < chunk.length) pieces.push(chunk.slice(from));
    }
    if (pieces.length > 0) yield pieces.join("");
}

/** The path behind `--jsonl`, `-` for standard input, or undefined when the arguments are not understood. */
function sourceOf(args: readonly string[]): string | undefined {
    const [first, second] = args[0] === "--jsonl" ? [args[1], args[2]] : [args[0], args[1]];
    if (first === undefined || second !== undefined) return undefined;
    return args[0] === "--jsonl" || first === "-" ? first : undefined;
}

/**
 * Classifies JSON lines: one answer `{"id","cause","confidence","recognized"}` per line. A line that cannot be read is named on
 * the error output, the others are answered. Resolves to the exit code: 0, or 2 when a line or the file could not be read.
 */
export async function runClassify(args: readonly string[], io: ClassifyIo): Promise<number> {
    const source = sourceOf(args);
    if (source === undefined) {
        io.err(USAGE);
        return FAILED;
    }
    const { classify } = createClassifier({ nameOf: nameOfCode });
    let number = 0;
    let exitCode = 0;
    try {
        for await (const raw of source === "-" ? linesOf(io.readStdin()) : io.readFileLines(source)) {
            number++;
            const line = number === 1 ? raw.replace(/^\uFEFF/, "") : raw;
            if (line.trim() === "") continue;
            const question = readLine(line);
            if (typeof question === "string") {
                io.err(`Line ${number} was skipped because ${question}.`);
                exitCode = FAILED;
                continue;
            }
            const { cause, confidence, recognized } = classify(question.input);
            io.out(JSON.stringify({ id: question.id, cause, confidence, recognized }));
        }
    } catch (error) {
        const what = source === "-" ? "Standard input" : `The file ${source}`;
        io.err(`${what} could not be read (${reasonOf(error)}).`);
        return FAILED;
    }
    return exitCode;
}
