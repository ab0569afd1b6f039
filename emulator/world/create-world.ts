import { fixedClock, isoSeconds, type Clock } from "../store/clock";
import type { CellValue, Values } from "../store/encode";
import { createStore, type Store } from "../store/store";
import { parseSettings } from "../mail/settings";
import { seedBaseWorld } from "./base-world";
import {
    addEmail,
    addMailbox,
    addQueue,
    addSearchAddress,
    addTeam,
    addUser,
    type EmailInput,
    type MailboxInput,
    type QueueInput,
    type TeamInput,
    type UserInput,
} from "./build-rows";
import { addStep, addWorkflow, type StepInput, type WorkflowInput } from "./customizations";
import { ids, worldStart } from "./ids";
import { settingsXml } from "./organization";

export interface AlertInput {
    readonly regarding: { readonly table: "mailbox" | "emailserverprofile"; readonly id: string };
    readonly text: string;
    /** 1 information, 2 warning, 3 error. */
    readonly level?: 1 | 2 | 3;
    readonly createdOn?: string;
    readonly values?: Values;
}

export interface ItemFailureInput {
    readonly ownerId: string;
    readonly error: string;
    readonly code: number;
    readonly subject?: string;
    readonly occurredOn?: string;
    readonly retries?: number;
    readonly values?: Values;
}

export interface World {
    readonly store: Store;
    readonly clock: Clock;
    patch(table: string, id: string, values: Values): void;
    insert(table: string, values: Values): string;
    alert(input: AlertInput): string;
    itemFailure(input: ItemFailureInput): string;
    user(input: UserInput): string;
    mailbox(input: MailboxInput): string;
    team(input: TeamInput): string;
    queue(input: QueueInput): string;
    email(input: EmailInput): string;
    /** A plug-in step on a message of email; `fails` makes the mail server run into it. */
    step(input: StepInput): string;
    /** A real-time workflow on the creation of email. */
    workflow(input: WorkflowInput): string;
    searchAddress(address: string, table: string, id: string): string;
    /** Changes OrgDBOrgSettings; undefined takes the element out, which means the server's default. */
    settings(changes: Readonly<Record<string, string | undefined>>): void;
    /** ISO time this many minutes before now. */
    minutesAgo(minutes: number): string;
    /** Keeps the present rows as those that reset goes back to. */
    checkpoint(): void;
    /** Back to the last checkpoint (or to the healthy rows), the start time and the full schema. */
    reset(): void;
    close(): void;
}

let healthyBytes: Promise<Uint8Array> | undefined;

// Seeding takes longer than opening a copy, so the healthy database is built once per process.
const buildHealthy = async (): Promise<Uint8Array> => {
    const store = await createStore(fixedClock(worldStart));
    seedBaseWorld(store);
    const bytes = store.bytes();
    store.close();
    return bytes;
};

const addAlert = (store: Store, { regarding, text, level = 3, createdOn, values }: AlertInput): string => {
    const owner = store.row(regarding.table, regarding.id);
    const ownerId = owner?.["ownerid"];
    const ownerTable = owner?.["ownerid__type"];
    const unit = owner?.["owningbusinessunit"];
    const time = createdOn ?? isoSeconds(store.clock.now());
    return store.insert("tracelog", {
        text,
        level,
        regardingobjectid: regarding,
        ...(typeof ownerId === "string" && typeof ownerTable === "string"
            ? { regardingobjectownerid: { table: ownerTable, id: ownerId } }
            : {}),
        regardingobjectowningbusinessunit: unit as CellValue | undefined,
        tracestatus: false,
        canbedeleted: true,
        tracecode: 0,
        organizationid: ids.organization,
        createdon: time,
        modifiedon: time,
        ...values,
    });
};

const addItemFailure = (store: Store, input: ItemFailureInput): string =>
    store.insert("exchangesyncidmapping", {
        ownerid: { table: "systemuser", id: input.ownerId },
        itemsubject: input.subject ?? "Quarterly numbers",
        lastsyncerror: input.error,
        lastsyncerrorcode: input.code,
        lastsyncerroroccurredon: input.occurredOn ?? isoSeconds(store.clock.now()),
        retries: input.retries ?? 1,
        objecttypecode: 4202,
        ...input.values,
    });

/** The file with room behind it. SQLite goes by the size in the file's header, and a file in memory that grows is copied again and again. */
const withRoom = (bytes: Uint8Array, room: number): Uint8Array => {
    if (room <= 0) return bytes;
    const roomy = new Uint8Array(bytes.length + room);
    roomy.set(bytes);
    return roomy;
};

export interface WorldOptions {
    /** Bytes to keep free for rows that are inserted in bulk. */
    readonly room?: number;
}

/** A healthy Contoso environment at worldStart; every call gives an independent copy. */
export const createWorld = async ({ room = 0 }: WorldOptions = {}): Promise<World> => {
    healthyBytes ??= buildHealthy();
    const clock = fixedClock(worldStart);
    let kept = await healthyBytes;
    let keptTime = clock.now();
    const store = await createStore(clock, withRoom(kept, room));
    return {
        store,
        clock,
        patch: store.update,
        insert: store.insert,
        alert: (input) => addAlert(store, input),
        itemFailure: (input) => addItemFailure(store, input),
        user: (input) => addUser(store, input),
        mailbox: (input) => addMailbox(store, input),
        team: (input) => addTeam(store, input),
        queue: (input) => addQueue(store, input),
        email: (input) => addEmail(store, input),
        step: (input) => addStep(store, input),
        workflow: (input) => addWorkflow(store, input),
        searchAddress: (address, table, id) => addSearchAddress(store, address, table, id),
        settings: (changes) => {
            const text = store.row("organization", ids.organization)?.["orgdborgsettings"];
            const merged = { ...Object.fromEntries(parseSettings(String(text ?? ""))), ...changes };
            const kept = Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined);
            store.update("organization", ids.organization, { orgdborgsettings: settingsXml(Object.fromEntries(kept)) });
        },
        minutesAgo: (minutes) => isoSeconds(clock.now() - minutes * 60_000),
        checkpoint: () => {
            kept = store.bytes();
            keptTime = clock.now();
        },
        reset: () => {
            store.load(kept);
            store.schema.restore();
            clock.advance(keptTime - clock.now());
        },
        close: store.close,
    };
};
