import type { Message, TextData } from "../model/finding";

/** Gives the text of a key in the reader's language with its placeholders filled. An unknown key comes back as the key. */
export type Texts = (key: string, data?: TextData) => string;

/** Fills {name} placeholders. Data is inserted as plain text; a placeholder without data stays visible, so that a gap is noticed. */
export function fill(template: string, data: TextData = {}): string {
    return template.replace(/\{([a-z]+)\}/gi, (whole, name: string) => {
        const value = data[name];
        return value === undefined ? whole : String(value);
    });
}

export function say(texts: Texts, message: Message): string {
    return texts(message.key, message.data);
}
