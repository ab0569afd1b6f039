const POLYNOMIAL = 0xedb88320;

function tableEntry(index: number): number {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
}

const TABLE: readonly number[] = Array.from({ length: 256 }, (_, index) => tableEntry(index));

/** The checksum that zip files carry for each entry. */
export function crc32(bytes: Uint8Array): number {
    let value = 0xffffffff;
    for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
}
