/** The unique name of our solution. */
export const SOLUTION_NAME = "MailboxDiagnostics";

/** What the names of all our controls begin with: prefix and namespace. */
export const CONTROL_PREFIX = "mbx_MailboxDiagnostics.";

/** The main form that the solution brings; a test ties it to the solution's source. */
export const OWN_FORM_ID = "c3578754-8a1e-5a68-94cc-8769efb1118f";
