import { columnOf } from "./table-columns";

/** The platform's own control for a kind of column, by the class id that forms carry; measured over more than 500 exported controls. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
    // Text: plain, email address, link.
    String: [
        "4273EDBD-AC1D-40D3-9FB2-095C621B552D",
        "ADA2203E-B4CD-49BE-9DDF-234642B43B52",
        "71716B6C-711E-476C-8AB8-5D11542BFB47",
    ],
    Memo: ["E0DECE4B-6FC8-4A8F-A065-082708572369"],
    Lookup: ["270BD3DB-D9AF-4782-9025-509E298DEC0A"],
    Owner: ["270BD3DB-D9AF-4782-9025-509E298DEC0A"],
    Picklist: ["3EF39988-22BB-4F0B-BBBE-64B5A3748AEE"],
    State: ["3EF39988-22BB-4F0B-BBBE-64B5A3748AEE"],
    Status: ["5D68B988-0661-4DB2-BC3E-17598AD3BE6C"],
    Boolean: ["67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED"],
    DateTime: ["5B773807-9FB2-42DB-97C3-7A91EFF8ADFF"],
    Integer: ["C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F"],
};

/** Whether the class id belongs to a control that shows this column; a column that does not exist has its own sentence. */
export function fitsColumn(classId: string, table: string, column: string): boolean {
    const known = columnOf(table, column);
    return !known || (CLASSES[known.type] ?? []).includes(classId.replace(/[{}]/g, "").toUpperCase());
}
