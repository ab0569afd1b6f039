import { badRequest } from "../http/dataverse-fault";
import type { Fault, FaultMatch, FaultRule } from "./fault-rules";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

const optionalText = (value: unknown, name: string): string | undefined => {
    if (value === undefined || typeof value === "string") return value;
    throw badRequest(`"${name}" of a fault must be text.`);
};

const optionalNumber = (value: unknown, name: string): number | undefined => {
    if (value === undefined || typeof value === "number") return value;
    throw badRequest(`"${name}" of a fault must be a number.`);
};

export const parseFault = (value: unknown): Fault => {
    if (!isObject(value)) throw badRequest("A fault must be an object with a kind.");
    switch (value["kind"]) {
        case "status": {
            const status = optionalNumber(value["status"], "status");
            if (status === undefined) throw badRequest('A fault of kind "status" needs a status.');
            const code = optionalText(value["code"], "code");
            const message = optionalText(value["message"], "message");
            const retryAfter = optionalNumber(value["retryAfter"], "retryAfter");
            return {
                kind: "status",
                status,
                ...(code === undefined ? {} : { code }),
                ...(message === undefined ? {} : { message }),
                ...(retryAfter === undefined ? {} : { retryAfter }),
            };
        }
        case "malformed":
        case "empty":
        case "timeout":
        case "reset":
            return { kind: value["kind"] };
        case "delay":
            return { kind: "delay", ms: optionalNumber(value["ms"], "ms") ?? 0 };
        default:
            throw badRequest(`The fault kind ${JSON.stringify(value["kind"])} is not known.`);
    }
};

const parseMatch = (value: unknown): FaultMatch => {
    if (value === undefined) return {};
    if (!isObject(value)) throw badRequest("The match of a fault rule must be an object.");
    for (const name of Object.keys(value))
        if (!["table", "method", "contains"].includes(name))
            throw badRequest(`A fault rule cannot match by "${name}".`);
    const entries = Object.entries(value).map(([name, text]) => [name, optionalText(text, name)]);
    return Object.fromEntries(entries.filter(([, text]) => text !== undefined)) as FaultMatch;
};

export const parseFaultRules = (value: unknown): readonly FaultRule[] => {
    if (!Array.isArray(value)) throw badRequest("Fault rules must be a list.");
    return value.map((item: unknown) => {
        if (!isObject(item)) throw badRequest("A fault rule must be an object with match and fault.");
        const times = optionalNumber(item["times"], "times");
        return {
            match: parseMatch(item["match"]),
            fault: parseFault(item["fault"]),
            ...(times === undefined ? {} : { times }),
        };
    });
};

/** The header takes a fault as JSON, a bare status number such as 503, or the kind alone. */
export const parseFaultHeader = (text: string): Fault => {
    if (/^\d{3}$/.test(text)) return { kind: "status", status: Number(text) };
    if (!text.startsWith("{")) return parseFault({ kind: text });
    try {
        return parseFault(JSON.parse(text));
    } catch (error) {
        if (error instanceof SyntaxError) throw badRequest("The header x-emulator-fault is no JSON.");
        throw error;
    }
};
