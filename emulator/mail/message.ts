/** One message as the sender sent it; addresses in lower or mixed case, times in ISO. */
export interface MailMessage {
    readonly messageId: string;
    readonly subject: string;
    readonly from: string;
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly body: string;
    readonly inReplyTo: string | undefined;
    readonly conversationIndex: string | undefined;
    /** When Exchange received it; undefined means now. */
    readonly receivedOn: string | undefined;
    /** Protected by rights management. */
    readonly isProtected?: boolean;
    /** Bytes of the whole message. */
    readonly size?: number;
}
