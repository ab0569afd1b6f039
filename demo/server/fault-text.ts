import type { Fault, FaultRule } from "../../emulator/faults/fault-rules";
import { parseFaultHeader } from "../../emulator/faults/parse-fault";

/** Reads `403:organization`, or `timeout:*` for every request; several are separated by commas. Throws on an unknown kind. */
export function parseFaultText(text: string): readonly FaultRule[] {
    return text
        .split(",")
        .filter((part) => part !== "")
        .map((part) => {
            const [kind = "", target = "*"] = part.split(":");
            const fault: Fault = parseFaultHeader(kind);
            if (target === "*") return { match: {}, fault };
            // A name with a capital letter is a function of the Web API, which has no table.
            return { match: /^[A-Z]/.test(target) ? { contains: target } : { table: target }, fault };
        });
}
