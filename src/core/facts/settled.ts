import type { Classification } from "../messages/classification";

/** The classification as plain data: the classifier reads the details of a message only when asked, and facts must not change later. */
export function settled(classification: Classification): Classification {
    const { cause, confidence, recognized, persistence, retry, extracted } = classification;
    return { cause, confidence, recognized, persistence, ...(retry === undefined ? {} : { retry }), extracted };
}
