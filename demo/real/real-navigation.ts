import type { RealNavigation } from "../host/navigation";
import { element } from "../host/element";

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Opens records in the environment's own app and saves files by the browser. */
export function createRealNavigation(environment: string): RealNavigation {
    const open = (url: string): void => {
        if (/^https?:\/\//.test(url)) window.open(url, "_blank", "noopener,noreferrer");
    };
    return {
        openForm(table, id) {
            const query = new URLSearchParams({ pagetype: "entityrecord", etn: table, ...(id ? { id } : {}) });
            open(`${environment}/main.aspx?${query.toString()}`);
        },
        openUrl: open,
        saveFile({ fileName, mimeType, fileContent }) {
            const url = URL.createObjectURL(new Blob([bytesOf(fileContent)], { type: mimeType }));
            element("a", { href: url, download: fileName }).click();
            // The browser has taken the file once the click is through; a little later is safe everywhere.
            setTimeout(() => URL.revokeObjectURL(url), 60_000);
        },
    };
}
