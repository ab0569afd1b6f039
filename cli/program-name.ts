export const PROGRAM = "mailbox-diagnostics";
