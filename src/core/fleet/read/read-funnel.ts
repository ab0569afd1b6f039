import { DataverseError } from "../../model/dataverse-error";
import { textAt, booleanAt, countAt, numberAt } from "../query/values";
import { allRows } from "../query/pages";
import { askSplitting, isOverLimit } from "../query/split";
import { aggregate, columns, condition, fetchXml, filter, group, link, order, orderByAliases } from "../query/xml";
import type { FunnelSums } from "../fleet";
import { funnelOf, noEnds, settingsStep, SYNCING_HOURS, type ApprovalNeeds, type OwnerKind } from "../funnel";
import type { RawRow } from "../../port";
import { isoOf, type FleetReader } from "./reader";

/** Mailboxes whose id lies after one and up to another, in the server's own order of ids. */
export interface IdRange {
    readonly after?: string;
    readonly upTo?: string;
}

export function idFilter({ after, upTo }: IdRange): string {
    return filter(
        "and",
        after === undefined ? "" : condition("mailboxid", "gt", after),
        upTo === undefined ? "" : condition("mailboxid", "le", upTo),
    );
}

/** The server pages by number only up to here, which is as many rows as it sums up. */
const EDGE = 50_000;

const OWNER = { name: "systemuser", from: "systemuserid", to: "owninguser", alias: "ou", type: "outer" } as const;
const OWNING_TEAM = { name: "team", from: "teamid", to: "owningteam", alias: "ot", type: "outer" } as const;
const REGARDING = {
    name: "systemuser",
    from: "systemuserid",
    to: "regardingobjectid",
    alias: "ru",
    type: "outer",
} as const;

const STATE = {
    statecode: "state",
    emailrouteraccessapproval: "approval",
    isforwardmailbox: "forward",
    incomingemailstatus: "incoming",
    enabledforincomingemail: "enabled",
} as const;
const OWNER_STATE = { isdisabled: "disabled", islicensed: "licensed", accessmode: "mode" } as const;

function groupsOf(aliases: Readonly<Record<string, string>>, ordered: boolean): readonly string[] {
    const groups = Object.entries(aliases).map(([column, alias]) => group(column, alias));
    return ordered ? [...groups, orderByAliases(...Object.values(aliases))] : groups;
}

/**
 * What a mailbox is grouped by. A mailbox whose owner is neither a user nor a team here has one that the reader may not see. Grouping by the
 * team itself asks for no row of a team, but makes a group of each one, so that the groups may need pages, and pages an order.
 */
function groupsBy(team: "type" | "id"): readonly string[] {
    const many = team === "id";
    return [
        ...groupsOf(many ? { ...STATE, owningteam: "team" } : STATE, many),
        link(OWNER, ...groupsOf(OWNER_STATE, many)),
        ...(many ? [] : [link(OWNING_TEAM, group("teamtype", "team"))]),
        link(REGARDING, ...groupsOf({ accessmode: "kind" }, many)),
    ];
}

const SINGLE_FAILURES = ["itemsfailedforlastsync", "transientfailurecount"].map((column) =>
    filter("or", condition(column, "null"), condition(column, "eq", 0)),
);

/** Groups of mailboxes, all of them, those that synchronize, and those of them without failures. */
interface FunnelGroups {
    readonly all: readonly RawRow[];
    readonly syncing: readonly RawRow[];
    /** Undefined where they could not be asked for, as by a reader who may not see alerts. */
    readonly clean: readonly RawRow[] | undefined;
}

function conditionsOf(reader: FleetReader): Readonly<Record<keyof FunnelGroups, readonly string[]>> {
    const recently = isoOf(reader.nowMs - SYNCING_HOURS * 3_600_000);
    const syncing = filter("and", condition("lastsuccessfulsynccompletedon", "ge", recently));
    const alerts = link(
        { name: "tracelog", from: "regardingobjectid", to: "mailboxid", type: "not any" },
        filter("and", condition("level", "ge", 2), condition("createdon", "ge", recently)),
    );
    return { all: [], syncing: [syncing], clean: [syncing, filter("and", ...SINGLE_FAILURES, alerts)] };
}

function lacksTeams(error: unknown): boolean {
    const { kind, privilege } =
        error instanceof DataverseError ? error.data : { kind: undefined, privilege: undefined };
    return kind === "denied" && privilege?.toLowerCase() === "prvreadteam";
}

async function askGroups(reader: FleetReader, range: IdRange, failed: unknown[]): Promise<FunnelGroups> {
    const conditions = conditionsOf(reader);
    const askBy = async (team: "type" | "id", more: readonly string[]): Promise<readonly RawRow[]> => {
        const body = [
            aggregate("count", "mailboxid", "mailboxes"),
            ...groupsBy(team),
            idFilter(range),
            ...more,
            ...reader.scope.fragments,
        ];
        return (await allRows(reader.client, { table: "mailbox", head: { aggregate: true }, body }, reader.options))
            .rows;
    };
    const ask = (more: readonly string[]): Promise<readonly RawRow[]> =>
        askBy("type", more).catch((error: unknown) => {
            if (lacksTeams(error)) return askBy("id", more);
            throw error;
        });
    const [all, syncing, clean] = await Promise.all([
        ask(conditions.all),
        ask(conditions.syncing),
        ask(conditions.clean).catch((error: unknown) => {
            reader.throwIfCancelled();
            if (isOverLimit(error)) throw error;
            failed.push(error);
            return undefined;
        }),
    ]);
    return { all, syncing, clean };
}

/** The id of the 50,000th mailbox of the range; undefined when there are fewer. */
async function edgeOf(reader: FleetReader, range: IdRange): Promise<string | undefined> {
    const body = [columns(["mailboxid"]), idFilter(range), ...reader.scope.fragments, order("mailboxid")];
    const query = { table: "mailbox", fetchXml: fetchXml({ count: 1, page: EDGE }, "mailbox", ...body) } as const;
    const { rows } = await reader.client.readRows(query, reader.options);
    return rows[0] && textAt(rows[0], "mailboxid");
}

const STEPS_OF = { all: undefined, syncing: "syncing", clean: "noFailures" } as const;

function ownerKind(raw: RawRow): OwnerKind {
    if (numberAt(raw, "mode") !== undefined) return "user";
    // Aliased lookups come under their own name or in the form of the Web API.
    return ["team", "_team_value"].some((key) => raw[key] !== undefined) ? "team" : "hidden";
}

function countGroups(parts: readonly FunnelGroups[], approval: ApprovalNeeds): FunnelSums {
    const ends = noEnds();
    for (const groups of parts) {
        for (const name of ["all", "syncing", "clean"] as const) {
            for (const raw of groups[name] ?? []) {
                const step = settingsStep(
                    {
                        state: numberAt(raw, "state"),
                        approval: numberAt(raw, "approval"),
                        isForward: booleanAt(raw, "forward") === true,
                        kind: numberAt(raw, "kind") === undefined ? "other" : "user",
                        incomingStatus: numberAt(raw, "incoming"),
                        enabled: booleanAt(raw, "enabled"),
                        ownerKind: ownerKind(raw),
                        ownerDisabled: booleanAt(raw, "disabled"),
                        ownerLicensed: booleanAt(raw, "licensed"),
                        ownerAccessMode: numberAt(raw, "mode"),
                    },
                    approval,
                );
                const further = STEPS_OF[name];
                if (further === undefined) ends[step] += countAt(raw, "mailboxes");
                else if (step === "ownerReady") {
                    // The same mailbox stands in the wider list too, where it ended one step earlier.
                    ends[further] += countAt(raw, "mailboxes");
                    ends[further === "syncing" ? "ownerReady" : "syncing"] -= countAt(raw, "mailboxes");
                }
            }
        }
    }
    const { noFailures, ...sums } = funnelOf(ends);
    return parts.some(({ clean }) => clean === undefined) ? sums : { ...sums, noFailures };
}

/** Sums up the funnel on the server; where that has more rows than it sums up, by ranges of ids that do not overlap. */
export async function readFunnel(
    reader: FleetReader,
    approval: Promise<ApprovalNeeds>,
    onRoundTrip: () => void,
): Promise<FunnelSums> {
    const edges = new Map<IdRange, string>();
    const failed: unknown[] = [];
    const answers = await askSplitting<IdRange, FunnelGroups>(
        [{}],
        {
            async ask(range) {
                const [groups, edge] = await Promise.allSettled([
                    askGroups(reader, range, failed),
                    edgeOf(reader, range),
                ]);
                if (edge.status === "fulfilled" && edge.value !== undefined) edges.set(range, edge.value);
                if (groups.status === "rejected") throw groups.reason;
                return groups.value;
            },
            split(range) {
                const edge = edges.get(range);
                return edge === undefined
                    ? []
                    : [
                          { ...range, upTo: edge },
                          { ...range, after: edge },
                      ];
            },
        },
        onRoundTrip,
    );
    const sums = answers.map((answer) => {
        if (answer.kind === "failed") throw answer.error;
        return answer.value;
    });
    for (const error of new Set(failed)) reader.note("recentFailures", error);
    return countGroups(sums, await approval);
}
