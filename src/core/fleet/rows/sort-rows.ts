import type { CancelSignal } from "../../port";
import type { Host } from "../fleet";
import { forEachSliced } from "./slices";

/**
 * Sorts indices by merging, bottom up, so that the work can be left and taken up anywhere; equal rows keep their order. `order` gives a number
 * below, at or above 0 for two rows.
 */
export async function mergeSort(
    rows: Uint32Array,
    order: (a: number, b: number) => number,
    host: Host,
    signal?: CancelSignal,
): Promise<Uint32Array> {
    let from = rows.slice();
    let to = rows.slice();
    for (let width = 1; width < rows.length; width *= 2) {
        let left = 0;
        let right = 0;
        let leftEnd = 0;
        let rightEnd = 0;
        const source = from;
        const target = to;
        await forEachSliced(
            rows.length,
            host,
            (index) => {
                if (left >= leftEnd && right >= rightEnd) {
                    left = index;
                    leftEnd = Math.min(index + width, rows.length);
                    right = leftEnd;
                    rightEnd = Math.min(index + 2 * width, rows.length);
                }
                const takeLeft =
                    left < leftEnd && (right >= rightEnd || order(source[left] ?? 0, source[right] ?? 0) <= 0);
                target[index] = (takeLeft ? source[left++] : source[right++]) ?? 0;
            },
            signal,
        );
        [from, to] = [to, from];
    }
    return from;
}
