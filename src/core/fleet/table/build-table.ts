import { SEVERITIES, type Severity } from "../../model/finding";
import { FUNNEL_STEPS, ROW_VERDICTS, type FunnelStep, type RowVerdict } from "../fleet";
import { bytes, dictionary, momentColumn, numberColumn, words } from "./columns";
import type { FleetTable, Named, Party, RowStatuses } from "./fleet-table";
import { createGuidList } from "./guid-list";

/** Everything that is kept of one mailbox. */
export interface RowInput {
    readonly id: string;
    readonly name: string;
    readonly owner: Party | undefined;
    readonly regarding: Party | undefined;
    readonly profile: Named | undefined;
    readonly businessUnit: Named | undefined;
    readonly server: string;
    readonly statuses: RowStatuses;
    readonly lastStep: FunnelStep;
    readonly verdict: RowVerdict;
    readonly cause: string | undefined;
    readonly severity: Severity | undefined;
    readonly since: number | undefined;
    readonly lastProcessed: number | undefined;
    readonly alerts: number | undefined;
    readonly silent: boolean;
    readonly postponed: boolean;
    readonly stuckTest: boolean;
}

export interface TableBuilder {
    readonly table: FleetTable;
    /** Gives the row's number; a mailbox that is there already is replaced. */
    add(row: RowInput): number;
}

const NONE = 255;
const FLAG = { silent: 1, postponed: 2, stuckTest: 4 } as const;
const PARTIES: readonly Party["table"][] = ["systemuser", "team", "queue"];

const asByte = (value: number | null): number => (value === null || value < 0 || value >= NONE ? NONE : value);
const fromByte = (value: number): number | null => (value === NONE ? null : value);

/** Users, teams and queues: 17 bytes and a name each, because most mailboxes have an owner of their own. */
function parties() {
    const ids = createGuidList();
    const tables = numberColumn(bytes);
    const names: string[] = [];
    return {
        number(party: Party | undefined, mailboxName: string): number {
            if (party === undefined) return 0;
            const index = ids.add(party.id);
            if (index === names.length) {
                // The owner mostly has the mailbox's own name, which is then kept once.
                names.push(party.name === mailboxName ? mailboxName : party.name);
                tables.set(index, PARTIES.indexOf(party.table));
            }
            return index + 1;
        },
        value(number: number): Party | undefined {
            if (number === 0) return undefined;
            const table = PARTIES[tables.get(number - 1)] ?? "systemuser";
            const name = names[number - 1] ?? "";
            return {
                // Most readers want the name alone, for each row of a sort or an export.
                get id() {
                    return ids.at(number - 1);
                },
                name,
                table,
            };
        },
    };
}

export function createTable(): TableBuilder {
    const ids = createGuidList();
    const names: string[] = [];
    const people = parties();
    const profiles = dictionary<Named>();
    const units = dictionary<Named>();
    const servers = dictionary<string>();
    const causes = dictionary<string>();
    const refs = {
        owner: numberColumn(words),
        regarding: numberColumn(words),
        profile: numberColumn((length) => new Uint16Array(length)),
        unit: numberColumn((length) => new Uint16Array(length)),
        server: numberColumn((length) => new Uint16Array(length)),
        cause: numberColumn(bytes),
    };
    const states = {
        state: numberColumn(bytes),
        approval: numberColumn(bytes),
        incoming: numberColumn(bytes),
        outgoing: numberColumn(bytes),
        appointments: numberColumn(bytes),
        enabled: numberColumn(bytes),
        step: numberColumn(bytes),
        verdict: numberColumn(bytes),
        severity: numberColumn(bytes),
        flags: numberColumn(bytes),
    };
    // One more than the number, so that 0 stands for not counted.
    const alerts = numberColumn(words);
    const since = momentColumn();
    const lastProcessed = momentColumn();
    const has = (row: number, flag: number): boolean => (states.flags.get(row) & flag) !== 0;

    const table: FleetTable = {
        get size() {
            return ids.size;
        },
        id: (row) => ids.at(row),
        name: (row) => names[row] ?? "",
        owner: (row) => people.value(refs.owner.get(row)),
        regarding: (row) => people.value(refs.regarding.get(row)),
        profile: (row) => profiles.value(refs.profile.get(row)),
        businessUnit: (row) => units.value(refs.unit.get(row)),
        server: (row) => servers.value(refs.server.get(row)) ?? "",
        statuses(row) {
            const enabled = fromByte(states.enabled.get(row));
            return {
                state: fromByte(states.state.get(row)),
                approval: fromByte(states.approval.get(row)),
                incoming: fromByte(states.incoming.get(row)),
                outgoing: fromByte(states.outgoing.get(row)),
                appointments: fromByte(states.appointments.get(row)),
                enabledForIncoming: enabled === null ? null : enabled === 1,
            };
        },
        lastStep: (row) => FUNNEL_STEPS[states.step.get(row)] ?? "total",
        verdict: (row) => ROW_VERDICTS[states.verdict.get(row)] ?? "none",
        cause: (row) => causes.value(refs.cause.get(row)),
        severity: (row) => SEVERITIES[states.severity.get(row)],
        since: (row) => since.get(row),
        lastProcessed: (row) => lastProcessed.get(row),
        alerts(row) {
            const stored = alerts.get(row);
            return stored === 0 ? undefined : stored - 1;
        },
        isSilent: (row) => has(row, FLAG.silent),
        isPostponed: (row) => has(row, FLAG.postponed),
        isStuckTest: (row) => has(row, FLAG.stuckTest),
        find: (id) => ids.find(id),
    };

    return {
        table,
        add(input) {
            const row = ids.add(input.id);
            names[row] = input.name;
            refs.owner.set(row, people.number(input.owner, input.name));
            refs.regarding.set(row, people.number(input.regarding, input.name));
            const { profile, businessUnit, server, cause, statuses, severity } = input;
            refs.profile.set(row, profile === undefined ? 0 : profiles.number(profile.id, () => profile));
            refs.unit.set(row, businessUnit === undefined ? 0 : units.number(businessUnit.id, () => businessUnit));
            refs.server.set(row, server === "" ? 0 : servers.number(server, () => server));
            refs.cause.set(row, cause === undefined ? 0 : causes.number(cause, () => cause));
            states.state.set(row, asByte(statuses.state));
            states.approval.set(row, asByte(statuses.approval));
            states.incoming.set(row, asByte(statuses.incoming));
            states.outgoing.set(row, asByte(statuses.outgoing));
            states.appointments.set(row, asByte(statuses.appointments));
            states.enabled.set(row, statuses.enabledForIncoming === null ? NONE : Number(statuses.enabledForIncoming));
            states.step.set(row, FUNNEL_STEPS.indexOf(input.lastStep));
            states.verdict.set(row, ROW_VERDICTS.indexOf(input.verdict));
            states.severity.set(row, severity === undefined ? NONE : SEVERITIES.indexOf(severity));
            states.flags.set(
                row,
                (input.silent ? FLAG.silent : 0) |
                    (input.postponed ? FLAG.postponed : 0) |
                    (input.stuckTest ? FLAG.stuckTest : 0),
            );
            alerts.set(row, input.alerts === undefined ? 0 : input.alerts + 1);
            since.set(row, input.since);
            lastProcessed.set(row, input.lastProcessed);
            return row;
        },
    };
}
