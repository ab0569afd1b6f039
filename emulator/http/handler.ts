import { applyFault, ConnectionReset, wait } from "../faults/apply-fault";
import type { FaultRules } from "../faults/fault-rules";
import { parseFaultHeader } from "../faults/parse-fault";
import { ValueError } from "../store/encode";
import type { Store } from "../store/store";
import { authenticate, userForLog, type UserResolver } from "./authenticate";
import { controlRoot, type ControlHandler } from "./control";
import { DataverseFault, unknownResource } from "./dataverse-fault";
import { faultResponse, valueErrorResponse } from "./fault-response";
import { lowerCaseHeaders, type EmulatorRequest, type EmulatorResponse } from "./messages";
import { parsePrefer } from "./prefer";
import type { RequestLog } from "./request-log";
import { parseResourceUrl, type ResourceUrl } from "./resource-path";
import { addressedTable, route } from "./route";
import type { ServiceProtection } from "./service-protection";

export type Handler = (request: EmulatorRequest) => Promise<EmulatorResponse>;

export interface HandlerParts {
    readonly store: Store;
    readonly resolveUser: UserResolver;
    readonly protection: ServiceProtection;
    readonly faults: FaultRules;
    readonly requests: RequestLog;
    readonly controls: ControlHandler | undefined;
    readonly latency: () => number;
    readonly ended: AbortSignal;
}

const bodyLimit = 128 * 1024 * 1024;

const asResponse = (error: unknown, withAnnotations: boolean): EmulatorResponse => {
    if (error instanceof DataverseFault) return faultResponse(error, withAnnotations);
    if (error instanceof ValueError) return valueErrorResponse(error);
    const message = error instanceof Error ? error.message : String(error);
    return faultResponse(
        { status: 500, code: "0x80040216", message: `An unexpected error occurred. ${message}`, headers: {} },
        withAnnotations,
    );
};

/** One request through faults, sign-in, service protection and the service itself. */
export const createHandler = (parts: HandlerParts): Handler => {
    const { store, resolveUser, protection, faults, requests, controls, latency, ended } = parts;

    const serve = async (request: EmulatorRequest, url: ResourceUrl): Promise<EmulatorResponse> => {
        const headers = lowerCaseHeaders(request.headers);
        const method = request.method.toUpperCase();
        const preferences = parsePrefer(headers["prefer"]);
        const signal = request.signal === undefined ? ended : AbortSignal.any([request.signal, ended]);
        let leave: (() => void) | undefined;
        try {
            const table = addressedTable(store, { url });
            const own = headers["x-emulator-fault"];
            const fault =
                own === undefined
                    ? faults.take({
                          method,
                          url: decodeURIComponent(request.url.replace(/%(?![0-9a-f]{2})/gi, "%25")),
                          table: table?.logicalName,
                          entitySet: table?.entitySetName,
                      })
                    : parseFaultHeader(own);
            const caller = authenticate(store, resolveUser, headers);
            leave = protection.enter(caller.userId);
            if (latency() > 0) await wait(latency(), signal);
            const injected = fault === undefined ? undefined : await applyFault(fault, signal);
            if (injected !== undefined) return injected;
            if ((request.body?.length ?? 0) > bodyLimit)
                throw new DataverseFault({
                    status: 413,
                    code: "0x80060888",
                    message: "The request body is too large.",
                });
            const answer = route({ store, caller, method, url, headers, preferences, body: request.body ?? "" });
            return { ...answer, headers: { ...protection.remaining(caller.userId), ...answer.headers } };
        } catch (error) {
            if (error instanceof ConnectionReset) throw error;
            return asResponse(error, preferences.asksAnnotations);
        } finally {
            leave?.();
        }
    };

    return async (request) => {
        const path = new URL(request.url, "http://127.0.0.1").pathname;
        if (controls !== undefined && path.startsWith(controlRoot)) return controls(request);
        const startedAt = performance.now();
        let url: ResourceUrl | undefined;
        let status: number | undefined;
        try {
            url = parseResourceUrl(request.url);
            const response = url === undefined ? asResponse(unknownResource(path), false) : await serve(request, url);
            status = response.status;
            return response;
        } catch (error) {
            if (error instanceof ConnectionReset) throw error;
            const response = asResponse(error, false);
            status = response.status;
            return response;
        } finally {
            requests.add({
                method: request.method.toUpperCase(),
                table: url === undefined ? undefined : addressedTable(store, { url })?.logicalName,
                url: request.url,
                user: userForLog(resolveUser, lowerCaseHeaders(request.headers)),
                status,
                startedAt,
                endedAt: performance.now(),
            });
        }
    };
};
