import type { CancelSignal } from "../core/port";
import type { Report } from "../core/report/report";
import type { Formatter } from "../core/text/formatter";
import type { Texts } from "../core/text/texts";
import type { FixServices } from "./fix-services";
import type { EmailTrace } from "../core/trace/trace-email";
import type { TracedEmail } from "../core/trace/traced-email";

/** Which questions are answered and which are under way, by section id. */
export interface DiagnosisProgress {
    readonly done: readonly string[];
    readonly pending: readonly string[];
}

export interface DiagnoseOptions {
    readonly signal: CancelSignal;
    readonly onProgress: (progress: DiagnosisProgress) => void;
}

/** Everything that the panel asks of its host. */
export interface PanelServices {
    diagnose(mailboxId: string, options: DiagnoseOptions): Promise<Report>;
    /** Absent where the host cannot answer for one email. */
    checkEmail?(report: Report, email: TracedEmail, options: { readonly signal: CancelSignal }): Promise<EmailTrace>;
    /** Absent where nothing can be written. */
    readonly fixes?: FixServices;
    readonly texts: Texts;
    readonly formatter: Formatter;
    /** BCP 47 tag of the reader's language. */
    readonly language: string;
    /** Absent where records cannot be opened. */
    openRecord?(table: string, id: string): void;
    openUrl(url: string): void;
    saveFile(name: string, mime: string, content: string): Promise<void>;
    copyText(text: string): Promise<void>;
    /** The present moment, ISO 8601 in UTC. */
    now(): string;
}

/** What the host says about the form, beside the record. */
export interface HostState {
    readonly isOffline: boolean;
    readonly isDarkTheme: boolean;
    readonly isRtl: boolean;
    readonly formFactor: "phone" | "tablet" | "desktop";
    /** Colours of the host's theme by token name, where it gives any. */
    readonly tokens?: Readonly<Record<string, string>>;
}
