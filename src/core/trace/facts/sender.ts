import { valueOf } from "../../facts/combine";
import { FilteringMethod } from "../../model/generated/option-sets";
import type { Row } from "../../model/row";
import type { TraceEvidence } from "../trace-evidence";

const CUSTOMERS: readonly string[] = ["contact", "account", "lead"];

export interface Sender {
    /** Lower case; empty when not known. */
    readonly address: string;
    readonly isValid: boolean;
    /** Tables of the rows that have this address; undefined when the address list was not read. */
    readonly tables: readonly string[] | undefined;
    readonly entries: readonly Row<"emailsearch">[];
}

// The first part may stand in quotation marks and then hold spaces.
const ADDRESS = /^(?:"[^"]+"|[^@\s<>]+)@[^@\s<>]+$/;

/** True for a text that can be an address: one @ between two parts, the second one with a dot inside. */
export function isAddress(text: string): boolean {
    const domain = text.slice(text.lastIndexOf("@") + 1);
    return ADDRESS.test(text) && domain.indexOf(".") > 0 && !domain.endsWith(".");
}

export function findSender({ email, reads }: TraceEvidence): Sender {
    const address = email.from.trim().toLowerCase();
    const list = valueOf(reads.addressSearch);
    const entries = list?.filter(({ values }) => values.emailaddress?.toLowerCase() === address) ?? [];
    return {
        address,
        isValid: isAddress(address),
        tables: list === undefined ? undefined : entries.map(({ targets }) => targets["parentobjectid"] ?? ""),
        entries,
    };
}

/** Whether a filter by known senders takes this sender; undefined when the address list was not read. */
export function isKnownSender({ tables }: Sender, method: number): boolean | undefined {
    if (tables === undefined) return undefined;
    if (method === FilteringMethod.EmailMessagesFromDynamics365LeadsContactsAndAccounts) {
        return tables.some((table) => CUSTOMERS.includes(table));
    }
    return tables.length > 0;
}
