import type { Connection } from "../connection/connect";
import { askJson, text } from "./json-answer";

export interface ImportEnd {
    readonly succeeded: boolean;
    /** The operation's own message; empty when it succeeded. */
    readonly message: string;
    /** The job's log, XML; empty when the job left none. */
    readonly log: string;
}

export interface ImportWatch {
    readonly operationId: string;
    readonly jobId: string;
    onProgress(percent: number): void;
    /** Waits between two looks; rejects or returns early once the reader wants to stop. */
    pause(milliseconds: number): Promise<void>;
    isStopped(): boolean;
}

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5000;
/** asyncoperation.statecode and statuscode of the platform. */
const COMPLETED = 3;
const SUCCEEDED = 30;

/**
 * Looks at an import until it ends, ever less often. Gives undefined when the reader stops looking; the import then goes on without us.
 * Rejects with DataverseError.
 */
export async function watchImport(connection: Connection, watch: ImportWatch): Promise<ImportEnd | undefined> {
    const operation = `asyncoperations(${watch.operationId})?$select=statecode,statuscode,message,friendlymessage`;
    const job = `importjobs(${watch.jobId})?$select=progress,completedon,data`;
    for (let wait = FIRST_PAUSE; !watch.isStopped(); wait = Math.min(wait * 1.6, LONGEST_PAUSE)) {
        const state = await askJson(connection, { method: "GET", path: operation });
        const isDone = state["statecode"] === COMPLETED;
        // The job's row appears only after the operation was picked up.
        const row = await askJson(connection, { method: "GET", path: job }).catch((error: unknown) => {
            if (isDone) return {};
            if (error instanceof Error && /not exist|does not exist/i.test(error.message)) return {};
            throw error;
        });
        const progress = (row as Readonly<Record<string, unknown>>)["progress"];
        if (typeof progress === "number") watch.onProgress(Math.round(progress));
        if (isDone) {
            const succeeded = state["statuscode"] === SUCCEEDED;
            const message = text(state["friendlymessage"]) || text(state["message"]);
            return { succeeded, message, log: text((row as Readonly<Record<string, unknown>>)["data"]) };
        }
        await watch.pause(wait);
    }
    return undefined;
}
