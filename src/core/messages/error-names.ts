import { type DecodedCode } from "./classification";
import { decodeErrorCode } from "./error-code";
import { ERROR_NAMES } from "./generated/error-names";

export { ERROR_NAMES };

/** Published name of a signed or unsigned error code. The control does not carry the names: it reads them from its texts. */
export function nameOfCode(code: number): string | undefined {
    return ERROR_NAMES[(code >>> 0).toString(16)];
}

/** Like `decodeErrorCode`, with the published name where there is one. */
export function decodeNamedErrorCode(value: number | string): DecodedCode | undefined {
    const decoded = decodeErrorCode(value);
    const name = decoded && nameOfCode(decoded.number);
    return decoded && name !== undefined ? { ...decoded, name } : decoded;
}
