import type { UserKey } from "./page-state";

export interface DemoUser {
    readonly key: UserKey;
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly roleIds: readonly string[];
    /** Depth (-1 none, 0 basic, 1 local, 2 deep, 3 global) by table and verb, such as `privileges.mailbox.Read`. */
    readonly privileges: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface DemoField {
    readonly label: string;
    readonly value: string;
}

export interface DemoRecord {
    readonly id: string;
    readonly name: string;
    readonly fields: readonly DemoField[];
}

export interface DemoTable {
    readonly logicalName: string;
    readonly setName: string;
    readonly displayName: string;
    readonly primaryId: string;
    readonly primaryName: string;
}

/** A view of the mailbox table. */
export interface DemoView {
    readonly id: string;
    readonly name: string;
    readonly fetchXml: string;
    readonly layoutXml: string;
}

/** What the server tells the page about a scenario's world; it is no part of the emulated Web API. */
export interface About {
    readonly id: string;
    readonly title: string;
    readonly story: string;
    readonly viewer: UserKey;
    readonly mailboxId: string;
    readonly records: readonly DemoRecord[];
    readonly users: readonly DemoUser[];
    readonly tables: readonly DemoTable[];
    /** The world's present moment. */
    readonly now: string;
    readonly scenarios: readonly { readonly id: string; readonly title: string }[];
    /** The views of a world that is shown by the dashboard on a view instead of by the panel on a form; the first one is opened. */
    readonly views?: readonly DemoView[];
}
