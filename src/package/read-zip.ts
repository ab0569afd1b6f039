import { inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { PackageError } from "./package-error";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
// The directory is read here because fflate's own reader compares no checksums and lets a repeated name win, and both damages must be told.
/** Far above any solution of ours; a file that claims more is no package but an attack on memory. */
const LARGEST_ENTRY = 64 * 1024 * 1024;

interface Entry {
    readonly name: string;
    readonly flags: number;
    readonly method: number;
    readonly crc: number;
    readonly packedSize: number;
    readonly size: number;
    readonly offset: number;
}

function findEnd(view: DataView): number {
    // A comment of up to 64 KB may follow the end record.
    const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
    for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
        if (view.getUint32(at, true) === END) return at;
    }
    throw new PackageError(
        "The file is no complete zip: its directory of entries is missing, as after a broken download.",
    );
}

function entryAt(view: DataView, at: number): Entry & { readonly next: number } {
    if (at + CENTRAL_LENGTH > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
        throw new PackageError("The zip's directory of entries is damaged.");
    }
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + CENTRAL_LENGTH;
    if (nameAt + nameLength > view.byteLength) throw new PackageError("The zip's directory of entries is damaged.");
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + nameAt, nameLength));
    return {
        name,
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
        next: nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    };
}

function packedBytes(bytes: Uint8Array, view: DataView, { name, offset, packedSize }: Entry): Uint8Array {
    const damaged = new PackageError(`The zip entry ${name} does not lie where the directory says.`);
    if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged;
    const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packedSize > view.byteLength) throw damaged;
    return bytes.subarray(start, start + packedSize);
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
    const { name, method, size, crc, flags } = entry;
    if ((flags & 1) !== 0) throw new PackageError(`The zip entry ${name} is encrypted.`);
    if (size > LARGEST_ENTRY) throw new PackageError(`The zip entry ${name} claims ${size} bytes, which is too large.`);
    let content: Uint8Array;
    if (method === STORED) content = packed;
    else if (method === DEFLATED) {
        try {
            content = inflateSync(packed, { out: new Uint8Array(size) });
        } catch {
            throw new PackageError(`The zip entry ${name} cannot be unpacked.`);
        }
    } else throw new PackageError(`The zip entry ${name} is packed by method ${method}, which solutions do not use.`);
    if (content.length !== size || crc32(content) !== crc) {
        throw new PackageError(`The zip entry ${name} is damaged: its checksum differs.`);
    }
    return content;
}

function checkName(name: string, seen: ReadonlyMap<string, unknown>): void {
    if (seen.has(name)) throw new PackageError(`The zip holds the entry ${name} twice.`);
    const parts = name.split("/");
    if (name.includes("\\") || name.startsWith("/") || parts.includes("..") || parts.includes("")) {
        throw new PackageError(`The zip entry "${name}" has a path that leads out of the package.`);
    }
}

/** The entries of a zip by name, each checked against its checksum. Throws PackageError with one sentence. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
    if (bytes.length < END_LENGTH) throw new PackageError("The file is too short to be a zip.");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const entries = new Map<string, Uint8Array>();
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
        const entry = entryAt(view, at);
        checkName(entry.name, entries);
        entries.set(entry.name, unpack(packedBytes(bytes, view, entry), entry));
        at = entry.next;
    }
    return entries;
}
