export interface FaultDetails {
    readonly status: number;
    readonly code: string;
    readonly message: string;
    readonly headers?: Readonly<Record<string, string>>;
}

/** An error that the service answers with; status, code and message are those of the body sent. */
export class DataverseFault extends Error {
    public override readonly name = "DataverseFault";
    public readonly status: number;
    public readonly code: string;
    public readonly headers: Readonly<Record<string, string>>;

    public constructor({ status, code, message, headers = {} }: FaultDetails) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }
}

/** A request the emulator does not know or the service would not accept; the message names the part. */
export const badRequest = (message: string, code = "0x80060888"): DataverseFault =>
    new DataverseFault({ status: 400, code, message });

export const invalidArgument = (message: string): DataverseFault => badRequest(message, "0x80040203");

export const unknownProperty = (table: string, property: string): DataverseFault =>
    badRequest(`Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${table}'.`, "0x0");

export const unknownResource = (segment: string): DataverseFault =>
    new DataverseFault({
        status: 404,
        code: "0x8006088a",
        message: `Resource not found for the segment '${segment}'.`,
    });

export const missingRow = (table: string, id: string): DataverseFault =>
    new DataverseFault({ status: 404, code: "0x80040217", message: `${table} With Id = ${id} Does Not Exist` });

export const notAllowed = (message: string): DataverseFault =>
    new DataverseFault({ status: 405, code: "0x80060888", message });

export const notImplemented = (message: string): DataverseFault =>
    new DataverseFault({ status: 501, code: "0x80060888", message });

export const missingPrivilege = (userId: string, privilege: string, privilegeId: string): DataverseFault =>
    new DataverseFault({
        status: 403,
        code: "0x80040220",
        message: `Principal user (Id=${userId}, type=8) is missing ${privilege} privilege (Id=${privilegeId})`,
    });
