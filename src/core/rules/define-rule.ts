import type { Actor, Confidence, Severity, Source, TextData } from "../model/finding";
import { wasRead, type Cell, type ColumnOf } from "../model/row";
import type { Stage } from "../model/stage";
import type { FactId, Facts, FactValue } from "../facts/facts";

/** The group that a rule belongs to; also its folder. */
export type Category =
    | "customization"
    | "filtering"
    | "owner"
    | "inbox"
    | "mailbox"
    | "profile"
    | "connection"
    | "item"
    | "tracking"
    | "appointments"
    | "monitoring"
    | "by-design";

export interface Found<M extends string = string> {
    readonly outcome: "found";
    readonly message: M;
    readonly data: TextData;
    readonly confidence: Confidence;
    /** At least one cell: a claim without proof is not shown. */
    readonly evidence: readonly [Cell, ...Cell[]];
    readonly since?: string;
    /** Overrides the rule's own value for this finding. */
    readonly severity?: Severity;
    readonly actor?: Actor;
}

export interface Inconclusive<M extends string = string> {
    readonly outcome: "unknown";
    readonly message: M;
    readonly data: TextData;
}

export type CheckResult<M extends string = string> =
    | Found<M>
    | readonly Found<M>[]
    | Inconclusive<M>
    | { readonly outcome: "clear" }
    | { readonly outcome: "notApplicable" };

export interface RuleContext {
    /** The moment of the diagnosis, ISO 8601 in UTC. */
    readonly now: string;
}

export interface RuleMeta<M extends string = string> {
    /** File name, doc page and test name too. Never changes. */
    readonly id: string;
    readonly category: Category;
    readonly stage: Stage;
    readonly severity: Severity;
    readonly actor: Actor;
    /** Short noun phrase for headings. */
    readonly title: string;
    /** English texts by id; placeholders are {names}. */
    readonly messages: Readonly<Record<M, string>>;
    /** What to do, one step each. */
    readonly remedy: readonly string[];
    readonly sources: readonly Source[];
    /** Rules whose findings are only symptoms of this one. */
    readonly explains?: readonly string[];
    /** Ids of published causes that this rule stands for. */
    readonly covers: readonly string[];
    /** Ids of the fixes that remove the cause, the first one to try first. */
    readonly fixes?: readonly string[];
}

/** Columns that decide. Column security or an older environment can hide one of a row that was read otherwise. */
export interface DecidingColumns {
    readonly mailbox?: readonly ColumnOf<"mailbox">[];
    readonly profile?: readonly ColumnOf<"emailserverprofile">[];
    readonly organization?: readonly ColumnOf<"organization">[];
}

type Values<N extends readonly FactId[]> = { readonly [K in N[number]]: FactValue<K> };
type Optional<U extends readonly FactId[]> = { readonly [K in U[number]]: Facts[K] };

export interface RuleDefinition<
    M extends string,
    N extends readonly FactId[],
    U extends readonly FactId[],
> extends RuleMeta<M> {
    /** Facts without which the rule cannot judge; when one was not read the outcome is unknown. */
    readonly needs: N;
    /** Facts that sharpen the judgement; the check gets them as sections. */
    readonly uses?: U;
    /** The rule does not judge when one of these was not read. */
    readonly columns?: DecidingColumns;
    check(needs: Values<N>, context: RuleContext & { readonly optional: Optional<U> }): CheckResult<M>;
}

export interface Rule extends RuleMeta {
    readonly needs: readonly FactId[];
    readonly uses: readonly FactId[];
    /** The facts that were read without a column that decides. */
    incomplete(facts: Facts): readonly FactId[];
    run(facts: Facts, context: RuleContext): CheckResult;
}

function sectionsOf(facts: Facts, ids: readonly FactId[]): Record<string, unknown> {
    const sections: Record<string, unknown> = {};
    for (const id of ids) sections[id] = facts[id];
    return sections;
}

function valuesOf(facts: Facts, ids: readonly FactId[]): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const id of ids) {
        const fact = facts[id];
        if (fact.status !== "ok") throw new Error(`The rule was run without ${id}.`);
        values[id] = fact.value;
    }
    return values;
}

function lacksColumn(facts: Facts, columns: DecidingColumns): readonly FactId[] {
    const { mailbox, profile, organization } = facts;
    const incomplete: FactId[] = [];
    if (mailbox.status === "ok" && columns.mailbox?.some((column) => !wasRead(mailbox.value, column))) {
        incomplete.push("mailbox");
    }
    if (profile.status === "ok" && columns.profile?.some((column) => !wasRead(profile.value, column))) {
        incomplete.push("profile");
    }
    if (
        organization.status === "ok" &&
        columns.organization?.some((column) => !wasRead(organization.value.row, column))
    ) {
        incomplete.push("organization");
    }
    return incomplete;
}

/**
 * Makes a rule of a definition. The check gets only the facts that it names, as values for `needs` and as sections for `uses`.
 */
export function defineRule<
    const M extends string,
    const N extends readonly FactId[],
    const U extends readonly FactId[] = readonly [],
>(definition: RuleDefinition<M, N, U>): Rule {
    const uses: readonly FactId[] = definition.uses ?? [];
    const { check, columns, ...meta } = definition;
    const { needs } = meta;
    return {
        ...meta,
        uses,
        // A fleet asks this of every mailbox, and few rules name columns.
        incomplete: (facts) => (columns === undefined ? [] : lacksColumn(facts, columns)),
        run(facts, context) {
            const optional = sectionsOf(facts, uses) as Optional<U>;
            return check(valuesOf(facts, needs) as Values<N>, { ...context, optional });
        },
    };
}

export const clear = { outcome: "clear" } as const;
export const notApplicable = { outcome: "notApplicable" } as const;

/** The cause was found, with its proof. */
export function found<const M extends string>(
    message: M,
    detail: Omit<Found<M>, "outcome" | "message" | "data"> & { readonly data?: TextData },
): Found<M> {
    return { outcome: "found", message, ...detail, data: detail.data ?? {} };
}

/** Everything was read, yet it does not settle the question; the message says what would. */
export function unknown<const M extends string>(message: M, data: TextData = {}): Inconclusive<M> {
    return { outcome: "unknown", message, data };
}
