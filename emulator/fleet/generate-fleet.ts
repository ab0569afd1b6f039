import type { SqlValue } from "../sql/fragment";
import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import type { World } from "../world/create-world";
import { ids } from "../world/ids";
import { roleInUnit } from "../world/roles";
import { mailboxColumns } from "./mailbox-columns";
import { addressOf, nameOf } from "./names";
import { assign, makeProfiles, makeUnits, planAlerts, type Alerting, type Assigned } from "./plan";
import { KIND, rowGuid } from "./random";
import { tallyTruth, type FleetTruth, type TruthTally } from "./truth";

export const FLEET_SEED = 20_261_124;

export interface FleetOptions {
    readonly mailboxes: number;
    /** Ten for each mailbox when absent. */
    readonly alerts?: number;
    readonly seed?: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

type Row = Readonly<Record<string, SqlValue>>;

/** Writes rows that all have the same columns in the same order. */
const insert = (store: Store, table: string, rows: Iterable<Row>): void => {
    const iterator = rows[Symbol.iterator]();
    const first = iterator.next();
    if (first.done === true) return;
    const values = function* (): Iterable<readonly SqlValue[]> {
        yield Object.values(first.value);
        for (let next = iterator.next(); next.done !== true; next = iterator.next()) yield Object.values(next.value);
    };
    store.bulkInsert(table, Object.keys(first.value), values());
};

const owned = (index: number): Row => {
    const user = rowGuid(KIND.user, index);
    return { ownerid: user, ownerid__type: "systemuser", owninguser: user };
};

function* userRows(fleet: readonly Assigned[], units: readonly string[]): Iterable<Row> {
    for (const [index, { plant }] of fleet.entries())
        yield {
            systemuserid: rowGuid(KIND.user, index),
            fullname: nameOf(index),
            internalemailaddress: addressOf(index),
            domainname: addressOf(index),
            businessunitid: units[index % units.length] ?? ids.rootBusinessUnit,
            accessmode: 0,
            islicensed: plant.user?.["islicensed"] ?? 1,
            isdisabled: plant.user?.["isdisabled"] ?? 0,
            emailrouteraccessapproval: 1,
            isemailaddressapprovedbyo365admin: 1,
        };
}

function* settingsRows(fleet: readonly Assigned[], units: readonly string[]): Iterable<Row> {
    for (const index of fleet.keys())
        yield {
            systemuserid: rowGuid(KIND.user, index),
            businessunitid: units[index % units.length] ?? ids.rootBusinessUnit,
            incomingemailfilteringmethod: 2,
            issendasallowed: 0,
        };
}

function* roleRows(fleet: readonly Assigned[]): Iterable<Row> {
    const roleid = roleInUnit(ids.roles.syncUser, ids.rootBusinessUnit);
    for (const [index, { plant }] of fleet.entries())
        if (plant.withoutRole !== true)
            yield { systemuserroleid: rowGuid(KIND.userRole, index), systemuserid: rowGuid(KIND.user, index), roleid };
}

function* queueRows(fleet: readonly Assigned[]): Iterable<Row> {
    for (const [index, { isQueue }] of fleet.entries())
        if (isQueue)
            yield {
                queueid: rowGuid(KIND.queue, index),
                name: `Queue ${index + 1}`,
                emailaddress: addressOf(index),
                ...owned(index),
                statecode: 0,
                statuscode: 1,
                incomingemailfilteringmethod: 0,
                organizationid: ids.organization,
            };
}

function* alertRows(planned: Iterable<Alerting>, truth: TruthTally): Iterable<Row> {
    let number = 0;
    for (const { index, moments, alerts } of planned) {
        const mailboxId = rowGuid(KIND.mailbox, index);
        const name = nameOf(index);
        const sentences = alerts.map(({ text }) => text.replace("{name}", name));
        for (const [step, moment] of moments.entries()) {
            const which = (step + index) % alerts.length;
            const { level, traceCode } = alerts[which] ?? { level: 3 as const, traceCode: 0 };
            const createdon = isoSeconds(moment);
            truth.alert(createdon, level, traceCode);
            yield {
                // Ids that rise keep the largest index cheap to build.
                tracelogid: `${(number++).toString(16).padStart(8, "0")}-0000-4000-8000-0000000000${KIND.alert}0`,
                text: sentences[which] ?? "",
                level,
                regardingobjectid: mailboxId,
                regardingobjectid__type: "mailbox",
                tracestatus: 0,
                canbedeleted: 1,
                tracecode: traceCode,
                organizationid: ids.organization,
                createdon,
                modifiedon: createdon,
            };
        }
    }
}

function* itemRows(fleet: readonly Assigned[], now: number): Iterable<Row> {
    let number = 0;
    for (const [index, { plant }] of fleet.entries())
        for (const { error, code } of plant.items ?? []) {
            const on = isoSeconds(now - (60 + (index % 1440)) * MINUTE);
            yield {
                exchangesyncidmappingid: rowGuid(KIND.item, number++),
                ...owned(index),
                itemsubject: "Order confirmation",
                lastsyncerror: error,
                lastsyncerrorcode: code,
                lastsyncerroroccurredon: on,
                retries: 2,
                objecttypecode: 4202,
                createdon: on,
                modifiedon: on,
            };
        }
}

function* emailRows(fleet: readonly Assigned[], now: number): Iterable<Row> {
    let number = 0;
    for (const [index, { plant }] of fleet.entries())
        for (const daysAgo of plant.emails ?? [])
            yield {
                activityid: rowGuid(KIND.email, number++),
                activitytypecode: "email",
                subject: "Delivery dates",
                directioncode: 0,
                statecode: 1,
                statuscode: 4,
                receivingmailboxid: rowGuid(KIND.mailbox, index),
                ...owned(index),
                createdon: isoSeconds(now - daysAgo * DAY),
                modifiedon: isoSeconds(now),
            };
}

/** Bytes that a fleet takes in the database; pass it as the world's room, so that the file grows once. */
export const fleetRoom = (mailboxes: number): number => mailboxes * 7000;

/** Adds a fleet to a world: users, mailboxes, alerts, item failures and emails, written in bulk. Gives what must be found. */
export const generateFleet = (world: World, { mailboxes, alerts, seed = FLEET_SEED }: FleetOptions): FleetTruth => {
    const { store } = world;
    const now = world.clock.now();
    const truth = tallyTruth();
    const profiles = makeProfiles(world);
    const units = makeUnits(world);
    const fleet = assign(mailboxes, seed, profiles);
    for (const { plant } of fleet) {
        truth.mailbox(plant.lastStep, plant.cause, plant.detector);
        if (plant.wholeProfile !== undefined && plant.cause !== undefined)
            truth.failingProfile(profiles[plant.wholeProfile]?.name ?? "", plant.cause);
    }
    // The base world's own mailboxes would stand beside the generated ones.
    for (const id of Object.values(ids.mailboxes)) store.remove("mailbox", id);
    insert(store, "systemuser", userRows(fleet, units));
    insert(store, "usersettings", settingsRows(fleet, units));
    insert(store, "systemuserroles", roleRows(fleet));
    insert(store, "queue", queueRows(fleet));
    const columns = mailboxColumns(now, profiles, units);
    store.bulkInsert(
        "mailbox",
        columns.names,
        fleet.map((assigned, index) => columns.row(index, assigned)),
    );
    insert(store, "tracelog", alertRows(planAlerts(fleet, alerts ?? mailboxes * 10, seed, now), truth));
    insert(store, "exchangesyncidmapping", itemRows(fleet, now));
    insert(store, "email", emailRows(fleet, now));
    return truth.result(seed);
};
