import { ids } from "../../emulator/world/ids";
import { runCycles } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

const CODE = "Http server returned 401 Unauthorized exception.";

export const germanAlerts: Scenario = {
    id: "german-alerts",
    title: "German environment",
    story: "In the German environment the alerts of Ada's mailbox are in German.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world, mail } = setup;
        world.patch("organization", ids.organization, { languagecode: 1031 });
        mail.exchange.setFault(ADA.address, { code: CODE, sentence: "", isTransient: false });
        runCycles(setup);
        // The platform writes alerts in the language of the environment; only the code stays as it is.
        for (const { tracelogid } of world.store.find("tracelog")) {
            world.patch("tracelog", String(tracelogid), {
                text: `Für das Postfach Ada Moreno kann keine E-Mail empfangen werden. Überprüfen Sie die Anmeldeinformationen.\nE-Mail-Server-Fehlercode: ${CODE}`,
            });
        }
    },
};
