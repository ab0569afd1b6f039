import type { FaultRules } from "../faults/fault-rules";
import { parseFaultRules } from "../faults/parse-fault";
import type { MailServer } from "../mail/mail-server";
import { parseMessage } from "../mail/parse-message";
import type { CellValue } from "../store/encode";
import type { World } from "../world/create-world";
import { badRequest, DataverseFault } from "./dataverse-fault";
import { faultResponse, valueErrorResponse } from "./fault-response";
import { ValueError } from "../store/encode";
import { json, type EmulatorRequest, type EmulatorResponse } from "./messages";
import type { RequestLog } from "./request-log";
import type { ServiceProtection } from "./service-protection";

export const controlRoot = "/emulator/";

export type ControlHandler = (request: EmulatorRequest) => EmulatorResponse;

export interface ControlParts {
    readonly world: World;
    readonly faults: FaultRules;
    readonly requests: RequestLog;
    readonly mail: MailServer;
    readonly protection: ServiceProtection;
    readonly setLatency: (milliseconds: number) => void;
}

type Body = Readonly<Record<string, unknown>>;

const bodyOf = (request: EmulatorRequest): unknown => {
    try {
        return JSON.parse(request.body === undefined || request.body === "" ? "{}" : request.body);
    } catch {
        throw badRequest("The body of a control request must be JSON.");
    }
};

const objectOf = (value: unknown): Body => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw badRequest("The body of this control request must be an object.");
    return value as Body;
};

const numberOf = (body: Body, name: string): number => {
    const value = body[name];
    if (typeof value !== "number") throw badRequest(`"${name}" must be a number.`);
    return value;
};

const textOf = (body: Body, name: string): string => {
    const value = body[name];
    if (typeof value !== "string") throw badRequest(`"${name}" must be text.`);
    return value;
};

type Action = (parts: ControlParts, body: unknown) => unknown;

const actions: Readonly<Record<string, Action>> = {
    "POST faults": ({ faults }, body) => {
        const rules = parseFaultRules(body);
        faults.set(rules);
        return { rules: rules.length };
    },
    "POST latency": ({ setLatency }, body) => {
        setLatency(numberOf(objectOf(body), "ms"));
        return {};
    },
    "GET requests": ({ requests }) => ({ value: requests.list() }),
    "POST reset": ({ world, faults, requests, protection, mail, setLatency }) => {
        faults.clear();
        requests.clear();
        protection.clear();
        mail.clear();
        setLatency(0);
        world.reset();
        return {};
    },
    "POST clock": ({ world }, body) => {
        world.clock.advance(numberOf(objectOf(body), "advanceMinutes") * 60_000);
        return { now: new Date(world.clock.now()).toISOString() };
    },
    "POST drop": ({ world }, body) => {
        const { table, column } = objectOf(body);
        if (typeof table !== "string" || (column !== undefined && typeof column !== "string"))
            throw badRequest('The body needs "table" and, to drop one column only, "column".');
        if (world.store.schema.table(table) === undefined) throw badRequest(`There is no table "${table}".`);
        if (column === undefined) world.store.schema.dropTable(table);
        else world.store.schema.dropColumn(table, column);
        return {};
    },
    "POST restore": ({ world }) => {
        world.store.schema.restore();
        return {};
    },
    "POST patch": ({ world }, body) => {
        const given = objectOf(body);
        world.patch(
            textOf(given, "table"),
            textOf(given, "id"),
            objectOf(given["values"]) as Record<string, CellValue>,
        );
        return {};
    },
    "POST deliver": ({ mail }, body) => ({ delivered: mail.deliver(parseMessage(objectOf(body))) }),
    "POST cycle": ({ mail }) => ({ value: mail.runCycle() }),
};

/** The endpoints under /emulator/, which no real environment has. */
export const createControl =
    (parts: ControlParts): ControlHandler =>
    (request) => {
        const path = new URL(request.url, "http://127.0.0.1").pathname.slice(controlRoot.length);
        try {
            const action = actions[`${request.method.toUpperCase()} ${path}`];
            if (action === undefined)
                throw new DataverseFault({
                    status: 404,
                    code: "",
                    message: `The control endpoint ${request.method} ${controlRoot}${path} is not known.`,
                });
            return json(200, action(parts, bodyOf(request)));
        } catch (error) {
            if (error instanceof DataverseFault) return faultResponse(error);
            if (error instanceof ValueError) return valueErrorResponse(error);
            throw error;
        }
    };
