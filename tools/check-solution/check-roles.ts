import { elementAt, textOf, type XmlElement } from "../../src/package/xml-element";
import { plainGuid } from "../../src/package/guid-text";
import { repeated, type Check } from "./check";
import { PLATFORM_ROLES } from "./check-app";
import privileges from "./data/privileges.json";
import { READS } from "./product-privileges";

interface KnownPrivilege {
    readonly levels: readonly string[];
    readonly seen: string;
}

const KNOWN: Readonly<Record<string, KnownPrivilege>> = privileges;

/** The role of those who only look; it must never be able to change a row. */
const READER = "Mailbox Diagnostics Reader";

/** What would give a role to people, or rights to it, that nobody meant. */
function reachProblems(role: XmlElement, names: readonly string[], place: string): readonly string[] {
    const { name = "", id = "" } = role.attributes;
    const reads = Object.values(READS).flatMap((decision) => ("privilege" in decision ? [decision.privilege] : []));
    return [
        ...(name === "" ? ["A security role has no name."] : []),
        ...(textOf(role, "IsAutoAssigned") === "0"
            ? []
            : [`${place} would be given to every user of the environment.`]),
        ...(PLATFORM_ROLES.includes(plainGuid(id) ?? "") ? [`${place} has the id of a role of the platform.`] : []),
        ...(name === READER
            ? names
                  .filter((held) => held in KNOWN && !reads.includes(held))
                  .map((held) => `${place} holds ${held}, although it is to read only.`)
            : []),
    ];
}

function checkRole(role: XmlElement): readonly string[] {
    const place = `The security role ${role.attributes["name"] ?? ""}`;
    const held = (elementAt(role, "RolePrivileges")?.children ?? []).map(({ attributes }) => attributes);
    return [
        ...reachProblems(
            role,
            held.flatMap(({ name }) => name ?? []),
            place,
        ),
        ...held.flatMap(({ name = "", level = "" }) => {
            const known = KNOWN[name];
            if (!known)
                return [
                    `${place} holds ${name}, which is no privilege that an environment is known to have; importing it would fail.`,
                ];
            return known.levels.includes(level)
                ? []
                : [`${place} holds ${name} at the level ${level}; it exists only for ${known.levels.join(", ")}.`];
        }),
        ...repeated(held.map(({ name = "" }) => name)).map((name) => `${place} holds ${name} twice.`),
        ...(held.length === 0 ? [`${place} holds no privilege.`] : []),
    ];
}

/** Roles hold only privileges that every environment has, at levels that these allow. One wrong name fails the whole import. */
export const checkRoles: Check = ({ contents }) => {
    const twice = repeated(contents.roles.map(({ attributes }) => attributes["name"] ?? ""));
    if (twice.length > 0) return twice.map((name) => `Two security roles are named "${name}".`);
    return contents.roles.flatMap(checkRole);
};
