function nibble(code: number): number {
    return code <= 57 ? code - 48 : (code | 32) - 87;
}

/** GUIDs in 16 bytes each, with a lookup that costs four bytes more. */
export interface GuidList {
    readonly size: number;
    /** Gives the index; a GUID that is there already keeps its own. */
    add(guid: string): number;
    at(index: number): string;
    find(guid: string): number | undefined;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function createGuidList(): GuidList {
    let bytes = new Uint8Array(16 * 1024);
    let slots = new Int32Array(4096).fill(-1);
    let size = 0;
    const one = new Uint8Array(16);

    function parse(guid: string): void {
        let at = 0;
        for (let index = 0; index < 16; index += 1) {
            if (guid.charCodeAt(at) === 45) at += 1;
            one[index] = (nibble(guid.charCodeAt(at)) << 4) | nibble(guid.charCodeAt(at + 1));
            at += 2;
        }
    }

    function hash(source: Uint8Array, offset: number): number {
        let value = 0;
        for (let index = 0; index < 16; index += 1)
            value = Math.imul(value ^ (source[offset + index] ?? 0), 0x01000193);
        return value >>> 0;
    }

    function same(index: number): boolean {
        for (let offset = 0; offset < 16; offset += 1) if (bytes[index * 16 + offset] !== one[offset]) return false;
        return true;
    }

    /** The slot of the GUID in `one`: its own, or the free one where it belongs. */
    function slotOf(): number {
        const mask = slots.length - 1;
        let slot = hash(one, 0) & mask;
        for (;;) {
            const index = slots[slot] ?? -1;
            if (index < 0 || same(index)) return slot;
            slot = (slot + 1) & mask;
        }
    }

    function grow(): void {
        if ((size + 1) * 16 > bytes.length) {
            const wider = new Uint8Array(bytes.length * 2);
            wider.set(bytes);
            bytes = wider;
        }
        if ((size + 1) * 2 <= slots.length) return;
        slots = new Int32Array(slots.length * 2).fill(-1);
        const mask = slots.length - 1;
        for (let index = 0; index < size; index += 1) {
            let slot = hash(bytes, index * 16) & mask;
            while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
            slots[slot] = index;
        }
    }

    return {
        get size() {
            return size;
        },
        add(guid) {
            grow();
            parse(guid);
            const slot = slotOf();
            const known = slots[slot] ?? -1;
            if (known >= 0) return known;
            bytes.set(one, size * 16);
            slots[slot] = size;
            size += 1;
            return size - 1;
        },
        at(index) {
            let text = "";
            for (let offset = 0; offset < 16; offset += 1) {
                if (offset === 4 || offset === 6 || offset === 8 || offset === 10) text += "-";
                text += HEX[bytes[index * 16 + offset] ?? 0] ?? "";
            }
            return text;
        },
        find(guid) {
            parse(guid);
            const index = slots[slotOf()] ?? -1;
            return index < 0 ? undefined : index;
        },
    };
}
