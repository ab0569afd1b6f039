import type { World } from "../../../emulator/world/create-world";
import type { Values } from "../../../emulator/store/encode";
import { randomOf } from "../../../emulator/fleet/random";
import { guidOf } from "../../../emulator/store/guid";
import { ids } from "../../../emulator/world/ids";

const ALERTS = [
    "Email Server Error Code: Http server returned 401 Unauthorized exception.",
    "Email Server Error Code: Exchange server returned ErrorMailboxStoreUnavailable exception.",
    "Email Server Error Code: Exchange server returned ErrorServerBusy exception.",
    "Email Server Error Code: Exchange server returned ErrorNonExistentMailbox exception.",
    "Email Server Error Code: The remote name could not be resolved: 'mail.fabrikam.com'",
    "The mailbox is not approved by the administrator.",
    "Something that nobody has seen before happened to this mailbox.",
    "Email cannot be received. Principal user is missing prvReadQueue privilege",
    "The mailbox is owned by another organization.",
];
const ITEMS = [
    ["IsvAborted", -2147220891],
    ["NoCorrelationMatch", -2147098101],
    ["NoRecipientMatch", -2147218683],
    ["InternalEmailReject", -2147098101],
    ["Duplicate", -2147098101],
    ["SomethingNew", -2147000000],
] as const;

/** Adds mailboxes whose settings, owner, alerts and failures are drawn; the same seed gives the same ones. Gives their ids. */
export function addRandomMailboxes(world: World, count: number, seed: number): readonly string[] {
    const random = randomOf(seed);
    const chance = (share: number): boolean => random() < share;
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const inactive = world.insert("emailserverprofile", {
        emailserverprofileid: guidOf(`inactive ${seed}`),
        name: "Old server",
        servertype: 0,
        statecode: 1,
        statuscode: 2,
        incomingserverlocation: "https://mail.adventure-works.com/EWS/Exchange.asmx",
        incomingcredentialretrieval: 1,
        organizationid: ids.organization,
        ownerid: { table: "systemuser", id: ids.users.administrator },
    });
    // The profile can hold all its mailboxes back, and have alerts of its own.
    if (chance(0.4)) {
        world.patch("emailserverprofile", ids.profile, { processemailsreceivedafter: world.minutesAgo(3000) });
    }
    if (chance(0.4)) {
        const regarding = { table: "emailserverprofile", id: ids.profile } as const;
        world.alert({ regarding, text: pick(ALERTS), level: 3, createdOn: world.minutesAgo(100) });
    }
    const team = world.team({ name: `Team ${seed}`, roles: chance(0.5) ? [ids.roles.syncUser] : [] });
    const minutes = (least: number, most: number): string =>
        world.minutesAgo(least + Math.floor(random() * (most - least)));
    return Array.from({ length: count }, (_, index) => {
        const name = `Random ${pick(["Alva", "Bruno", "Cara"])} ${String.fromCharCode(97 + (index % 26))}`;
        const email = chance(0.05) ? "shared@contoso.com" : `random.${seed}.${index}@contoso.com`;
        const userId = world.user({
            name,
            email,
            roles: chance(0.12) ? [] : chance(0.1) ? [ids.roles.diagnosticsReader] : [ids.roles.syncUser],
            filteringMethod: pick([0, 1, 2, 3, 4]),
            values: {
                isdisabled: chance(0.08),
                islicensed: !chance(0.08),
                accessmode: chance(0.06) ? pick([1, 2, 4]) : 0,
            },
        });
        if (chance(0.1)) world.insert("teammembership", { teamid: team, systemuserid: userId });
        const isQueue = chance(0.2);
        const ownedByTeam = isQueue && chance(0.4);
        const owner = ownedByTeam ? team : userId;
        const ownerTable = ownedByTeam ? "team" : "systemuser";
        const queueId = isQueue ? world.queue({ name, email, ownerId: owner, ownerTable }) : undefined;
        const status = pick([1, 1, 1, 1, 0, 2] as const);
        const lastEmail = pick([25, 25, 25, 5 * 1440, 9 * 1440]);
        const values: Values = {
            statecode: chance(0.06) ? 1 : 0,
            emailrouteraccessapproval: pick([1, 1, 1, 1, 1, 0, 2]),
            isemailaddressapprovedbyo365admin: !chance(0.1),
            incomingemaildeliverymethod: pick([2, 2, 2, 2, 2, 2, 0, 1]),
            incomingemailstatus: status,
            outgoingemailstatus: pick([1, 1, 1, 0, 2] as const),
            outgoingemaildeliverymethod: pick([2, 2, 2, 2, 0, 1] as const),
            actstatus: pick([1, 1, 1, 0, 2] as const),
            isforwardmailbox: chance(0.05),
            processanddeleteemails: chance(0.1),
            orgmarkedasprimaryforexchangesync: !chance(0.1),
            itemsfailedforlastsync: chance(0.1) ? 3 : 0,
            enabledforincomingemail: status === 1 ? !chance(0.12) : false,
            testemailconfigurationscheduled: chance(0.06),
            testandenablelastattemptedon: minutes(1, 5 * 1440),
            lastsuccessfulsynccompletedon: chance(0.08) ? null : chance(0.7) ? minutes(1, 90) : minutes(1, 9 * 1440),
            processemailreceivedafter: world.minutesAgo(lastEmail),
            transientfailurecount: pick([0, 0, 0, 0, 3, 8]),
            postponemailboxprocessinguntil: chance(0.06) ? world.minutesAgo(-pick([45, 300, 9000])) : null,
            emailserverprofile: chance(0.05) ? null : chance(0.06) ? inactive : ids.profile,
        };
        const mailboxId = world.mailbox({
            name,
            email,
            ownerId: owner,
            ownerTable,
            regarding: queueId === undefined ? { table: "systemuser", id: userId } : { table: "queue", id: queueId },
            values,
        });
        for (let alert = 0; chance(0.4) && alert < 6; alert += 1) {
            world.alert({
                regarding: { table: "mailbox", id: mailboxId },
                text: `A problem with the mailbox ${name}.\n${pick(ALERTS)}`,
                level: pick([1, 2, 3] as const),
                createdOn: minutes(1, 6 * 1440),
            });
        }
        if (!ownedByTeam) {
            for (let item = 0; chance(0.25) && item < 4; item += 1) {
                const [error, code] = pick(ITEMS);
                const occurredOn = minutes(1, 2 * 1440);
                world.itemFailure({
                    ownerId: userId,
                    error,
                    code,
                    occurredOn,
                    retries: pick([1, 2, 5]),
                    values: { createdon: occurredOn, modifiedon: occurredOn },
                });
            }
        }
        // The mark of the last email is the last email's, as the platform keeps it.
        for (let days = Math.floor(lastEmail / 1440); chance(0.8) && days < 26; days += 1 + Math.floor(random() * 4)) {
            const createdOn = world.minutesAgo(Math.max(lastEmail, days * 1440));
            world.email({
                subject: "Invoice question",
                from: "nora.lind@fabrikam.com",
                to: email,
                mailboxId,
                ownerId: userId,
                accepting: { table: "systemuser", id: userId },
                createdOn,
            });
        }
        return mailboxId;
    });
}
