import { type Classification, type MessageInput } from "./classification";
import { classifyMessage } from "./classify-message";
import { type NameOf } from "./reading";

const DEFAULT_SIZE = 256;
/** Longer texts are rarely repeated word for word and would hold much memory. */
const MAX_CACHED_LENGTH = 4000;

export interface Classifier {
    readonly classify: (input: MessageInput) => Classification;
}

export interface ClassifierOptions {
    /** How many answers are remembered; 256 when left out. */
    readonly size?: number;
    /** Adds the published names of error codes to the answers. */
    readonly nameOf?: NameOf;
}

/** A classifier that remembers its last answers; the same alert often stands in a list many times. */
export function createClassifier({ size = DEFAULT_SIZE, nameOf }: ClassifierOptions = {}): Classifier {
    const answers = new Map<string, { readonly input: MessageInput; readonly answer: Classification }>();
    return {
        classify(input) {
            // Rows of a file may hold anything; classifyMessage knows what to do with it.
            if (typeof (input || {}).text !== "string" || input.text.length > MAX_CACHED_LENGTH)
                return classifyMessage(input, nameOf);
            const known = answers.get(input.text);
            if (
                known !== undefined &&
                known.input.errorCode === input.errorCode &&
                known.input.channel === input.channel &&
                known.input.severity === input.severity
            )
                return known.answer;
            const answer = classifyMessage(input, nameOf);
            const oldest = answers.size >= size ? answers.keys().next() : undefined;
            if (oldest !== undefined && oldest.done !== true) answers.delete(oldest.value);
            answers.set(input.text, { input, answer });
            return answer;
        },
    };
}
