import { ADA, NORA } from "./people";
import type { ScenarioSetup } from "./scenario";

const MINUTE = 60_000;
const CYCLE_MINUTES = 15;

export interface Letter {
    readonly subject: string;
    readonly from?: string;
    readonly to?: readonly string[];
    readonly bcc?: readonly string[];
    /** Message id of the email that this one answers. */
    readonly inReplyTo?: string;
}

/** Sends an email now, to Ada unless told otherwise; gives its message id. */
export function send({ mail, world }: ScenarioSetup, letter: Letter): string {
    const { subject, from = NORA, to = [ADA.address], bcc = [], inReplyTo } = letter;
    const messageId = `<${world.clock.now()}.${subject.replace(/\W+/g, "-")}@fabrikam.com>`;
    mail.deliver({
        messageId,
        subject,
        from,
        to,
        cc: [],
        bcc,
        body: "",
        inReplyTo,
        conversationIndex: undefined,
        receivedOn: undefined,
    });
    return messageId;
}

export function pass({ world }: ScenarioSetup, hours: number): void {
    world.clock.advance(hours * 60 * MINUTE);
}

/** Lets the mail server read all mailboxes this often, a quarter of an hour apart. */
export function runCycles({ mail, world }: ScenarioSetup, count = 1): void {
    for (let cycle = 0; cycle < count; cycle += 1) {
        world.clock.advance(CYCLE_MINUTES * MINUTE);
        mail.runCycle();
    }
}

/** Starts Test & Enable Mailbox, which the next cycle carries out. */
export function scheduleTest({ world }: ScenarioSetup, mailboxId: string): void {
    world.patch("mailbox", mailboxId, {
        testemailconfigurationscheduled: true,
        testandenablelastattemptedon: world.minutesAgo(0),
    });
}
