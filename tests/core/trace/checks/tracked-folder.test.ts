import { trackedFolder } from "../../../../src/core/trace/checks/tracked-folder";
import { denied, read, row } from "../fixture";
import { testCheck } from "../test-check";

const folders = {
    folders: read([
        row("mailboxtrackingfolder", "bbbbbbbb-0000-4000-8000-000000000000", { exchangefoldername: "Fabrikam" }),
    ]),
};

testCheck(trackedFolder, [
    { when: "has no tracked folder", change: {}, outcome: "notApplicable", message: "none" },
    { when: "may lie in a tracked folder", change: { sections: folders }, outcome: "needsInformation", message: "ask" },
    {
        when: "has tracked folders that do nothing",
        change: { sections: folders, organization: { isfolderbasedtrackingenabled: false } },
        outcome: "fail",
        message: "off",
    },
    { when: "may not be read", change: { sections: { folders: denied } }, outcome: "notPermitted", message: "unread" },
]);
