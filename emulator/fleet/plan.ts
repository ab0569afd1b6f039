import { guidOf } from "../store/guid";
import type { World } from "../world/create-world";
import { ids } from "../world/ids";
import { HEALTHY, OLD_ALERTS, PLANTS, type Plant, type PlantedAlert } from "./plants";
import { randomOf } from "./random";

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface Profile {
    readonly id: string;
    readonly name: string;
    readonly share: number;
}

const onPremises = { servertype: 0, incomingcredentialretrieval: 1, outgoingcredentialretrieval: 1 };

export const makeProfiles = (world: World): readonly Profile[] => {
    const shares = [0.4, 0.2, 0.12, 0.1, 0.08, 0.04, 0.04, 0.02];
    return shares.map((share, index) => {
        if (index === 0) return { id: ids.profile, name: "Microsoft Exchange Online", share };
        const onSite = index === 5 || index === 6;
        const host = index === 5 ? "mail.adventure-works.com" : "mail.fabrikam.com";
        const server = onSite ? `https://${host}/EWS/Exchange.asmx` : "https://outlook.office365.com/EWS/Exchange.asmx";
        const name = onSite ? `Exchange Server ${host}` : `Exchange Online ${index + 1}`;
        const id = guidOf(`fleet profile ${index}`);
        world.insert("emailserverprofile", {
            emailserverprofileid: id,
            name,
            servertype: 3,
            incomingserverlocation: server,
            outgoingserverlocation: server,
            useautodiscover: false,
            incomingcredentialretrieval: 2,
            outgoingcredentialretrieval: 2,
            processemailsreceivedafter: "2026-01-05T00:00:00Z",
            moveundeliveredemails: false,
            maxconcurrentconnections: 10,
            organizationid: ids.organization,
            ownerid: { table: "systemuser", id: ids.users.administrator },
            ...(onSite ? onPremises : {}),
        });
        return { id, name, share };
    });
};

export const makeUnits = (world: World): readonly string[] => [
    ids.rootBusinessUnit,
    ids.salesBusinessUnit,
    ...["North", "South", "East", "West", "Service", "Finance", "Research", "Logistics"].map((name) =>
        world.insert("businessunit", {
            businessunitid: guidOf(`fleet unit ${name}`),
            name: `Contoso ${name}`,
            parentbusinessunitid: ids.rootBusinessUnit,
            organizationid: ids.organization,
        }),
    ),
];

export interface Assigned {
    readonly plant: Plant;
    readonly profile: number;
    readonly isQueue: boolean;
}

const pick = (shares: readonly number[], value: number): number => {
    let sum = 0;
    return shares.findIndex((share) => (sum += share) > value);
};

/** Every mailbox's plant, decided by the seed alone. */
export const assign = (count: number, seed: number, profiles: readonly Profile[]): readonly Assigned[] => {
    const random = randomOf(seed);
    const shares = profiles.map(({ share }) => share);
    return Array.from({ length: count }, () => {
        const profile = Math.max(0, pick(shares, random()));
        const whole = PLANTS.find(({ wholeProfile }) => wholeProfile === profile);
        const drawn =
            PLANTS[
                pick(
                    PLANTS.map(({ perMille }) => perMille / 1000),
                    random(),
                )
            ];
        const plant = whole ?? drawn ?? HEALTHY;
        return { plant, profile, isQueue: plant === HEALTHY && random() < 0.02 };
    });
};

export interface Alerting {
    readonly index: number;
    readonly moments: readonly number[];
    readonly alerts: readonly PlantedAlert[];
}

/** Alerts of broken mailboxes reach until now; the others share the rest, older than a day, since when they have been read well. */
export const planAlerts = function* (
    fleet: readonly Assigned[],
    total: number,
    seed: number,
    now: number,
): Iterable<Alerting> {
    const random = randomOf(seed + 1);
    const broken = fleet.filter(({ plant }) => plant.alerts !== undefined).length;
    const each = broken === 0 ? 0 : Math.max(6, Math.floor((total * 0.4) / broken));
    const rest = Math.max(0, total - broken * each);
    // An old alert of a mailbox that was not read since would be a cause of its own.
    const isRead = ({ plant }: Assigned): boolean =>
        plant.alerts === undefined && plant.mailbox?.["lastsuccessfulsynccompletedon"] === undefined;
    const healthy = fleet.filter(isRead).length;
    let seen = 0;
    for (const [index, assigned] of fleet.entries()) {
        const { plant } = assigned;
        if (plant.alerts !== undefined) {
            const [least, most] = plant.alertDays ?? [1, 2];
            const span = (least + random() * (most - least)) * DAY;
            const moments = Array.from(
                { length: each },
                (_, step) => now - 10 * MINUTE - Math.floor((span * step) / each),
            );
            yield { index, moments, alerts: plant.alerts };
        } else if (isRead(assigned)) {
            const count = Math.floor((rest * (seen + 1)) / healthy) - Math.floor((rest * seen) / healthy);
            seen += 1;
            const moments = Array.from(
                { length: count },
                () => now - 26 * 60 * MINUTE - Math.floor(random() * 28 * DAY),
            );
            yield { index, moments, alerts: OLD_ALERTS };
        }
    }
};
