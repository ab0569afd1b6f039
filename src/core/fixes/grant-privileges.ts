import { valueOf } from "../facts/combine";
import type { Facts, PrivilegeNeed } from "../facts/facts";
import { parseGuid } from "../model/guid";
import { adminGuide, supportArticle, syncArticle } from "../rules/articles";
import { ownerName, ownsQueue } from "../rules/support/owner";
import { chosenName, defineFix, fixText, notOffered, type FieldOption, type Guard } from "./define-fix";
import { findRoles, type FoundRole } from "./support/find-roles";
import { ruleIsClear } from "./support/rule-is-clear";

interface Principal {
    readonly table: "systemuser" | "team";
    readonly id: string;
    readonly name: string;
    readonly businessUnitId: string | null | undefined;
}

/** Who must hold the privileges: the owner of the mailbox, who for a queue must also be the owner of the queue. */
function principalOf(facts: Facts): Principal | "otherOwner" | undefined {
    const owner = valueOf(facts.owner);
    if (owner === undefined) return undefined;
    const regarding = valueOf(facts.regarding);
    if (regarding?.kind === "queue" && !ownsQueue(owner, regarding)) return "otherOwner";
    const name = ownerName(owner);
    return owner.kind === "team"
        ? { table: "team", id: owner.team.id, name, businessUnitId: owner.team.values.businessunitid }
        : { table: "systemuser", id: owner.user.id, name, businessUnitId: owner.user.values.businessunitid };
}

function lacking(facts: Facts): readonly PrivilegeNeed[] | undefined {
    return valueOf(facts.privilegeNeeds)?.filter(
        ({ effectiveDepth, requiredDepth }) => effectiveDepth !== null && effectiveDepth < requiredDepth,
    );
}

function optionOf({ id, name, covers, size }: FoundRole, missing: number): FieldOption {
    const note =
        size === undefined
            ? fixText("grant-privileges", "covers", { covers, missing })
            : fixText("grant-privileges", "coversOf", { covers, missing, size });
    return { value: id, label: name, note };
}

/** Gives the owner the smallest existing role that holds what is missing. */
export const grantPrivileges = defineFix({
    id: "grant-privileges",
    title: "Give the owner a security role",
    safety: "review",
    privileges: ["prvAssignRole"],
    messages: {
        why: "{owner} lacks {count} privileges that synchronization needs: {privileges}.",
        unread: "The owner's privileges could not be read.",
        none: "No missing privilege of {owner} is known here. Roles of other business units can be hidden.",
        otherOwner: "The queue and its mailbox have different owners, so assign the mailbox first.",
        covers: "Holds {covers} of the {missing} missing privileges.",
        coversOf: "Holds {covers} of the {missing} missing privileges, and {size} privileges in all.",
        choose: "Choose a security role.",
        noRole: "No role of the owner's business unit that you see holds the missing privileges. Add them to a role, or assign the role Basic User.",
        rolesUnread: "The roles of the owner's business unit could not be read.",
        partial: "The role holds {covers} of the {missing} missing privileges; the others stay missing.",
        access: "{owner} gets everything that the role allows, not only what synchronization needs.",
        members: "{owner} is a team. The role counts for its members as well when it is inherited by them.",
        testAfterwards: "Test and enable the mailbox afterwards.",
    },
    steps: [
        "Open the environment in the admin center, then Users or Teams, and choose the owner of the mailbox.",
        "Choose Manage security roles and add a role that holds the missing privileges, for example Basic User.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("error-when-you-test-enable-a-mailbox", "The mailbox user does not have sufficient permissions"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/privilege-error-occurs-when-using-dynamics-365-app-for-outlook",
            "A privilege error occurs with App for Outlook",
        ),
        adminGuide("email-record-owner", "How the owner of an email is determined"),
    ],
    offer(facts, _context, say) {
        const principal = principalOf(facts);
        const missing = lacking(facts);
        if (principal === "otherOwner") return notOffered(say("otherOwner"));
        if (principal === undefined || missing === undefined) return notOffered(say("unread"));
        const owner = principal.name;
        if (missing.length === 0) return notOffered(say("none", { owner }));
        const privileges = missing.map(({ privilege }) => privilege).join(", ");
        return {
            outcome: "offered",
            input: { role: null },
            why: say("why", { owner, count: missing.length, privileges }),
            fields: [{ id: "role", kind: "choice", label: { key: "fix.field.role", data: {} } }],
        };
    },
    isCured: ruleIsClear,
    preview(facts, { role }, reads) {
        const principal = principalOf(facts);
        const roleId = typeof role === "string" ? parseGuid(role) : undefined;
        if (principal === undefined || principal === "otherOwner" || roleId === undefined) return [];
        const { table, id, name } = principal;
        const to = chosenName(reads, "role", roleId);
        const labels = { row: name, ...(to === undefined ? {} : { to }) };
        const relation = table === "team" ? "teamroles_association" : "systemuserroles_association";
        return [{ kind: "link", table, id, relation, roleId, labels }];
    },
    async estimate({ client, facts, signal }) {
        const principal = principalOf(facts);
        const missing = lacking(facts) ?? [];
        if (principal === undefined || principal === "otherOwner" || !principal.businessUnitId) return { numbers: {} };
        const roles = await findRoles(client, principal.businessUnitId, missing, { signal });
        const [best] = roles;
        return {
            numbers: Object.fromEntries([["roles", roles.length], ...roles.map(({ id, covers }) => [id, covers])]),
            options: { role: roles.map((role) => optionOf(role, missing.length)) },
            ...(best ? { suggested: { role: best.id } } : {}),
        };
    },
    guard(facts, { role }, { numbers }, _context, say) {
        const principal = principalOf(facts);
        if (principal === undefined || principal === "otherOwner") {
            return [{ level: "stop", message: say("otherOwner"), instead: { fixId: "queue-owner", input: {} } }];
        }
        const roleId = typeof role === "string" ? parseGuid(role) : undefined;
        const found = numbers["roles"];
        if (roleId === undefined) {
            const why = found === undefined ? "rolesUnread" : found === 0 ? "noRole" : "choose";
            return [{ level: "stop", message: say(why) }];
        }
        const missing = lacking(facts)?.length ?? 0;
        const covers = numbers[roleId];
        const guards: Guard[] = [];
        if (covers !== undefined && covers < missing) {
            guards.push({ level: "warn", message: say("partial", { covers, missing }) });
        }
        guards.push({ level: "warn", message: say("access", { owner: principal.name }) });
        if (principal.table === "team")
            guards.push({ level: "info", message: say("members", { owner: principal.name }) });
        guards.push({ level: "info", message: say("testAfterwards") });
        return guards;
    },
});
