import { badRequest } from "../http/dataverse-fault";

export type Token =
    | { readonly kind: "name"; readonly text: string }
    | { readonly kind: "symbol"; readonly text: string }
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "number"; readonly text: string }
    | { readonly kind: "guid"; readonly text: string }
    | { readonly kind: "date"; readonly text: string };

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
    ["guid", /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iy],
    ["date", /\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?/iy],
    ["number", /-?\d+(\.\d+)?/y],
    ["string", /'(?:[^']|'')*'/y],
    ["name", /[@$A-Z_][\w.]*/iy],
    ["symbol", /[(),/:=[\]]/y],
];

export const tokenize = (text: string): readonly Token[] => {
    const tokens: Token[] = [];
    let position = 0;
    while (position < text.length) {
        if (/\s/.test(text[position] ?? "")) {
            position++;
            continue;
        }
        const found = patterns.flatMap(([kind, pattern]) => {
            pattern.lastIndex = position;
            const match = pattern.exec(text)?.[0];
            return match === undefined ? [] : [{ kind, match }];
        })[0];
        if (found === undefined) throw badRequest(`Syntax error at position ${position} in '${text}'.`);
        position += found.match.length;
        tokens.push({
            kind: found.kind,
            text: found.kind === "string" ? found.match.slice(1, -1).replace(/''/g, "'") : found.match,
        });
    }
    return tokens;
};

/** Reads tokens one after the other; refuses with the whole text when something else is expected. */
export interface TokenReader {
    peek(offset?: number): Token | undefined;
    next(): Token;
    /** Takes the token when it is this symbol or word. */
    accept(text: string): boolean;
    expect(text: string): void;
    end(): void;
}

export const readTokens = (text: string): TokenReader => {
    const tokens = tokenize(text);
    let position = 0;
    const syntaxError = (): Error =>
        badRequest(`Syntax error near '${tokens[position]?.text ?? "the end"}' in '${text}'.`);
    const isWord = (token: Token | undefined, word: string): boolean =>
        token !== undefined && (token.kind === "symbol" || token.kind === "name") && token.text === word;
    const reader: TokenReader = {
        peek: (offset = 0) => tokens[position + offset],
        next: () => {
            const token = tokens[position];
            if (token === undefined) throw syntaxError();
            position++;
            return token;
        },
        accept: (word) => {
            if (!isWord(tokens[position], word)) return false;
            position++;
            return true;
        },
        expect: (word) => {
            if (!reader.accept(word)) throw syntaxError();
        },
        end: () => {
            if (position < tokens.length) throw syntaxError();
        },
    };
    return reader;
};
