export type Literal =
    | { readonly kind: "null" }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "string" | "number" | "guid" | "date"; readonly value: string };

export type ComparisonOperator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

export type FilterNode =
    | { readonly kind: "and" | "or"; readonly parts: readonly FilterNode[] }
    | { readonly kind: "not"; readonly part: FilterNode }
    | {
          readonly kind: "compare";
          readonly operator: ComparisonOperator;
          readonly path: readonly string[];
          readonly literal: Literal;
      }
    | {
          readonly kind: "text";
          readonly operator: "contains" | "startswith" | "endswith";
          readonly path: readonly string[];
          readonly literal: Literal;
      }
    | { readonly kind: "truth"; readonly path: readonly string[] }
    | {
          readonly kind: "function";
          readonly name: string;
          readonly path: readonly string[];
          readonly values: readonly Literal[];
      }
    | {
          readonly kind: "any" | "all";
          readonly path: readonly string[];
          readonly variable: string;
          readonly part: FilterNode | undefined;
      };
