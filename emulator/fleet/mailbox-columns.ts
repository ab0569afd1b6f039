import type { SqlValue } from "../sql/fragment";
import { isoSeconds } from "../store/clock";
import { ids } from "../world/ids";
import { addressOf, nameOf } from "./names";
import type { Assigned, Profile } from "./plan";
import { KIND, rowGuid } from "./random";

const MINUTE = 60_000;

const encoded = (now: number, value: unknown): SqlValue =>
    typeof value === "object" && value !== null && "minutesAgo" in value
        ? isoSeconds(now - Number(value.minutesAgo) * MINUTE)
        : (value as SqlValue);

const MAILBOX_COLUMNS: Readonly<Record<string, SqlValue>> = {
    statecode: 0,
    statuscode: 1,
    incomingemaildeliverymethod: 2,
    outgoingemaildeliverymethod: 2,
    actdeliverymethod: 1,
    incomingemailstatus: 1,
    outgoingemailstatus: 1,
    actstatus: 1,
    mailboxstatus: 1,
    enabledforincomingemail: 1,
    enabledforoutgoingemail: 1,
    enabledforact: 1,
    emailrouteraccessapproval: 1,
    isemailaddressapprovedbyo365admin: 1,
    isforwardmailbox: 0,
    processanddeleteemails: 0,
    orgmarkedasprimaryforexchangesync: 1,
    isactsyncorgflagset: 1,
    testemailconfigurationscheduled: 0,
    itemsprocessedforlastsync: 2,
    itemsfailedforlastsync: 0,
    transientfailurecount: 0,
    forcedunlockcount: 0,
    processingstatecode: 0,
};

const OPTIONAL_MOMENTS = [
    "testmailboxaccesscompletedon",
    "testandenablelastattemptedon",
    "processemailreceivedafter",
    "lastsyncstartedon",
    "lastsuccessfulsynccompletedon",
    "postponemailboxprocessinguntil",
] as const;

export interface Columns {
    readonly names: readonly string[];
    row(index: number, assigned: Assigned): readonly SqlValue[];
}

export const mailboxColumns = (now: number, profiles: readonly Profile[], units: readonly string[]): Columns => {
    const ago = (minutes: number): string => isoSeconds(now - minutes * MINUTE);
    const usual: Readonly<Record<string, SqlValue>> = {
        ...MAILBOX_COLUMNS,
        testmailboxaccesscompletedon: ago(30 * 24 * 60),
        testandenablelastattemptedon: ago(30 * 24 * 60),
        processemailreceivedafter: ago(25),
        lastsyncstartedon: ago(4),
        lastsuccessfulsynccompletedon: ago(3),
        postponemailboxprocessinguntil: null,
        createdon: ago(300 * 24 * 60),
        modifiedon: ago(3),
        organizationid: ids.organization,
        ownerid__type: "systemuser",
    };
    const fixed = [
        "mailboxid",
        "name",
        "emailaddress",
        "ownerid",
        "owninguser",
        "owningbusinessunit",
        "regardingobjectid",
        "regardingobjectid__type",
        "emailserverprofile",
    ];
    const own = [...new Set([...Object.keys(usual), ...OPTIONAL_MOMENTS])];
    return {
        names: [...fixed, ...own],
        row: (index, { plant, profile, isQueue }) => {
            const user = rowGuid(KIND.user, index);
            return [
                rowGuid(KIND.mailbox, index),
                isQueue ? `Queue ${index + 1}` : nameOf(index),
                addressOf(index),
                user,
                user,
                units[index % units.length] ?? ids.rootBusinessUnit,
                isQueue ? rowGuid(KIND.queue, index) : user,
                isQueue ? "queue" : "systemuser",
                profiles[profile]?.id ?? ids.profile,
                ...own.map((column) => {
                    if (isQueue && column === "actdeliverymethod") return 2;
                    const planted = plant.mailbox?.[column];
                    return planted === undefined ? (usual[column] ?? null) : encoded(now, planted);
                }),
            ];
        },
    };
};
