import { inList } from "../sql/fragment";
import type { Store } from "../store/store";

export interface Recipient {
    readonly table: "systemuser" | "queue";
    readonly id: string;
    readonly address: string;
    /** 0 all, 1 replies, 2 leads, contacts and accounts, 3 email-enabled records, 4 none. */
    readonly filter: number;
}

const lowerCase = (addresses: readonly string[]): readonly string[] => [
    ...new Set(addresses.map((address) => address.toLowerCase())),
];

/** Enabled users and active queues with one of the addresses; anything else resolves to nobody. */
export const resolveRecipients = (store: Store, addresses: readonly string[]): readonly Recipient[] => {
    const users = inList("lower(u.internalemailaddress)", lowerCase(addresses));
    const queues = inList("lower(q.emailaddress)", lowerCase(addresses));
    const rows = [
        ...store.query({
            text: `SELECT 'systemuser', u.systemuserid, u.internalemailaddress, COALESCE(s.incomingemailfilteringmethod, 2)
                FROM systemuser u LEFT JOIN usersettings s ON s.systemuserid = u.systemuserid
                WHERE COALESCE(u.isdisabled, 0) = 0 AND ${users.text}`,
            values: users.values,
        }),
        ...store.query({
            text: `SELECT 'queue', q.queueid, q.emailaddress, COALESCE(q.incomingemailfilteringmethod, 0)
                FROM queue q WHERE COALESCE(q.statecode, 0) = 0 AND ${queues.text}`,
            values: queues.values,
        }),
    ];
    return rows.map(([table, id, address, filter]) => ({
        table: table === "queue" ? "queue" : "systemuser",
        id: String(id),
        address: String(address),
        filter: Number(filter),
    }));
};

/** The user or queue a mailbox belongs to. */
export const recipientOf = (store: Store, table: "systemuser" | "queue", id: string): Recipient | undefined => {
    const column = table === "queue" ? "emailaddress" : "internalemailaddress";
    const row = store.row(table, id);
    if (row === undefined) return undefined;
    const filter =
        table === "queue"
            ? row["incomingemailfilteringmethod"]
            : store.row("usersettings", id)?.["incomingemailfilteringmethod"];
    return { table, id, address: String(row[column] ?? ""), filter: Number(filter ?? (table === "queue" ? 0 : 2)) };
};

/** False for a disabled user and an inactive queue. */
export const isInUse = (store: Store, { table, id }: Recipient): boolean => {
    const row = store.row(table, id);
    return table === "queue" ? (row?.["statecode"] ?? 0) === 0 : row?.["isdisabled"] !== 1;
};
