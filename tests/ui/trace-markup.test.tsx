import { render } from "@testing-library/react";
import fc from "fast-check";
import * as React from "react";
import { judgeTrace } from "../../src/core/trace/trace-email";
import { parseMail } from "../../src/mail/parse-mail";
import { EmailAnswerView } from "../../src/ui/EmailAnswerView";
import { PanelServicesProvider } from "../../src/ui/panel-context";
import { evidence, failureRow, read } from "../core/trace/fixture";
import { services } from "./fixtures/services";

const PARTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{name}",
    "&lt;b&gt;",
    "javascript:alert(1)",
    "\u202E",
    "مرحبا",
    "a@b.com",
    " ",
    ",",
    "<",
    ">",
];
const text = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

/** Elements and attributes that no part of the panel writes; they could only come from the email. */
const FOREIGN = "script, img, iframe, object, embed, style, [onerror], [onload], [href^='javascript']";

it("no markup from 150 hostile emails becomes part of the page", () => {
    fc.assert(
        fc.property(fc.record({ from: text, to: text, subject: text, id: text, by: text, error: text }), (parts) => {
            const mail = `Received: from x by ${parts.by}; Mon, 2 Mar 2026 09:00:00 +0000\nFrom: ${parts.from}\nTo: ${parts.to}\nSubject: ${parts.subject}\nMessage-ID: ${parts.id}`;
            const parsed = parseMail(mail);
            if (parsed.status === "failed") return;
            const failures = [failureRow({ lastsyncerror: parts.error, exchangeentryid: parsed.email.messageId })];
            const trace = judgeTrace(evidence({ email: parsed.email, reads: { failures: read(failures) } }));
            const { container, unmount } = render(
                <PanelServicesProvider value={services()}>
                    <EmailAnswerView trace={trace} onAsk={() => undefined} />
                </PanelServicesProvider>,
            );
            expect(container.querySelectorAll(FOREIGN)).toHaveLength(0);
            expect(container.querySelectorAll("svg:not(.mbx-icon)")).toHaveLength(0);
            unmount();
        }),
        { numRuns: 150, seed: 20_261_124 },
    );
}, 60_000);
