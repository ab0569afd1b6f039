import type { CommandOption } from "../command";

export const FORMATS = ["text", "json", "md", "html", "csv"] as const;

export type Format = (typeof FORMATS)[number];

export const FORMAT_OPTION: CommandOption = {
    name: "format",
    value: "FORMAT",
    choices: FORMATS,
    description: "text (the default), json (evidence that audit can judge again), md, html or csv",
};

/** The format of checked options. */
export function formatIn(values: Readonly<Record<string, string | boolean | undefined>>): Format {
    return FORMATS.find((format) => format === values["format"]) ?? "text";
}
