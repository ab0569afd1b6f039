import { DataverseError } from "../../model/dataverse-error";
import type { TableName } from "../../model/generated/tables";
import type { DataverseClient, RequestOptions } from "../../port";
import { toFetchXml, type Filter } from "../../query/fetch-xml";

/** How many rows the viewer sees. Throws DataverseError, also above the platform's limit for counting of 50,000 rows. */
export async function countRows(
    client: DataverseClient,
    table: TableName,
    column: string,
    filter: Filter,
    options: RequestOptions,
): Promise<number> {
    const fetchXml = toFetchXml({ table, aggregates: [{ column, alias: "counted", aggregate: "count" }], filter });
    const { rows } = await client.readRows({ table, fetchXml }, options);
    const counted = rows[0]?.["counted"];
    if (typeof counted !== "number") throw new DataverseError("The answer holds no count.", { kind: "malformed" });
    return counted;
}
