import { ids } from "../../emulator/world/ids";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const folderTrackingOff: Scenario = {
    id: "folder-tracking-off",
    title: "Folder-level tracking is off",
    story: "Ada moves email into her tracked folder Customers, and nothing happens.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world } = setup;
        world.patch("organization", ids.organization, { isfolderbasedtrackingenabled: false });
        world.insert("mailboxtrackingfolder", {
            mailboxid: ADA.mailboxId,
            exchangefoldername: "Customers",
            exchangefolderid: "AAMkCustomers",
            ownerid: { table: "systemuser", id: ADA.userId },
            regardingobjectid: { table: "account", id: ids.accounts.fabrikam },
        });
    },
};
