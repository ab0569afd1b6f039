import { ComponentType } from "../../src/package/component-type";
import { badRequest } from "../http/dataverse-fault";
import type { Row, Store } from "../store/store";

const tableOfType: Readonly<Record<number, string>> = {
    [ComponentType.Role]: "role",
    [ComponentType.View]: "savedquery",
    [ComponentType.Chart]: "savedqueryvisualization",
    [ComponentType.Form]: "systemform",
    [ComponentType.WebResource]: "webresource",
    [ComponentType.SiteMap]: "sitemap",
    [ComponentType.CustomControl]: "customcontrol",
    [ComponentType.App]: "appmodule",
};

/** Forms and views outside of the solution that show one of its controls keep it from being removed. */
const requireNoDependents = (store: Store, owned: ReadonlySet<string>): void => {
    const controls = store.find("customcontrol").filter((row) => owned.has(String(row["customcontrolid"])));
    const places = [
        ...store.find("systemform").map((row) => ({ row, what: "form", id: row["formid"], xml: row["formxml"] })),
        ...store.find("savedquery").map((row) => ({ row, what: "view", id: row["savedqueryid"], xml: row["layoutxml"] })),
    ];
    for (const { row, what, id, xml } of places) {
        if (owned.has(String(id))) continue;
        const used = controls.find((control) => String(xml ?? "").includes(`"${String(control["name"])}"`));
        if (used !== undefined)
            throw badRequest(
                `The CustomControl(${String(used["name"])}) component cannot be deleted because it is referenced by 1 other components: the ${what} ${String(row["name"])}.`,
                "0x8004f01f",
            );
    }
};

const removeRole = (store: Store, id: string): void => {
    for (const row of store.find("roleprivileges", { roleid: id }))
        store.remove("roleprivileges", String(row["roleprivilegeid"]));
    for (const copy of store.find("role", { parentrootroleid: id })) {
        const roleId = String(copy["roleid"]);
        for (const [table, key] of [
            ["systemuserroles", "systemuserroleid"],
            ["teamroles", "teamroleid"],
        ] as const)
            for (const row of store.find(table, { roleid: roleId })) store.remove(table, String(row[key]));
        store.remove("role", roleId);
    }
};

/** What deleting a solution takes along: everything of a managed one, nothing but the solution itself of an unmanaged one. */
export const removeComponents = (store: Store, solution: Row): void => {
    const links = store.find("solutioncomponent", { solutionid: String(solution["solutionid"]) });
    if (solution["ismanaged"] === 1) {
        requireNoDependents(store, new Set(links.map((link) => String(link["objectid"]))));
        for (const link of links) {
            const id = String(link["objectid"]);
            const type = Number(link["componenttype"]);
            if (type === ComponentType.Role) removeRole(store, id);
            else store.remove(tableOfType[type] ?? "", id);
        }
    }
    for (const link of links) store.remove("solutioncomponent", String(link["solutioncomponentid"]));
};
