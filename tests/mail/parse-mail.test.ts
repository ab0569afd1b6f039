import { parseMail } from "../../src/mail/parse-mail";
import { parseMailBytes } from "../../src/mail/parse-mail-bytes";
import type { TracedEmail } from "../../src/core/trace/traced-email";

const HEADERS = [
    "Return-Path: <nora.lind@fabrikam.com>",
    "Received: from mx2.contoso.com (10.0.0.2) by mailbox.contoso.com (10.0.0.3)",
    "\twith Microsoft SMTP Server; Tue, 24 Nov 2026 08:40:12 +0000",
    "Received: from out.fabrikam.com by mx2.contoso.com with ESMTPS id 42;",
    " Tue, 24 Nov 2026 09:40:05 +0100 (CET)",
    "From: =?ISO-8859-1?Q?N=F3ra_L=EFnd?= <Nora.Lind@fabrikam.com>",
    'To: "Moreno, Ada" <ada.moreno@contoso.com>,',
    "  Support: support@contoso.com, =?utf-8?B?QsOpbg==?= <ben.okafor@contoso.com>;",
    "Cc: undisclosed-recipients:;",
    "Subject: =?utf-8?Q?R=C3=A9sum=C3=A9_?=",
    " =?utf-8?B?5pel5pys6Kqe?= =?iso-2022-jp?B?GyRCRnxLXBsoQg==?= CRM:0001004",
    "Date: Tue, 24 Nov 2026 09:39:58 +0100",
    "Message-ID: <one@fabrikam.com>",
    "In-Reply-To: <old@contoso.com>",
    "References: <first@contoso.com>\r\n <old@contoso.com>",
    "Thread-Index: AQHbPjGZxYt3k0m1QkW2Z8m5c8l2fg==",
    "Content-Type: multipart/signed; protocol=application/pkcs7-signature",
].join("\r\n");

function read(text: string, size?: number): TracedEmail {
    const parsed = parseMail(text, size);
    if (parsed.status !== "ok") throw new Error(parsed.problem);
    return parsed.email;
}

describe("reading an email", () => {
    it("takes what a trace needs out of folded and encoded headers", () => {
        expect(read(`${HEADERS}\r\n\r\nBody\r\nSubject: not this`, 2_000)).toEqual({
            headersKnown: true,
            messageId: "<one@fabrikam.com>",
            inReplyTo: "<old@contoso.com>",
            references: ["<first@contoso.com>", "<old@contoso.com>"],
            conversationIndex: "AQHbPjGZxYt3k0m1QkW2Z8m5c8l2fg==",
            from: "Nora.Lind@fabrikam.com",
            to: ["ada.moreno@contoso.com", "support@contoso.com", "ben.okafor@contoso.com"],
            cc: [],
            bcc: [],
            deliveredTo: [],
            subject: "Résumé 日本語日本 CRM:0001004",
            sentOn: "2026-11-24T08:39:58.000Z",
            receivedOn: "2026-11-24T08:40:12.000Z",
            hops: [
                { by: "mx2.contoso.com", on: "2026-11-24T08:40:05.000Z" },
                { by: "mailbox.contoso.com", on: "2026-11-24T08:40:12.000Z" },
            ],
            protection: "signed",
            size: 2_000,
        });
    });

    it.each([
        ["utf-8", "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"],
        ["windows-1251", "=?windows-1251?B?z/Do4uXy?=", "Привет"],
        ["koi8-r", "=?koi8-r?B?8NLJ18XU?=", "Привет"],
        ["shift_jis", "=?shift_jis?B?k/qWew==?=", "日本"],
        ["gb2312", "=?gb2312?B?xOO6ww==?=", "你好"],
        ["big5", "=?big5?B?p0Gmbg==?=", "你好"],
        ["euc-kr", "=?euc-kr?B?vsiz5w==?=", "안녕"],
        ["iso-8859-8", "=?iso-8859-8?B?+ezl7Q==?=", "שלום"],
        ["windows-1256", "=?windows-1256?B?49HNyMc=?=", "مرحبا"],
        ["an unknown charset", "=?x-made-up?Q?abc?=", "abc"],
        ["a word cut in two", "=?utf-8?B?5pel5pys?==?utf-8?B?6Kqe?=", "日本語"],
        ["a broken word", "=?utf-8?Q?abc", "=?utf-8?Q?abc"],
    ])("decodes a subject in %s", (_, subject, expected) => {
        expect(read(`From: a@fabrikam.com\nSubject: ${subject}`).subject).toBe(expected);
    });

    it("reads a file by its bytes: UTF-8, Windows-1252 and UTF-16", () => {
        const text = "From: a@fabrikam.com\r\nSubject: Grüße\r\n\r\n";
        const subject = (bytes: Uint8Array): unknown => {
            const parsed = parseMailBytes(bytes, bytes.length);
            return parsed.status === "ok" ? parsed.email.subject : parsed.problem;
        };
        expect(subject(Buffer.from(text, "utf8"))).toBe("Grüße");
        expect(subject(Buffer.from(text, "latin1"))).toBe("Grüße");
        expect(subject(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]))).toBe("Grüße");
        // The beginning of a file may end in the middle of a character.
        expect(subject(Buffer.from(`${text}ü`, "utf8").subarray(0, -1))).toBe("Grüße");
    });

    it("says what an email lacks", () => {
        const parsed = parseMail("Subject: x");
        expect(parsed).toMatchObject({ notes: ["noMessageId", "noSender", "noRecipients", "noArrival"] });
        expect(parseMail(HEADERS)).toMatchObject({ notes: [] });
    });

    it.each([
        ["nothing", " \r\n ", "empty"],
        ["a text that is no email", "Dear all,\nhello: world", "noHeaders"],
        ["a web page", "<html><body>From the start</body></html>", "noHeaders"],
    ])("says in one word why %s is no email", (_, text, problem) => {
        expect(parseMail(text)).toEqual({ status: "failed", problem });
    });

    it("knows an Outlook message file", () => {
        const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
        expect(parseMailBytes(bytes, bytes.length)).toEqual({ status: "failed", problem: "outlookMsg" });
    });

    it("takes pasted headers with empty lines between them, and no text of the email", () => {
        const email = read(
            "Received: by a.contoso.com; Tue, 24 Nov 2026 08:00:00 +0000\n\nFrom: a@fabrikam.com\n\nHello\nTo: b@fabrikam.com",
        );
        expect(email).toMatchObject({ from: "a@fabrikam.com", to: [], receivedOn: "2026-11-24T08:00:00.000Z" });
    });

    it("takes pasted headers with an empty line after every line", () => {
        const email = read(HEADERS.split("\r\n").join("\r\n\r\n"));
        expect(email).toMatchObject({ messageId: "<one@fabrikam.com>", receivedOn: "2026-11-24T08:40:12.000Z" });
    });

    it.each([
        ["a forwarded email", "From: Eve <eve@fabrikam.com>\r\nTo: b@fabrikam.com\r\nCc: c@fabrikam.com"],
        ["a list of names", "Cc: c@fabrikam.com\r\nReferences: <inner@x>"],
        ["a whole email", "Received: by inner; Sun, 1 Nov 2026 00:00:00 +0000\r\nTo: b@fabrikam.com"],
    ])("does not take the text for headers when it begins like %s", (_, body) => {
        const email = read(`From: a@fabrikam.com\r\nTo: b@contoso.com\r\nDate: 24 Nov 2026 08:00 +0000\r\n\r\n${body}`);
        expect(email).toMatchObject({ to: ["b@contoso.com"], cc: [], references: [], hops: [] });
    });

    it("does not take the text for headers when it repeats what an email has once", () => {
        const email = read("From: a@fabrikam.com\r\nTo: b@contoso.com\r\n\r\nTo: c@fabrikam.com\r\n");
        expect(email.to).toEqual(["b@contoso.com"]);
    });

    it("decodes headers in UTF-8 before a text in Latin-1", () => {
        const bytes = Buffer.concat([
            Buffer.from("From: a@fabrikam.com\r\nSubject: Größe\r\n\r\n", "utf8"),
            Buffer.from("Grüße aus Köln", "latin1"),
        ]);
        expect(parseMailBytes(bytes, bytes.length)).toMatchObject({ email: { subject: "Größe" } });
    });

    it("reads addresses and Message-IDs as programs copy and fold them", () => {
        const email = read(
            "From: a@fabrikam.com\nTo: Ada <mailto:ada@contoso.com>, 'ben@contoso.com'\nMessage-ID: < long\n part@x >\nReferences: <a\n b@x>",
        );
        expect(email).toMatchObject({
            to: ["ada@contoso.com", "ben@contoso.com"],
            messageId: "<longpart@x>",
            references: ["<ab@x>"],
        });
    });

    it("reads a Message-ID without brackets, the first of doubled headers, and repeated recipient lines", () => {
        const email = read(
            "Message-ID: abc@x\nFrom: a@fabrikam.com\nFrom: evil@fabrikam.com\nTo: b@contoso.com\nTo: B@contoso.com, c@contoso.com",
        );
        expect(email).toMatchObject({
            messageId: "<abc@x>",
            from: "a@fabrikam.com",
            to: ["B@contoso.com", "c@contoso.com"],
        });
    });

    it.each([
        ["24 Nov 2026 08:00:00 EST", "2026-11-24T13:00:00.000Z"],
        ["Tue, 24 Nov 26 08:00 -0530", "2026-11-24T13:30:00.000Z"],
        ["Tue, 24 Nov 2026 08:00:00 GMT+0200 (CEST)", "2026-11-24T06:00:00.000Z"],
        ["Tue, 24 Nov 2026 08:00:00+0100", "2026-11-24T07:00:00.000Z"],
        ["Tue, 24 Nov 2026 08:00:00.123 -0800", "2026-11-24T16:00:00.000Z"],
        ["Tue, (x) 24 Nov 2026 (y) 08:00:00 (z) +0545", "2026-11-24T02:15:00.000Z"],
        ["Tue, 24 Nov 2026 08:00:60 Z", "2026-11-24T08:00:59.000Z"],
        ["Mon, 31 Feb 2026 08:00:00 +0000", ""],
        ["Mon, 0 Nov 2026 08:00:00 +0000", ""],
        ["Tue, 24 Nov 2026 08:00:00", "2026-11-24T08:00:00.000Z"],
        ["Tue, 99 Nov 2026 08:00:00 +0000", ""],
        ["yesterday", ""],
    ])("reads the date %s", (date, expected) => {
        expect(read(`From: a@fabrikam.com\nDate: ${date}`).sentOn).toBe(expected);
    });

    it.each([
        ["application/ms-tnef", "none"],
        ["multipart/encrypted; protocol=x", "encrypted"],
        ["application/pkcs7-mime; smime-type=enveloped-data", "encrypted"],
        ["application/pkcs7-mime; smime-type=signed-data", "signed"],
        ["multipart/mixed\nContent-Class: rpmsg.message", "rights"],
    ])("sees the protection of %s", (type, expected) => {
        expect(read(`From: a@fabrikam.com\nContent-Type: ${type}`).protection).toBe(expected);
    });

    it("leaves out control characters and marks that turn the direction of writing", () => {
        expect(read("From: a@fabrikam.com\nSubject: a\u202Eb\u0007c").subject).toBe("a b c");
    });

    it("reads 1,000 recipients, and a 25 MB file by its beginning, in a moment", () => {
        const to = Array.from({ length: 1_000 }, (_, index) => `"Person ${index}" <person${index}@contoso.com>`);
        const text = `From: a@fabrikam.com\r\nTo: ${to.join(",\r\n ")}\r\n\r\n${"x".repeat(25 * 1024 * 1024)}`;
        const started = performance.now();
        const email = read(text);
        expect(email.to).toHaveLength(1_000);
        expect(performance.now() - started).toBeLessThan(2_000);
    });
});
