import type { ValueError } from "../store/encode";
import type { DataverseFault } from "./dataverse-fault";
import { json, type EmulatorResponse } from "./messages";

const annotationPrefix = "@Microsoft.PowerApps.CDS.";

/** The documented error body; with annotations asked for it carries the extra members too. */
export const faultResponse = (
    { status, code, message, headers }: Pick<DataverseFault, "status" | "code" | "message" | "headers">,
    withAnnotations = false,
): EmulatorResponse => {
    const extra = withAnnotations
        ? {
              [`${annotationPrefix}ErrorDetails.OperationStatus`]: "0",
              [`${annotationPrefix}ErrorDetails.SubErrorCode`]: "-2146233088",
              [`${annotationPrefix}HelpLink`]: `http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a${code.slice(2)}`,
              [`${annotationPrefix}TraceText`]: "",
              [`${annotationPrefix}InnerError.Message`]: message,
          }
        : {};
    return json(status, { error: { code, message, ...extra } }, headers);
};

export const valueErrorResponse = (error: ValueError): EmulatorResponse =>
    faultResponse({ status: 400, code: "0x80048d19", message: error.message, headers: {} });
