import { DataverseError } from "../model/dataverse-error";
import { columnsOf } from "../model/row";
import { readResilient } from "../query/read-resilient";
import { readRow } from "../query/read-row";
import { ok, type Gatherer } from "./gatherer";
import { parseOrgSettings } from "./org-settings";
import { columnsRead } from "./rows-of-part";

export const organizationGatherer: Gatherer<"organization"> = {
    provides: ["organization"],
    async gather({ client, now, signal }) {
        const query = { table: "organization", columns: columnsOf("organization"), count: 1 } as const;
        const { rows, dropped } = await readResilient(client, query, { signal });
        const row =
            rows[0] &&
            readRow(rows[0], "organization", columnsRead("organization", query.columns, dropped), { readAt: now });
        if (!row) throw new DataverseError("The organization row is not visible to you.", { kind: "denied" });
        return {
            organization: ok({ row, settings: parseOrgSettings(row.values.orgdborgsettings ?? "") }, now, dropped),
        };
    },
};
