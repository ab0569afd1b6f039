import { isoSeconds } from "../store/clock";
import type { Values } from "../store/encode";
import type { Store } from "../store/store";
import { newGuid } from "../store/guid";
import { ids } from "./ids";
import { roleInUnit } from "./roles";

const minute = 60_000;
const day = 86_400_000;

export interface UserInput {
    readonly id?: string;
    readonly name: string;
    readonly email: string;
    readonly businessUnitId?: string;
    /** Root role ids; the copy of the user's business unit is assigned. */
    readonly roles?: readonly string[];
    readonly filteringMethod?: number;
    readonly values?: Values;
}

export interface TeamInput {
    readonly id?: string;
    readonly name: string;
    readonly businessUnitId?: string;
    readonly roles?: readonly string[];
    readonly members?: readonly string[];
    readonly values?: Values;
}

export interface QueueInput {
    readonly id?: string;
    readonly name: string;
    readonly email: string;
    readonly ownerId: string;
    readonly ownerTable?: "systemuser" | "team";
    readonly filteringMethod?: number;
    readonly values?: Values;
}

export interface MailboxInput {
    readonly id?: string;
    readonly name: string;
    readonly email: string;
    readonly ownerId: string;
    readonly ownerTable?: "systemuser" | "team";
    readonly regarding: { readonly table: "systemuser" | "queue"; readonly id: string };
    readonly values?: Values;
}

export const addUser = (store: Store, input: UserInput): string => {
    const businessunitid = input.businessUnitId ?? ids.rootBusinessUnit;
    const [firstname = "", ...rest] = input.name.split(" ");
    const userId = store.insert("systemuser", {
        systemuserid: input.id ?? newGuid(),
        fullname: input.name,
        firstname,
        lastname: rest.join(" "),
        internalemailaddress: input.email,
        domainname: input.email,
        businessunitid,
        accessmode: 0,
        islicensed: true,
        isdisabled: false,
        emailrouteraccessapproval: 1,
        isemailaddressapprovedbyo365admin: true,
        ...input.values,
    });
    store.insert("usersettings", {
        systemuserid: userId,
        businessunitid,
        incomingemailfilteringmethod: input.filteringMethod ?? 2,
        issendasallowed: false,
    });
    for (const role of input.roles ?? [])
        store.insert("systemuserroles", { systemuserid: userId, roleid: roleInUnit(role, businessunitid) });
    addSearchAddress(store, input.email, "systemuser", userId);
    return userId;
};

export const addTeam = (store: Store, input: TeamInput): string => {
    const businessunitid = input.businessUnitId ?? ids.rootBusinessUnit;
    const teamId = store.insert("team", {
        teamid: input.id ?? newGuid(),
        name: input.name,
        teamtype: 0,
        businessunitid,
        administratorid: ids.users.administrator,
        ...input.values,
    });
    for (const role of input.roles ?? [])
        store.insert("teamroles", { teamid: teamId, roleid: roleInUnit(role, businessunitid) });
    for (const systemuserid of input.members ?? []) store.insert("teammembership", { teamid: teamId, systemuserid });
    return teamId;
};

export const addQueue = (store: Store, input: QueueInput): string => {
    const queueId = store.insert("queue", {
        queueid: input.id ?? newGuid(),
        name: input.name,
        emailaddress: input.email,
        queueviewtype: 1,
        incomingemailfilteringmethod: input.filteringMethod ?? 0,
        emailrouteraccessapproval: 1,
        isemailaddressapprovedbyo365admin: true,
        organizationid: ids.organization,
        ownerid: { table: input.ownerTable ?? "systemuser", id: input.ownerId },
        ...input.values,
    });
    addSearchAddress(store, input.email, "queue", queueId);
    return queueId;
};

/** A mailbox that is approved, tested, enabled and synchronized a few minutes ago. */
export const addMailbox = (store: Store, input: MailboxInput): string => {
    const now = store.clock.now();
    const at = (milliseconds: number): string => isoSeconds(now - milliseconds);
    const isQueue = input.regarding.table === "queue";
    const mailboxId = store.insert("mailbox", {
        mailboxid: input.id ?? newGuid(),
        name: input.name,
        emailaddress: input.email,
        ownerid: { table: input.ownerTable ?? "systemuser", id: input.ownerId },
        regardingobjectid: input.regarding,
        organizationid: ids.organization,
        emailserverprofile: ids.profile,
        incomingemaildeliverymethod: 2,
        outgoingemaildeliverymethod: 2,
        actdeliverymethod: isQueue ? 2 : 1,
        incomingemailstatus: 1,
        outgoingemailstatus: 1,
        actstatus: isQueue ? 0 : 1,
        mailboxstatus: 1,
        enabledforincomingemail: true,
        enabledforoutgoingemail: true,
        enabledforact: !isQueue,
        emailrouteraccessapproval: 1,
        isemailaddressapprovedbyo365admin: true,
        isforwardmailbox: false,
        orgmarkedasprimaryforexchangesync: true,
        isactsyncorgflagset: !isQueue,
        ewsurl: "https://outlook.office365.com/EWS/Exchange.asmx",
        testmailboxaccesscompletedon: at(30 * day),
        testandenablelastattemptedon: at(30 * day),
        testandenablelastattemptedby: ids.users.administrator,
        processemailreceivedafter: at(25 * minute),
        lastsyncstartedon: at(4 * minute),
        lastsuccessfulsynccompletedon: at(3 * minute),
        itemsprocessedforlastsync: 2,
        itemsfailedforlastsync: 0,
        transientfailurecount: 0,
        forcedunlockcount: 0,
        processingstatecode: 0,
        createdon: at(300 * day),
        ...input.values,
    });
    store.update(input.regarding.table, input.regarding.id, { defaultmailbox: mailboxId });
    return mailboxId;
};

export const addSearchAddress = (store: Store, emailaddress: string, table: string, id: string): string =>
    store.insert("emailsearch", {
        emailaddress,
        emailcolumnnumber: 1,
        parentobjectid: { table, id },
        parentobjecttypecode: table,
    });

export interface EmailInput {
    readonly id?: string;
    readonly subject: string;
    readonly from: string;
    readonly to: string;
    readonly mailboxId: string;
    readonly ownerId: string;
    readonly accepting: { readonly table: "systemuser" | "queue"; readonly id: string };
    readonly sender?: { readonly table: "contact" | "account" | "systemuser"; readonly id: string };
    readonly createdOn: string;
    readonly messageId?: string;
    readonly values?: Values;
}

/** An incoming email that was tracked, with its sender and recipient. */
export const addEmail = (store: Store, input: EmailInput): string => {
    const activityId = store.insert("email", {
        activityid: input.id ?? newGuid(),
        activitytypecode: "email",
        subject: input.subject,
        directioncode: false,
        statecode: 1,
        statuscode: 4,
        sender: input.from,
        torecipients: `${input.to};`,
        messageid: input.messageId ?? `<${newGuid()}@fabrikam.com>`,
        receivingmailboxid: input.mailboxId,
        acceptingentityid: input.accepting,
        correlationmethod: 0,
        ownerid: { table: "systemuser", id: input.ownerId },
        createdon: input.createdOn,
        modifiedon: input.createdOn,
        actualend: input.createdOn,
        senton: input.createdOn,
        ...(input.sender === undefined
            ? {}
            : { emailsender: input.sender, regardingobjectid: regarding(input.sender) }),
        ...input.values,
    });
    const party = (mask: number, address: string, partyid: { table: string; id: string } | undefined): void => {
        store.insert("activityparty", {
            activityid: { table: "email", id: activityId },
            participationtypemask: mask,
            addressused: address,
            ownerid: { table: "systemuser", id: input.ownerId },
            ...(partyid === undefined ? {} : { partyid }),
        });
    };
    party(1, input.from, input.sender);
    party(2, input.to, input.accepting);
    return activityId;
};

const regarding = (sender: { readonly table: string; readonly id: string }) =>
    sender.table === "systemuser" ? null : sender;
