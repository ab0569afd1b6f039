import { faultResponse } from "../http/fault-response";
import { json, type EmulatorResponse } from "../http/messages";
import type { Fault } from "./fault-rules";

/** The connection ends without an answer. */
export class ConnectionReset extends Error {
    public override readonly name = "ConnectionReset";
}

const usual: Readonly<Record<number, readonly [code: string, message: string]>> = {
    400: ["0x80040203", "Invalid argument."],
    401: ["0x80048306", "Authentication failed."],
    403: ["0x80048405", "Access is denied."],
    404: ["0x80040217", "The specified object was not found."],
    405: ["0x80060888", "The method is not allowed here."],
    412: ["0x80060882", "The version of the existing record doesn't match the RowVersion property provided."],
    413: ["0x80060888", "The request is too large."],
    429: ["0x80072322", "Number of requests exceeded the limit of 6000 over time window of 300 seconds."],
    500: ["0x80040216", "An unexpected error occurred."],
    501: ["0x80060888", "The operation is not implemented."],
    503: ["0x80040216", "The service is not available."],
};

const waitForEnd = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => {
        const end = (): void => reject(new ConnectionReset("The request was ended without an answer."));
        if (signal.aborted) end();
        else signal.addEventListener("abort", end, { once: true });
    });

export const wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
        const end = (): void => {
            clearTimeout(timer);
            signal.removeEventListener("abort", end);
            resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener("abort", end);
    });

/** The answer of a fault, or undefined when the request goes on as usual (after a delay). */
export const applyFault = async (fault: Fault, signal: AbortSignal): Promise<EmulatorResponse | undefined> => {
    switch (fault.kind) {
        case "status": {
            const [code, message] = usual[fault.status] ?? ["0x80040216", "An unexpected error occurred."];
            return faultResponse({
                status: fault.status,
                code: fault.code ?? code,
                message: fault.message ?? message,
                headers: fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) },
            });
        }
        case "malformed":
            return { ...json(200, {}), body: '{"value":[{"name":' };
        case "empty":
            return { ...json(200, {}), body: "" };
        case "timeout":
            return waitForEnd(signal);
        case "reset":
            throw new ConnectionReset("The connection was reset.");
        case "delay":
            await wait(fault.ms, signal);
            return undefined;
    }
};
