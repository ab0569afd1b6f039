import type { FileSink } from "../src/ui/fleet/fleet-services";
import type { Context } from "./context";

const SAVE = 2;
/** Putting parts together stops the page until the browser has taken each of them, so a large file is put together as it grows. */
const PARTS_AT_ONCE = 16;

/** Base64 of a whole file. Reading it as an address keeps the work off the page's thread. */
function toBase64(file: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
        reader.onerror = () => reject(reader.error ?? new Error("The file could not be put together."));
        reader.readAsDataURL(file);
    });
}

async function saveThroughApp(context: Context, fileName: string, file: Blob): Promise<void> {
    const fileContent = await toBase64(file);
    const fileSize = Math.ceil(file.size / 1024);
    await context.navigation.openFile({ fileName, mimeType: file.type, fileContent, fileSize }, { openMode: SAVE });
}

function download(fileName: string, file: Blob): void {
    const address = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
    // The browser needs the address until it has begun to save.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * A file that grows in the browser's file store instead of the page's memory. The mobile app saves through its own dialog; in the browser the
 * framework's way would hold the whole file as one Base64 text, which stops the page when the fleet is large.
 */
export function createFile(context: () => Context, name: string, mime: string): FileSink {
    let parts: Blob[] = [];
    return {
        write(text) {
            parts.push(new Blob([text]));
            if (parts.length === PARTS_AT_ONCE) parts = [new Blob(parts)];
        },
        async close() {
            const file = new Blob(parts, { type: mime });
            if (context().client.getClient() === "Mobile") await saveThroughApp(context(), name, file);
            else download(name, file);
        },
    };
}
