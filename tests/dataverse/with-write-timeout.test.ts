import type { DataverseWriter } from "../../src/core/port";
import { withWriteTimeout } from "../../src/dataverse/with-write-timeout";

const ROW = { table: "mailbox", id: "11111111-0000-4000-8000-000000000001" } as const;
const LINK = { from: ROW, relation: "r", to: ROW };

function hanging() {
    const signals: (boolean | undefined)[] = [];
    const hang = (options: { readonly signal?: { readonly aborted: boolean } } | undefined): Promise<never> => {
        signals.push(options?.signal?.aborted);
        return new Promise<never>(() => undefined);
    };
    const writer: Required<DataverseWriter> = {
        readRow: (_row, _columns, options) => hang(options),
        updateRow: (_row, _values, options) => hang(options),
        createRow: (_table, _values, options) => hang(options),
        deleteRow: (_row, options) => hang(options),
        associate: (_link, options) => hang(options),
        disassociate: (_link, options) => hang(options),
    };
    return { writer, signals };
}

const calls: readonly (readonly [string, (writer: DataverseWriter) => Promise<unknown> | undefined])[] = [
    ["readRow", (writer) => writer.readRow(ROW, [])],
    ["updateRow", (writer) => writer.updateRow(ROW, {}, { etag: "1" })],
    ["createRow", (writer) => writer.createRow("annotation", {})],
    ["deleteRow", (writer) => writer.deleteRow(ROW)],
    ["associate", (writer) => writer.associate?.(LINK)],
    ["disassociate", (writer) => writer.disassociate?.(LINK)],
];

test.each(calls)("%s ends after the time and is sent once", async (_name, call) => {
    jest.useFakeTimers();
    const { writer, signals } = hanging();
    const ended = expect(call(withWriteTimeout(writer, 5000))).rejects.toMatchObject({ data: { kind: "timeout" } });
    await jest.advanceTimersByTimeAsync(5000);
    await ended;
    expect(signals).toEqual([false]);
    jest.useRealTimers();
});

test("hands the version on, and offers links only where the writer does", async () => {
    const seen: unknown[] = [];
    const { writer } = hanging();
    const { readRow, createRow, deleteRow } = writer;
    const limited = withWriteTimeout({
        readRow,
        createRow,
        deleteRow,
        updateRow: (_row, _values, options) => Promise.resolve(void seen.push(options?.etag)),
    });
    await limited.updateRow(ROW, {}, { etag: 'W/"7"' });
    expect(seen).toEqual(['W/"7"']);
    expect(limited.associate).toBeUndefined();
});
