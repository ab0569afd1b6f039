export type Fault =
    | {
          readonly kind: "status";
          readonly status: number;
          readonly code?: string;
          readonly message?: string;
          readonly retryAfter?: number;
      }
    | { readonly kind: "malformed" }
    | { readonly kind: "empty" }
    | { readonly kind: "timeout" }
    | { readonly kind: "reset" }
    | { readonly kind: "delay"; readonly ms: number };

export interface FaultMatch {
    /** Logical name of a table or its entity set. */
    readonly table?: string;
    readonly method?: string;
    /** Text within the decoded url. */
    readonly contains?: string;
}

export interface FaultRule {
    readonly match: FaultMatch;
    readonly fault: Fault;
    /** How often the rule works; without it, always. */
    readonly times?: number;
}

export interface FaultRequest {
    readonly method: string;
    readonly url: string;
    readonly table: string | undefined;
    readonly entitySet: string | undefined;
}

export interface FaultRules {
    set(rules: readonly FaultRule[]): void;
    add(rule: FaultRule): void;
    clear(): void;
    /** The fault of the first rule that fits; uses up one of its times. */
    take(request: FaultRequest): Fault | undefined;
}

const fits = ({ table, method, contains }: FaultMatch, request: FaultRequest): boolean =>
    (table === undefined || table === request.table || table === request.entitySet) &&
    (method === undefined || method.toUpperCase() === request.method) &&
    (contains === undefined || request.url.includes(contains));

export const createFaultRules = (): FaultRules => {
    let rules: { readonly rule: FaultRule; left: number }[] = [];
    const keep = (rule: FaultRule): { readonly rule: FaultRule; left: number } => ({
        rule,
        left: rule.times ?? Number.POSITIVE_INFINITY,
    });
    return {
        set: (list) => {
            rules = list.map(keep);
        },
        add: (rule) => {
            rules.push(keep(rule));
        },
        clear: () => {
            rules = [];
        },
        take: (request) => {
            const found = rules.find(({ rule, left }) => left > 0 && fits(rule.match, request));
            if (found === undefined) return undefined;
            found.left--;
            return found.rule.fault;
        },
    };
};
