import {
    type Classification,
    type Confidence,
    type Extracted,
    type MessageInput,
    type Persistence,
    type RetryRule,
} from "./classification";
import { extractFacts } from "./extract-facts";
import { type MessageCause } from "./message-cause";
import { finishReading, readMark, readToken } from "./message-reading";
import { persistenceOf } from "./persistence";
import { createProof, type NameOf, offerParameter, type Proof, type Reading, startReading } from "./reading";
import { scanTokens } from "./scan-tokens";
import { ANCHOR_WEIGHT, CODE_WEIGHT, NAME_WEIGHT } from "./weight";

function confidenceOf(weight: number): Confidence {
    if (weight >= NAME_WEIGHT) return "certain";
    return weight >= ANCHOR_WEIGHT ? "likely" : "possible";
}

/** What is no text counts as an empty one. */
function textOf({ text }: Partial<MessageInput>): string {
    return typeof text === "string" ? text : "";
}

function read(input: Partial<MessageInput>, proof?: Proof): Reading {
    const { channel = "other", errorCode, severity } = input;
    const text = textOf(input);
    const reading = startReading(text, channel, proof);
    // JSON knows null where TypeScript does not.
    if (typeof errorCode === "number") offerParameter(reading, errorCode);
    // Nothing in the text outweighs a number that came with it.
    if (reading.weight < CODE_WEIGHT) {
        scanTokens(text, reading, readToken, readMark);
        finishReading(reading, severity);
    }
    return reading;
}

/**
 * An answer that holds its cause and finds the rest when it is first asked for: a list of thousands of messages shows their causes
 * and looks at the proof of few.
 */
class LazyClassification implements Classification {
    private proof: Proof | undefined = undefined;
    private facts?: Extracted;

    constructor(
        readonly cause: MessageCause,
        readonly confidence: Confidence,
        private readonly input: Partial<MessageInput>,
        private readonly nameOf: NameOf | undefined,
    ) {}

    get recognized(): readonly string[] {
        return this.prove().recognized;
    }

    get extracted(): Extracted {
        const { httpStatus, code } = this.prove();
        return (this.facts ||= extractFacts(textOf(this.input), httpStatus, code));
    }

    get persistence(): Persistence {
        return persistenceOf(this.cause, this.input.severity).persistence;
    }

    get retry(): RetryRule | undefined {
        return persistenceOf(this.cause, this.input.severity).retry;
    }

    toJSON(): Classification {
        const { cause, confidence, recognized, input, extracted } = this;
        return { cause, confidence, recognized, ...persistenceOf(cause, input.severity), extracted };
    }

    private prove(): Proof {
        if (this.proof !== undefined) return this.proof;
        const proof = createProof(this.nameOf);
        read(this.input, proof);
        return (this.proof = proof);
    }
}

/**
 * Finds out why the platform wrote a message. Numbers decide before names, names before the platform's own sentences, those
 * before single words; what stands behind the label "Email Server Error Code:" decides over the sentence above it. Reads the
 * text once for the cause and once more when its proof is asked for; `nameOf` is called then. Never throws, whatever it is given,
 * and answers `unknown-message` with the decoded number when nothing is known. JSON gives the plain shape of an answer; a spread
 * copies only cause and confidence.
 */
export function classifyMessage(input: MessageInput, nameOf?: NameOf): Classification {
    const given: Partial<MessageInput> = input || {};
    const { cause, weight } = read(given);
    return new LazyClassification(cause, confidenceOf(weight), given, nameOf);
}
