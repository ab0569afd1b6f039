import { descendantsNamed } from "../../src/package/xml-element";
import { contentsOf } from "../../src/package/package-contents";
import type { SolutionPackage } from "../../src/package/open-package";
import type { Connection, WhoAmI } from "../connection/connect";
import { askJson, askRows, isFields, quoted, text } from "./json-answer";

/** What a solution may make for a table; undefined where the environment does not say. */
export type TableFlags = Readonly<Record<(typeof FLAGS)[number], boolean | undefined>>;

export interface InstalledSolution {
    readonly id: string;
    readonly version: string;
    readonly managed: boolean;
}

export interface FormRow {
    readonly id: string;
    readonly name: string;
    readonly managed: boolean;
    readonly xml: string;
    readonly etag?: string;
}

export interface EnvironmentFacts {
    readonly who: WhoAmI;
    readonly version: string;
    readonly flags: TableFlags;
    readonly forms: readonly FormRow[];
    readonly installed?: InstalledSolution;
    /** Privileges of the package's roles that the environment does not have; importing them would fail. */
    readonly unknownPrivileges: readonly string[];
}

const FLAGS = ["IsCustomizable", "CanCreateForms", "CanCreateViews", "CanCreateCharts"] as const;

async function readFlags(connection: Connection): Promise<TableFlags> {
    const path = `EntityDefinitions(LogicalName='mailbox')?$select=${FLAGS.join(",")}`;
    const definition = await askJson(connection, { method: "GET", path });
    const value = (name: string): boolean | undefined => {
        const property = definition[name];
        const held = isFields(property) ? property["Value"] : property;
        return typeof held === "boolean" ? held : undefined;
    };
    return {
        IsCustomizable: value("IsCustomizable"),
        CanCreateForms: value("CanCreateForms"),
        CanCreateViews: value("CanCreateViews"),
        CanCreateCharts: value("CanCreateCharts"),
    };
}

/** The main forms of the mailbox table. */
export async function readForms(connection: Connection): Promise<readonly FormRow[]> {
    const filter = encodeURIComponent("objecttypecode eq 'mailbox' and type eq 2");
    const rows = await askRows(connection, `systemforms?$select=formid,name,ismanaged,formxml&$filter=${filter}`);
    return rows.map((row) => ({
        id: text(row["formid"]),
        name: text(row["name"]),
        managed: row["ismanaged"] === true,
        xml: text(row["formxml"]),
        ...(typeof row["@odata.etag"] === "string" ? { etag: row["@odata.etag"] } : {}),
    }));
}

/** The solution of this name, when it is installed. */
export async function readInstalled(
    connection: Connection,
    uniqueName: string,
): Promise<InstalledSolution | undefined> {
    const filter = encodeURIComponent(`uniquename eq ${quoted(uniqueName)}`);
    const [row] = await askRows(connection, `solutions?$select=solutionid,version,ismanaged&$filter=${filter}`);
    return row && { id: text(row["solutionid"]), version: text(row["version"]), managed: row["ismanaged"] === true };
}

async function findUnknownPrivileges(connection: Connection, pkg: SolutionPackage): Promise<readonly string[]> {
    const held = contentsOf(pkg).roles.flatMap((role) => descendantsNamed(role, "RolePrivilege"));
    const names = [...new Set(held.flatMap(({ attributes }) => attributes["name"] ?? []))];
    if (names.length === 0) return [];
    const filter = encodeURIComponent(names.map((name) => `name eq ${quoted(name)}`).join(" or "));
    const rows = await askRows(connection, `privileges?$select=name&$filter=${filter}`);
    const known = new Set(rows.map((row) => text(row["name"]).toLowerCase()));
    return names.filter((name) => !known.has(name.toLowerCase()));
}

/** Reads all that decides about an import, at once. Rejects with DataverseError. */
export async function readFacts(
    connection: Connection,
    uniqueName: string,
    pkg: SolutionPackage,
): Promise<EnvironmentFacts> {
    const [who, version, flags, forms, installed, unknownPrivileges] = await Promise.all([
        connection.whoAmI(),
        connection.client.callFunction({ name: "RetrieveVersion", parameters: {} }),
        readFlags(connection),
        readForms(connection),
        readInstalled(connection, uniqueName),
        findUnknownPrivileges(connection, pkg),
    ]);
    return {
        who,
        version: text(version["Version"]),
        flags,
        forms,
        ...(installed ? { installed } : {}),
        unknownPrivileges,
    };
}
