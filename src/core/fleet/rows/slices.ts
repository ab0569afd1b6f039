import type { CancelSignal } from "../../port";
import type { Host } from "../fleet";
import { isTurnOver, nextTurn } from "../turn";

/** Asking for the time costs more than looking at a row. */
const BLOCK = 256;

/** Runs work for every number below `count`, giving the thread back often. Throws DataverseError "aborted" once the signal is given. */
export async function forEachSliced(
    count: number,
    host: Host,
    work: (index: number) => void,
    signal?: CancelSignal,
): Promise<void> {
    for (let block = 0; block < count; block += BLOCK) {
        const end = Math.min(count, block + BLOCK);
        for (let index = block; index < end; index += 1) work(index);
        if (isTurnOver(host)) await nextTurn(host, signal);
    }
}
