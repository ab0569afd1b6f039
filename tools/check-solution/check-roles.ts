import { elementAt, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check } from "./check";
import privileges from "./data/privileges.json";

interface KnownPrivilege {
    readonly levels: readonly string[];
    readonly seen: string;
}

const KNOWN: Readonly<Record<string, KnownPrivilege>> = privileges;

function checkRole(role: XmlElement): readonly string[] {
    const place = `The security role ${role.attributes["name"] ?? ""}`;
    const held = (elementAt(role, "RolePrivileges")?.children ?? []).map(({ attributes }) => attributes);
    return [
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
export const checkRoles: Check = ({ contents }) => contents.roles.flatMap(checkRole);
