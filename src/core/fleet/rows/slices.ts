import { DataverseError } from "../../model/dataverse-error";
import type { CancelSignal } from "../../port";
import type { Host } from "../fleet";

/** Well below the 50 ms after which a page feels stuck. */
const SLICE_MS = 12;
/** Asking for the time costs more than looking at a row. */
const BLOCK = 256;

/** Runs work for every number below `count`, giving the thread back often. Throws DataverseError "aborted" once the signal is given. */
export async function forEachSliced(
    count: number,
    host: Host,
    work: (index: number) => void,
    signal?: CancelSignal,
): Promise<void> {
    let started = host.elapsed();
    for (let block = 0; block < count; block += BLOCK) {
        const end = Math.min(count, block + BLOCK);
        for (let index = block; index < end; index += 1) work(index);
        if (host.elapsed() - started < SLICE_MS) continue;
        await host.yieldToHost();
        if (signal?.aborted) throw new DataverseError("The work was cancelled.", { kind: "aborted" });
        started = host.elapsed();
    }
}
