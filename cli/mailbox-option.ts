import type { CommandOption } from "./command";
import { Refusal } from "./refusal";

export const MAILBOX_OPTION: CommandOption = {
    name: "mailbox",
    value: "WHO",
    description: "the mailbox, by its id, its email address or its name (a part of it is enough)",
};

/** The text of --mailbox. Throws Refusal when it is missing. */
export function mailboxIn(values: Readonly<Record<string, string | boolean | undefined>>): string {
    const given = values["mailbox"];
    if (typeof given === "string" && given.trim() !== "") return given;
    throw new Refusal("Name the mailbox with --mailbox, by its id, its address or its name.");
}
