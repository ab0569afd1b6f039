import { isoSeconds } from "../store/clock";
import { guidOf } from "../store/guid";
import { seedForms } from "../solution/seed-forms";
import type { Store } from "../store/store";
import { addEmail, addMailbox, addQueue, addSearchAddress, addTeam, addUser } from "./build-rows";
import { ids } from "./ids";
import { seedMessages } from "./customizations";
import { seedOrganization, seedProfile } from "./organization";
import { seedRoles } from "./roles";

const people = [
    { key: "administrator", name: "Morgan Reyes", email: "morgan.reyes@contoso.com", role: "systemAdministrator" },
    { key: "ada", name: "Ada Moreno", email: "ada.moreno@contoso.com", role: "syncUser" },
    { key: "ben", name: "Ben Okafor", email: "ben.okafor@contoso.com", role: "syncUser" },
    { key: "customizer", name: "Cleo Tanaka", email: "cleo.tanaka@contoso.com", role: "systemCustomizer" },
    { key: "reader", name: "Dana Whitfield", email: "dana.whitfield@contoso.com", role: "diagnosticsReader" },
    // Eli has no role of his own: the Sales team brings it.
    { key: "eli", name: "Eli Novak", email: "eli.novak@contoso.com", role: undefined },
] as const;

const contacts = [
    { key: "nora", name: "Nora Lind", email: "nora.lind@fabrikam.com", account: "fabrikam" },
    { key: "tomas", name: "Tomas Vega", email: "tomas.vega@fabrikam.com", account: "fabrikam" },
    { key: "priya", name: "Priya Shah", email: "priya.shah@adventure-works.com", account: "adventureWorks" },
] as const;

const subjects = ["Delivery dates for March", "Invoice question", "Agenda for Thursday", "Order 1042", "Site visit"];

const seedPeople = (store: Store): void => {
    for (const { key, name, email, role } of people) {
        const isEli = key === "eli";
        addUser(store, {
            id: ids.users[key],
            name,
            email,
            businessUnitId: isEli ? ids.salesBusinessUnit : ids.rootBusinessUnit,
            roles: role === undefined ? [] : [ids.roles[role]],
        });
    }
    const everyone = Object.values(ids.users);
    addTeam(store, {
        id: ids.teams.contoso,
        name: "Contoso",
        members: everyone.filter((id) => id !== ids.users.eli),
        values: { isdefault: true },
    });
    addTeam(store, {
        id: ids.teams.sales,
        name: "Sales Team",
        businessUnitId: ids.salesBusinessUnit,
        roles: [ids.roles.syncUser],
        members: [ids.users.eli],
    });
    addTeam(store, { id: ids.teams.support, name: "Support Team", members: [ids.users.ben] });
};

const seedCustomers = (store: Store): void => {
    const owner = { table: "systemuser", id: ids.users.ada };
    const accounts = { fabrikam: "Fabrikam", adventureWorks: "Adventure Works" } as const;
    for (const key of ["fabrikam", "adventureWorks"] as const)
        store.insert("account", { accountid: ids.accounts[key], name: accounts[key], ownerid: owner });
    for (const { key, name, email, account } of contacts) {
        const [firstname = "", lastname = ""] = name.split(" ");
        store.insert("contact", {
            contactid: ids.contacts[key],
            fullname: name,
            firstname,
            lastname,
            emailaddress1: email,
            parentcustomerid: { table: "account", id: ids.accounts[account] },
            ownerid: owner,
        });
        addSearchAddress(store, email, "contact", ids.contacts[key]);
    }
};

const seedMailboxes = (store: Store): void => {
    for (const { key, name, email } of people) {
        // A mailbox of the reader could not work: that role writes nothing.
        if (key === "reader") continue;
        addMailbox(store, {
            id: ids.mailboxes[key],
            name,
            email,
            ownerId: ids.users[key],
            regarding: { table: "systemuser", id: ids.users[key] },
        });
    }
    const email = "support@contoso.com";
    addQueue(store, { id: ids.queues.support, name: "Support", email, ownerId: ids.users.ben });
    addMailbox(store, {
        id: ids.mailboxes.support,
        name: "Support",
        email,
        ownerId: ids.users.ben,
        regarding: { table: "queue", id: ids.queues.support },
    });
};

/** Incoming mail of the last 14 days, the newest about half an hour old. */
const seedEmails = (store: Store): void => {
    const now = store.clock.now();
    const receivers = [
        {
            key: "ada",
            count: 14,
            to: "ada.moreno@contoso.com",
            owner: ids.users.ada,
            accepting: { table: "systemuser", id: ids.users.ada },
        },
        {
            key: "ben",
            count: 7,
            to: "ben.okafor@contoso.com",
            owner: ids.users.ben,
            accepting: { table: "systemuser", id: ids.users.ben },
        },
        {
            key: "support",
            count: 9,
            to: "support@contoso.com",
            owner: ids.users.ben,
            accepting: { table: "queue", id: ids.queues.support },
        },
    ] as const;
    for (const { key, count, to, owner, accepting } of receivers)
        for (let index = 0; index < count; index++) {
            const contact = contacts[index % contacts.length] ?? contacts[0];
            addEmail(store, {
                id: guidOf(`email ${key} ${index}`),
                subject: subjects[index % subjects.length] ?? "",
                from: contact.email,
                to,
                mailboxId: ids.mailboxes[key],
                ownerId: owner,
                accepting,
                sender: { table: "contact", id: ids.contacts[contact.key] },
                createdOn: isoSeconds(now - 30 * 60_000 - Math.floor((index * 13.5 * 86_400_000) / count)),
                messageId: `<${guidOf(`message ${key} ${index}`)}@fabrikam.com>`,
            });
        }
};

/** Fills an empty store with the healthy Contoso environment. */
export const seedBaseWorld = (store: Store): void => {
    store.transaction(() => {
        seedOrganization(store);
        seedRoles(store);
        seedPeople(store);
        seedProfile(store);
        seedCustomers(store);
        seedMailboxes(store);
        seedEmails(store);
        seedMessages(store);
        seedForms(store);
    });
};
