import type { CommandIo } from "../io";
import { reasonOf } from "../reason";
import { Refusal } from "../refusal";
import { isFields, text } from "./json-answer";

const SCHEMA = "mailbox-diagnostics/saved-form";

/** A form before and after the tab was added. */
export interface SavedForm {
    readonly formId: string;
    readonly name: string;
    readonly url: string;
    readonly savedAt: string;
    readonly before: string;
    readonly after: string;
}

export function savedFormText(form: SavedForm): string {
    return `${JSON.stringify({ schema: SCHEMA, version: 1, ...form }, undefined, 2)}\n`;
}

function parse(content: string): unknown {
    try {
        return JSON.parse(content);
    } catch {
        return undefined;
    }
}

/** Reads what add-tab saved. Throws Refusal with one sentence for any other file. */
export async function readSavedForm(file: string, io: CommandIo): Promise<SavedForm> {
    let content: string;
    try {
        content = await io.readText(file);
    } catch (error) {
        throw new Refusal(`${file} could not be read (${reasonOf(error)}).`);
    }
    const fields = parse(content);
    if (!isFields(fields) || fields["schema"] !== SCHEMA)
        throw new Refusal(`${file} keeps no form that add-tab saved.`);
    const saved = {
        formId: text(fields["formId"]),
        name: text(fields["name"]),
        url: text(fields["url"]),
        savedAt: text(fields["savedAt"]),
        before: text(fields["before"]),
        after: text(fields["after"]),
    };
    if (Object.values(saved).some((value) => value === ""))
        throw new Refusal(`${file} is damaged: a part of the saved form is missing.`);
    return saved;
}
