import { DefaultButton, TextField } from "@fluentui/react";
import * as React from "react";
import type { TracedEmail } from "../../core/trace/traced-email";
import { parseMail, type ParsedMail } from "../../mail/parse-mail";
import { readMailFile } from "../../mail/read-mail-file";
import { Notice } from "../Notice";
import { usePanelServices } from "../panel-context";
import { useDroppedFile } from "./use-dropped-file";

export interface EmailSourceProps {
    readonly onRead: (email: TracedEmail) => void;
    readonly onClear: () => void;
}

/** What was said about the last file or text: that it was read, with its gaps, or why it was not. */
function SourceNotice({ parsed }: { readonly parsed: ParsedMail }): React.ReactElement {
    const { texts } = usePanelServices();
    if (parsed.status === "failed")
        return <Notice sign="warning" title={texts(`trace.mail.${parsed.problem}`)} urgent />;
    return (
        <Notice sign="ok" title={texts("ui.mail.read")}>
            {parsed.notes.map((note) => (
                <p key={note}>{texts(`trace.mail.note.${note}`)}</p>
            ))}
        </Notice>
    );
}

/** Takes the email itself: a file that is chosen or dropped, or pasted headers. It is read here and goes nowhere. */
export function EmailSource({ onRead, onClear }: EmailSourceProps): React.ReactElement {
    const { texts } = usePanelServices();
    const [pasted, setPasted] = React.useState("");
    const [parsed, setParsed] = React.useState<ParsedMail>();
    const chooser = React.useRef<HTMLInputElement>(null);
    const box = React.useRef<HTMLDivElement>(null);
    const latest = React.useRef(0);
    const show = (result: ParsedMail): void => {
        setParsed(result);
        if (result.status === "ok") onRead(result.email);
    };
    const readFile = (file: File): void => {
        const turn = (latest.current += 1);
        // A file that was chosen meanwhile, or a new start, makes this one worthless.
        void readMailFile(file).then((result) => (latest.current === turn ? show(result) : undefined));
    };
    useDroppedFile(box, readFile);
    React.useEffect(() => () => void (latest.current += 1), []);
    const clear = (): void => {
        latest.current += 1;
        setPasted("");
        setParsed(undefined);
        onClear();
    };
    return (
        <div ref={box} className="mbx-drop" role="group" aria-label={texts("ui.email.source")}>
            <h4>{texts("ui.email.source")}</h4>
            <div className="mbx-row">
                <DefaultButton text={texts("ui.email.file")} onClick={() => chooser.current?.click()} />
                <span className="mbx-quiet">{texts("ui.email.drop")}</span>
            </div>
            <input
                ref={chooser}
                type="file"
                hidden
                aria-label={texts("ui.email.file")}
                accept=".eml,.txt,.msg,message/rfc822,text/plain"
                onChange={({ target }) => {
                    const [file] = Array.from(target.files ?? []);
                    if (file !== undefined) readFile(file);
                    // The same file can be chosen again after a change.
                    target.value = "";
                }}
            />
            <TextField
                label={texts("ui.email.headers")}
                multiline
                rows={4}
                resizable={false}
                dir="auto"
                spellCheck={false}
                value={pasted}
                onChange={(_, value = "") => setPasted(value)}
            />
            <p className="mbx-row">
                <DefaultButton text={texts("ui.email.use")} onClick={() => show(parseMail(pasted))} />
                <DefaultButton text={texts("ui.email.clear")} onClick={clear} />
            </p>
            {parsed !== undefined && <SourceNotice parsed={parsed} />}
        </div>
    );
}
