import { parseAnnotations, type Annotations } from "../results/annotations";

export interface Preferences {
    readonly annotations: Annotations;
    readonly asksAnnotations: boolean;
    readonly pageSize: number | undefined;
    readonly returnRepresentation: boolean;
    /** The Preference-Applied header. */
    readonly applied: Readonly<Record<string, string>>;
}

const valueOf = (header: string, name: string): string | undefined => {
    const found = new RegExp(`${name.replace(/\./g, "\\.")}\\s*=\\s*("([^"]*)"|[^\\s,;]+)`, "i").exec(header);
    return found?.[2] ?? found?.[1];
};

export const parsePrefer = (header = ""): Preferences => {
    const annotations = valueOf(header, "odata.include-annotations");
    const size = valueOf(header, "odata.maxpagesize");
    const pageSize = size !== undefined && /^[1-9]\d*$/.test(size) ? Number(size) : undefined;
    const returnRepresentation = valueOf(header, "return") === "representation";
    const applied = [
        ...(annotations === undefined ? [] : [`odata.include-annotations="${annotations}"`]),
        ...(pageSize === undefined ? [] : [`odata.maxpagesize=${pageSize}`]),
        ...(returnRepresentation ? ["return=representation"] : []),
    ];
    return {
        annotations: parseAnnotations(annotations),
        asksAnnotations: annotations !== undefined,
        pageSize,
        returnRepresentation,
        applied: applied.length === 0 ? {} : { "preference-applied": applied.join(",") },
    };
};
