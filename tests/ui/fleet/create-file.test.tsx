import { createFile } from "../../../MailboxFleet/create-file";
import type { Context } from "../../../MailboxFleet/context";

const web = { client: { getClient: () => "Web" } } as unknown as Context;

function textOf(file: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
        reader.readAsText(file);
    });
}

describe("the file of an export", () => {
    const made: Blob[] = [];
    const clicked: HTMLAnchorElement[] = [];

    beforeEach(() => {
        jest.useFakeTimers({ doNotFake: ["queueMicrotask", "setImmediate", "nextTick"] });
        made.length = 0;
        clicked.length = 0;
        URL.createObjectURL = (file) => `blob:${made.push(file as Blob)}`;
        URL.revokeObjectURL = jest.fn();
        jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
            clicked.push(this);
        });
    });

    afterEach(() => {
        jest.useRealTimers();
        jest.restoreAllMocks();
    });

    it.each([0, 1, 15, 16, 17, 1_000])("holds %d pieces in their order under its name", async (count) => {
        const pieces = Array.from({ length: count }, (_, piece) => `${piece};ü\r\n`);
        const file = createFile(() => web, "fleet.csv", "text/csv");
        for (const piece of pieces) await file.write(piece);
        await file.close();
        jest.runAllTimers();
        jest.useRealTimers();
        const [whole] = made;
        expect(whole?.type).toBe("text/csv");
        expect(await textOf(whole ?? new Blob())).toBe(pieces.join(""));
        expect(clicked.map(({ download, href }) => [download, href])).toEqual([["fleet.csv", "blob:1"]]);
        expect(URL.revokeObjectURL).toHaveBeenCalledWith("blob:1");
    });

    it("is never put together from many pieces at once, which would stop the page", async () => {
        const sizes: number[] = [];
        const Original = globalThis.Blob;
        jest.spyOn(globalThis, "Blob").mockImplementation((parts = [], options) => {
            sizes.push([...parts].length);
            return new Original(parts, options);
        });
        const file = createFile(() => web, "fleet.csv", "text/csv");
        for (let piece = 0; piece < 1_000; piece += 1) await file.write("x");
        await file.close();
        expect(Math.max(...sizes)).toBeLessThanOrEqual(16);
        expect(made[0]?.size).toBe(1_000);
    });
});
