import type { Facts } from "../facts/facts";
import type { Message, Source, TextData } from "../model/finding";
import type { Scalar } from "../model/row";
import type { CancelSignal, Clock, DataverseClient, DataverseWriter, WriteOptions } from "../port";
import type { Change } from "./change";

/** safe: may run for many; review: each one is confirmed; manual: steps for a person, nothing is written. */
export type FixSafety = "safe" | "review" | "manual";

/** What the user chose, by field. A row is its id, a moment ISO 8601 in UTC. */
export type FixInput = Readonly<Record<string, Scalar>>;

export interface FieldOption {
    readonly value: Scalar;
    /** A row's own name, or a text. */
    readonly label: Message | string;
    /** What choosing it would do. */
    readonly note?: Message;
}

export interface Field {
    readonly id: string;
    readonly kind: "moment" | "choice" | "text";
    readonly label: Message;
    readonly options?: readonly FieldOption[];
}

/** The fix fits, with what it would do unless the user changes the fields. */
export interface Offer {
    readonly outcome: "offered";
    readonly input: FixInput;
    /** What it proposes and why. */
    readonly why: Message;
    readonly fields: readonly Field[];
}

export interface NotOffered {
    readonly outcome: "notOffered";
    readonly reason: Message;
}

/** stop: it would do nothing or harm and is not run; warn: may be confirmed; info: worth knowing. */
export interface Guard {
    readonly level: "stop" | "warn" | "info";
    readonly message: Message;
    /** Another fix that does what this one cannot; confirmed on its own. */
    readonly instead?: { readonly fixId: string; readonly input: FixInput };
}

export interface FixContext {
    /** ISO 8601 in UTC. */
    readonly now: string;
    /** The rule whose finding asks for the fix. */
    readonly ruleId?: string;
    /** When the email that is missed was received, where the user said so. */
    readonly missedOn?: string;
}

/** What `estimate` found out; undefined is not known, which is said. */
export interface Reads {
    readonly numbers: Readonly<Record<string, number | undefined>>;
    readonly options?: Readonly<Record<string, readonly FieldOption[]>>;
    /** What is proposed for fields that are still empty, once the environment was asked. */
    readonly suggested?: FixInput;
}

export const NO_READS: Reads = { numbers: {} };

/** What is kept as a file before something is deleted. */
export interface Keepsake {
    readonly fileName: string;
    readonly mime: "application/json";
    readonly content: string;
}

export interface ReadContext {
    readonly client: DataverseClient;
    readonly facts: Facts;
    readonly input: FixInput;
    readonly now: string;
    readonly signal?: CancelSignal;
}

export interface WatchProgress {
    readonly message: Message;
    readonly finished: boolean;
}

export interface WatchContext {
    readonly client: DataverseClient;
    readonly clock: Clock;
    readonly mailboxId: string;
    /** When the fix was written, ISO 8601 in UTC. */
    readonly since: string;
    sleep(ms: number, signal: CancelSignal | undefined): Promise<void>;
    readonly signal?: CancelSignal;
    onProgress?(progress: WatchProgress): void;
}

/** reacted: the platform did its part; silent: it did not within the time; stopped: reading failed or was cancelled. */
export interface WatchResult {
    readonly outcome: "reacted" | "silent" | "stopped";
    readonly messages: readonly Message[];
}

export interface ApplyContext {
    readonly client: DataverseClient;
    readonly writer: DataverseWriter;
    readonly changes: readonly Change[];
    /** Lets the first write to a row be refused when the row changed since it was read again. */
    unlessChanged(change: Change): WriteOptions;
    sleep(ms: number, signal: CancelSignal | undefined): Promise<void>;
    readonly signal?: CancelSignal;
}

/** What an own `apply` did; `left` holds what stands there against the plan and is put into the journal for undoing. */
export type ApplyResult =
    | { readonly outcome: "done" }
    | { readonly outcome: "failed"; readonly error: unknown }
    | { readonly outcome: "left"; readonly left: readonly Change[]; readonly error: unknown };

export interface FixMeta<M extends string = string> {
    /** File name, doc page and test name too. Never changes. */
    readonly id: string;
    readonly title: string;
    readonly safety: FixSafety;
    /** What the viewer needs; the write itself decides in the end. */
    readonly privileges: readonly string[];
    /** English texts by id; placeholders are {names}. */
    readonly messages: Readonly<Record<M, string>>;
    /** What a person does: all of a manual fix, or the way out when the environment does not take the change. */
    readonly steps: readonly string[];
    readonly sources: readonly Source[];
}

export interface FixDefinition<M extends string> extends FixMeta<M> {
    offer(facts: Facts, context: FixContext, say: Say<M>): Offer | NotOffered;
    /** True once the data shows that nothing is left to do; undefined when it cannot tell. */
    isCured(facts: Facts, context: FixContext): boolean | undefined;
    preview?(facts: Facts, input: FixInput, reads: Reads): readonly Change[];
    guard?(facts: Facts, input: FixInput, reads: Reads, context: FixContext, say: Say<M>): readonly Guard[];
    estimate?(context: ReadContext): Promise<Reads>;
    keepsake?(facts: Facts, input: FixInput): Keepsake;
    apply?(context: ApplyContext): Promise<ApplyResult>;
    watch?(context: WatchContext, say: Say<M>): Promise<WatchResult>;
}

/** Makes a message of the fix's own texts. */
export type Say<M extends string> = (id: M, data?: TextData) => Message;

export interface Fix extends FixMeta {
    offer(facts: Facts, context: FixContext): Offer | NotOffered;
    isCured(facts: Facts, context: FixContext): boolean | undefined;
    /** The exact changes; empty when nothing would change or the fix is manual. */
    preview(facts: Facts, input: FixInput, reads?: Reads): readonly Change[];
    guard(facts: Facts, input: FixInput, reads: Reads, context: FixContext): readonly Guard[];
    estimate?(context: ReadContext): Promise<Reads>;
    keepsake?(facts: Facts, input: FixInput): Keepsake;
    apply?(context: ApplyContext): Promise<ApplyResult>;
    watch?(context: WatchContext): Promise<WatchResult>;
}

export function fixText(fixId: string, id: string, data: TextData = {}): Message {
    return { key: `fix.${fixId}.${id}`, data };
}

/** Makes a fix of a definition. */
export function defineFix<const M extends string>(definition: FixDefinition<M>): Fix {
    const { id, estimate, keepsake, apply, watch } = definition;
    const say: Say<M> = (message, data) => fixText(id, message, data);
    return {
        id,
        title: definition.title,
        safety: definition.safety,
        privileges: definition.privileges,
        messages: definition.messages,
        steps: definition.steps,
        sources: definition.sources,
        offer: (facts, context) => definition.offer(facts, context, say),
        isCured: (facts, context) => definition.isCured(facts, context),
        preview: (facts, input, reads = NO_READS) => definition.preview?.(facts, input, reads) ?? [],
        guard: (facts, input, reads, context) => definition.guard?.(facts, input, reads, context, say) ?? [],
        ...(estimate ? { estimate } : {}),
        ...(keepsake ? { keepsake } : {}),
        ...(apply ? { apply } : {}),
        ...(watch ? { watch: (context) => watch(context, say) } : {}),
    };
}

export interface ManualFixDefinition<M extends string> extends Omit<FixMeta<M>, "safety" | "privileges"> {
    offer(facts: Facts, context: FixContext, say: Say<M>): Message | NotOffered;
    isCured(facts: Facts, context: FixContext): boolean | undefined;
}

/** A fix that a person carries out; it holds steps and a check that proves it from data. */
export function defineManualFix<const M extends string>(definition: ManualFixDefinition<M>): Fix {
    return defineFix<M>({
        ...definition,
        safety: "manual",
        privileges: [],
        offer(facts, context, say) {
            const offer = definition.offer(facts, context, say);
            return "outcome" in offer ? offer : { outcome: "offered", input: {}, why: offer, fields: [] };
        },
    });
}

export function notOffered(reason: Message): NotOffered {
    return { outcome: "notOffered", reason };
}

/** The name of the row that was chosen among the options which the environment gave; undefined when it is not among them. */
export function chosenName({ options }: Reads, field: string, value: Scalar): string | undefined {
    const label = options?.[field]?.find((option) => option.value === value)?.label;
    return typeof label === "string" ? label : undefined;
}
