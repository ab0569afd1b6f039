import { RULES } from "../../src/core/rules";
import { englishCatalogue } from "../../src/core/text/catalogue";
import { ENGLISH_FIX_UI } from "../../src/ui/strings/english-fixes";
import { ENGLISH_FLEET_UI } from "../../src/ui/strings/english-fleet";
import { ENGLISH_TRACE_UI } from "../../src/ui/strings/english-trace";
import { ENGLISH_UI } from "../../src/ui/strings/english-ui";

type Catalogue = Readonly<Record<string, string>>;

/** Texts of the form's control that the fleet's shows as well: titles of causes, fixes with what they write, reasons of what was not read. */
const SHARED = /^(?:rule\.[\w-]+\.title|(?:fleet|fix|unread|report|severity|value|setting|column|table)\..+)$/;
const SHARED_UI = [
    "ui.refresh",
    "ui.refreshing",
    "ui.dataAsOf",
    "ui.time.showUtc",
    "ui.saved",
    "ui.saveFailed",
    "ui.offline.title",
    "ui.failed.retry",
];

const ALL: Catalogue = { ...englishCatalogue(RULES), ...ENGLISH_UI, ...ENGLISH_FIX_UI, ...ENGLISH_TRACE_UI };

function pick(texts: Catalogue, isWanted: (key: string) => boolean): Catalogue {
    return Object.fromEntries(Object.entries(texts).filter(([key]) => isWanted(key)));
}

/** All English texts of each control, by key. */
export const CONTROL_TEXTS: Readonly<Record<"MailboxDiagnostics" | "MailboxFleet", Catalogue>> = {
    MailboxDiagnostics: pick(ALL, (key) => !key.startsWith("fleet.")),
    MailboxFleet: { ...pick(ALL, (key) => SHARED.test(key) || SHARED_UI.includes(key)), ...ENGLISH_FLEET_UI },
};
