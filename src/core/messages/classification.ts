import { type MessageCause } from "./message-cause";

/** Where the text was read: an alert (tracelog), an Item Level Monitoring row, a failed email, a test result, a plug-in trace. */
export type MessageChannel = "alert" | "ilm" | "email-send" | "test-mailbox" | "plugin" | "other";

export interface MessageInput {
    readonly channel: MessageChannel;
    readonly text: string;
    /** Dataverse error code, signed or unsigned; small numbers are HTTP statuses or synchronization error numbers. */
    readonly errorCode?: number | undefined;
    /** Level of the tracelog row: 1 Information, 2 Warning, 3 Error. */
    readonly severity?: 1 | 2 | 3 | undefined;
    /** The tracelog column `tracecode`; its meanings are not published, so it is only reported. */
    readonly traceCode?: number;
}

export type Confidence = "certain" | "likely" | "possible";

export type Persistence = "permanent" | "transient" | "unknown";

/** How the platform tries again, where that is documented. */
export interface RetryRule {
    readonly attempts: number;
    readonly minutesApart: number;
    readonly afterwards: string;
}

export interface DecodedCode {
    /** Signed 32-bit number, as Dataverse shows it. */
    readonly number: number;
    /** `0x` and eight uppercase digits. */
    readonly hex: string;
    readonly name?: string;
}

export interface Extracted {
    readonly workflow?: string;
    readonly plugin?: string;
    readonly step?: string;
    readonly privilege?: string;
    readonly principal?: { readonly type: string; readonly id: string };
    readonly record?: { readonly table: string; readonly id: string };
    readonly mailbox?: string;
    readonly profile?: string;
    readonly sender?: string;
    readonly recipient?: string;
    readonly server?: string;
    readonly httpStatus?: number;
    readonly code?: DecodedCode;
}

export interface Classification {
    readonly cause: MessageCause;
    readonly confidence: Confidence;
    /** What the decision rests on, strongest first, for example `code 0x80040265 IsvAborted`. */
    readonly recognized: readonly string[];
    readonly persistence: Persistence;
    readonly retry?: RetryRule;
    readonly extracted: Extracted;
}
