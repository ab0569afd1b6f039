import fc from "fast-check";
import { parseMail } from "../../src/mail/parse-mail";
import { parseMailBytes } from "../../src/mail/parse-mail-bytes";

const SEED = 20_261_124;
const MAILS = [
    "From: Nora <nora@fabrikam.com>\r\nTo: ada@contoso.com, Group: b@contoso.com, c@contoso.com;\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <1@x>\r\nReferences: <a@x> <b@x>\r\nReceived: from a by b; Tue, 24 Nov 2026 08:00:00 +0000\r\nDate: Tue, 24 Nov 2026 08:00:00 +0000\r\n\r\nText",
    'Received: from a (b [1.2.3.4]) by c.contoso.com with SMTP id 1 for <x@y>;\r\n\tTue, 24 Nov 2026 08:00:00 -0800 (PST)\r\nSubject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=\r\n =?shift_jis?B?k/qWew==?=\r\nFrom: "a\\"b" <a@fabrikam.com>\r\nCc: (comment (nested)) d@contoso.com\r\nThread-Index: AQHbPjGZxYt3k0m1QkW2Z8m5c8l2fg==\r\nContent-Type: multipart/signed',
    `From: <img src=x onerror=alert(1)>@fabrikam.com\nTo: ${"<script>alert(1)</script>@contoso.com,".repeat(20)}\nSubject: <b>bold</b>\nMessage-ID: <"><svg onload=alert(1)>@x>`,
].map((text) => Buffer.from(text, "utf8"));
const PIECES = [
    "=?utf-8?B?",
    "?=",
    "<",
    ">",
    '"',
    "(",
    ")",
    ":",
    ";",
    ",",
    "@",
    "\r\n",
    "\n ",
    "\0",
    "\\",
    "=?x?Q?",
    "<script>",
    "\u202E",
    "é",
].map((piece) => Buffer.from(piece, "utf8"));

const edit = fc.record({
    kind: fc.constantFrom("flip", "cut", "double", "insert"),
    at: fc.nat(5_000),
    length: fc.integer({ min: 1, max: 400 }),
    byte: fc.nat(255),
    piece: fc.nat(PIECES.length - 1),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function mutate(mail: Buffer, { kind, at, length, byte, piece }: Edit): Buffer {
    const place = at % Math.max(1, mail.length);
    const head = mail.subarray(0, place);
    const rest = mail.subarray(place);
    switch (kind) {
        case "flip":
            return Buffer.concat([head, Buffer.from([byte]), rest.subarray(1)]);
        case "cut":
            return Buffer.concat([head, rest.subarray(length)]);
        case "double":
            return Buffer.concat([head, rest.subarray(0, length), rest]);
        default: {
            const part = PIECES[piece] ?? Buffer.alloc(0);
            return Buffer.concat([head, ...Array.from({ length: (length % 30) + 1 }, () => part), rest]);
        }
    }
}

const mutated = fc
    .tuple(fc.nat(MAILS.length - 1), fc.array(edit, { minLength: 1, maxLength: 12 }))
    .map(([index, edits]) => edits.reduce(mutate, MAILS[index] ?? Buffer.alloc(0)));

describe("10,000 mutated emails", () => {
    it("are read or refused in a moment, without an exception and without control characters", () => {
        let slowest = 0;
        fc.assert(
            fc.property(mutated, (bytes) => {
                const started = performance.now();
                const parsed = parseMailBytes(bytes, bytes.length);
                slowest = Math.max(slowest, performance.now() - started);
                if (parsed.status === "failed") return;
                const { email } = parsed;
                const texts = [
                    email.subject,
                    email.from,
                    email.messageId,
                    ...email.to,
                    ...email.cc,
                    ...email.references,
                ];
                for (const text of texts) expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
                for (const moment of [email.sentOn, email.receivedOn]) {
                    if (moment !== "") expect(new Date(moment).toISOString()).toBe(moment);
                }
            }),
            { numRuns: 10_000, seed: SEED },
        );
        expect(slowest).toBeLessThan(1_000);
    }, 60_000);

    it.each([
        ["brackets", "From: a@x.com\nTo: " + "<".repeat(200_000)],
        ["opened comments", "From: a@x.com\nTo: " + "(".repeat(200_000)],
        ["at signs", "From: a@x.com\nTo: " + "@".repeat(200_000)],
        ["groups", "From: a@x.com\nTo: " + "a:".repeat(100_000)],
        ["encoded words", "From: a@x.com\nSubject: " + "=?utf-8?Q?a?= ".repeat(20_000)],
        ["blanks", "From: a@x.com\nSubject: a" + " ".repeat(300_000) + "b"],
        ["folded lines", "From: a@x.com\nSubject: a" + "\n b".repeat(200_000)],
        ["header lines", "From: a@x.com\n" + "X-A: b\n".repeat(100_000)],
        ["received lines", "From: a@x.com\n" + `Received: ${"by ".repeat(5_000)};\n`.repeat(50)],
        ["reference ids", `From: a@x.com\nReferences: ${"<a@b> ".repeat(40_000)}`],
        ["opened ids", `From: a@x.com\nReferences: ${"<a".repeat(100_000)}`],
    ])("does not hang on very many %s", (_, text) => {
        const started = performance.now();
        expect(parseMail(text).status).toBe("ok");
        expect(performance.now() - started).toBeLessThan(3_000);
    });
});
