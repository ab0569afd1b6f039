import * as React from "react";

/** Calls back with the first file that is dropped on an element, and keeps the browser from opening it instead. */
export function useDroppedFile(element: React.RefObject<HTMLElement>, onFile: (file: File) => void): void {
    const callback = React.useRef(onFile);
    callback.current = onFile;
    React.useEffect(() => {
        const target = element.current;
        if (target === null) return undefined;
        const over = (event: DragEvent): void => event.preventDefault();
        const drop = (event: DragEvent): void => {
            event.preventDefault();
            const [file] = Array.from(event.dataTransfer?.files ?? []);
            if (file !== undefined) callback.current(file);
        };
        target.addEventListener("dragover", over);
        target.addEventListener("drop", drop);
        return () => {
            target.removeEventListener("dragover", over);
            target.removeEventListener("drop", drop);
        };
    }, [element]);
}
