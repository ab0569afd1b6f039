import type { Table } from "../schema/schema";
import { badRequest, missingPrivilege } from "../http/dataverse-fault";
import type { ServiceCall } from "../http/service-call";
import { privilegeId } from "../security/scope";
import { isoSeconds } from "../store/clock";
import { encodeDate, type CellValue } from "../store/encode";

type Changes = Readonly<Record<string, CellValue | undefined>>;

type Rule = (call: ServiceCall, table: Table, id: string | undefined, values: Changes) => Changes;

const approvePrivilege = "prvApproveRejectEmailAddress";

const approval: Rule = (call, table, _id, values) => {
    if (values["emailrouteraccessapproval"] === undefined) return {};
    const { caller, store } = call;
    if (!caller.isAdministrator && !caller.grants().has(approvePrivilege.toLowerCase()))
        throw missingPrivilege(caller.userId, approvePrivilege, privilegeId(store, approvePrivilege));
    if (values["emailrouteraccessapproval"] !== 1 || table.logicalName !== "mailbox") return {};
    return { emailaddressapprovedby: caller.userId, emailaddressapprovedon: isoSeconds(store.clock.now()) };
};

/** The start date of a mailbox cannot lie before the one of its profile. */
const startDate: Rule = (call, table, id, values) => {
    const wanted = values["processemailreceivedafter"];
    const column = table.columnsByName.get("processemailreceivedafter");
    if (table.logicalName !== "mailbox" || typeof wanted !== "string" || id === undefined || column === undefined)
        return {};
    const profileId = call.store.row("mailbox", id)?.["emailserverprofile"];
    const earliest =
        typeof profileId === "string"
            ? call.store.row("emailserverprofile", profileId)?.["processemailsreceivedafter"]
            : undefined;
    if (typeof earliest === "string" && encodeDate(column, wanted) < earliest)
        throw badRequest(
            "The date in the Process Email From field is earlier than what is allowed for your organization. Enter a date that is later than the one specified in the email server profile.",
            "0x8005E244",
        );
    return {};
};

const runningTest: Rule = (call, table, id, values) => {
    if (table.logicalName !== "mailbox" || id === undefined || values["testemailconfigurationscheduled"] !== true)
        return {};
    if (call.store.row("mailbox", id)?.["testemailconfigurationscheduled"] === 1)
        throw badRequest(
            "Test email configuration scheduled is in progress. Please save after completion of test.",
            "0x8005E248",
        );
    return {
        testandenablelastattemptedon: isoSeconds(call.store.clock.now()),
        testandenablelastattemptedby: call.caller.userId,
    };
};

const rules: readonly Rule[] = [approval, startDate, runningTest];

/** Applies what the platform checks beyond the columns; gives the columns it sets by itself. */
export const checkTableRules: Rule = (call, table, id, values) =>
    Object.assign({}, ...rules.map((rule) => rule(call, table, id, values))) as Changes;
