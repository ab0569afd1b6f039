import type { Cell } from "./row";
import type { Stage } from "./stage";

/** How bad: email stops, some of it or a part of the function is lost, or worth knowing. */
export const SEVERITIES = ["blocking", "degraded", "advice"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How sure: proven by a row, most probable, or one of several explanations. */
export const CONFIDENCES = ["certain", "likely", "possible"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const ACTORS = ["user", "mailboxAdmin", "exchangeAdmin", "developer"] as const;
export type Actor = (typeof ACTORS)[number];

export type TextData = Readonly<Record<string, string | number>>;

/** A text by key, with what fills its placeholders. Strings from outside are only ever filled in as text. */
export interface Message {
    readonly key: string;
    readonly data: TextData;
}

export interface Source {
    readonly title: string;
    readonly url: string;
}

/** A cause that was found, with its proof. */
export interface Finding {
    readonly ruleId: string;
    readonly stage: Stage;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly actor: Actor;
    readonly title: Message;
    readonly message: Message;
    readonly remedy: readonly Message[];
    readonly evidence: readonly Cell[];
    readonly sources: readonly { readonly title: Message; readonly url: Message }[];
    /** Ids of the fixes that remove the cause, the first one to try first. */
    readonly fixes: readonly string[];
    /** When it was first seen, where the data says so. */
    readonly since?: string;
    /** Findings that this one explains; they are shown under it. */
    readonly symptoms: readonly Finding[];
}
