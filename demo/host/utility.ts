import type { About, DemoUser } from "./about";
import { hostError } from "./host-error";
import { unsupported } from "./unsupported";

// The platform numbers privilege types in this order; 0 is none.
const VERBS = ["", "Create", "Read", "Write", "Delete", "Assign", "Share", "Append", "AppendTo"] as const;

export function createUtility(about: About, user: DemoUser): ComponentFramework.Utility {
    return {
        async getEntityMetadata(entityName) {
            const table = about.tables.find(({ logicalName }) => logicalName === entityName);
            if (!table) throw hostError(`The entity "${entityName}" cannot be found.`, 0x80060888);
            return {
                LogicalName: table.logicalName,
                EntitySetName: table.setName,
                DisplayName: table.displayName,
                PrimaryIdAttribute: table.primaryId,
                PrimaryNameAttribute: table.primaryName,
            };
        },
        hasEntityPrivilege(entityTypeName, privilegeType, privilegeDepth) {
            const held = user.privileges[entityTypeName]?.[VERBS[privilegeType] ?? ""] ?? -1;
            return held >= privilegeDepth;
        },
        lookupObjects: unsupported("utils.lookupObjects"),
    };
}
