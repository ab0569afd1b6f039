import type { FaultRule } from "../../emulator/faults/fault-rules";
import type { MailServer } from "../../emulator/mail/mail-server";
import type { World } from "../../emulator/world/create-world";
import type { UserKey } from "../host/page-state";

export interface ScenarioSetup {
    readonly world: World;
    /** The mail server of the environment: delivers email and runs synchronization cycles. */
    readonly mail: MailServer;
}

/** One story about one mailbox. What the panel must say about it is stated in the truth file of the same name. */
export interface Scenario {
    /** File name, and the name in the page's address. */
    readonly id: string;
    readonly title: string;
    /** One sentence: what someone would tell the administrator. */
    readonly story: string;
    /** Who looks at the mailbox; a System Administrator unless it matters. */
    readonly viewer?: UserKey;
    readonly mailboxId: string;
    /** Requests that the environment answers wrongly in this story. */
    readonly faults?: readonly FaultRule[];
    build(setup: ScenarioSetup): void;
}
