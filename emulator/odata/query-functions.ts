import { dateOperators } from "../fetchxml/date-operators";
import { plainOperators, type Operator } from "../fetchxml/operators";

/** Query functions of $filter and the FetchXML operator that does the same. */
const operatorNames: Readonly<Record<string, string>> = {
    In: "in",
    NotIn: "not-in",
    Between: "between",
    NotBetween: "not-between",
    EqualUserId: "eq-userid",
    NotEqualUserId: "ne-userid",
    EqualBusinessId: "eq-businessid",
    EqualUserTeams: "eq-userteams",
    EqualUserOrUserTeams: "eq-useroruserteams",
    On: "on",
    NotOn: "not-on",
    OnOrAfter: "on-or-after",
    OnOrBefore: "on-or-before",
    Today: "today",
    Yesterday: "yesterday",
    Tomorrow: "tomorrow",
    Last7Days: "last-seven-days",
    LastXHours: "last-x-hours",
    LastXDays: "last-x-days",
    LastXWeeks: "last-x-weeks",
    LastXMonths: "last-x-months",
    NextXHours: "next-x-hours",
    NextXDays: "next-x-days",
    NextXWeeks: "next-x-weeks",
    OlderThanXMinutes: "olderthan-x-minutes",
    OlderThanXHours: "olderthan-x-hours",
    OlderThanXDays: "olderthan-x-days",
    OlderThanXWeeks: "olderthan-x-weeks",
    OlderThanXMonths: "olderthan-x-months",
};

export const queryFunction = (name: string): Operator | undefined => {
    const operator = operatorNames[name];
    return operator === undefined ? undefined : (plainOperators[operator] ?? dateOperators[operator]);
};
