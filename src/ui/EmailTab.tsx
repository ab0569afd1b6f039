import { PrimaryButton, TextField } from "@fluentui/react";
import * as React from "react";
import type { Report } from "../core/report/report";
import { isTraceable } from "../core/trace/traced-email";
import { EmailAnswerView } from "./EmailAnswerView";
import { Notice } from "./Notice";
import { usePanelServices } from "./panel-context";
import { draftOf, DRAFT_FIELDS, emailOf, EMPTY_DRAFT, LIST_FIELDS } from "./trace/email-draft";
import { EmailSource } from "./trace/EmailSource";
import { useEmailCheck } from "./use-email-check";

/** Takes what is known about one email that is missing, and shows why it was not tracked. */
export function EmailTab({ report }: { readonly report: Report }): React.ReactElement {
    const { texts, formatter, checkEmail } = usePanelServices();
    const [draft, setDraft] = React.useState(EMPTY_DRAFT);
    const [tooLittle, setTooLittle] = React.useState(false);
    const { state, ask, clear } = useEmailCheck(report);
    if (checkEmail === undefined) return <p className="mbx-section">{texts("ui.email.unavailable")}</p>;
    const submit = (event: React.FormEvent): void => {
        event.preventDefault();
        const email = emailOf(draft, formatter);
        setTooLittle(!isTraceable(email));
        if (isTraceable(email)) ask(email);
    };
    const startOver = (): void => {
        setDraft(EMPTY_DRAFT);
        setTooLittle(false);
        clear();
    };
    return (
        <div className="mbx-section">
            <h3>{texts("ui.tab.email")}</h3>
            <p>{texts("ui.email.intro")}</p>
            <EmailSource onRead={(email) => setDraft(draftOf(email, formatter))} onClear={startOver} />
            <form onSubmit={submit} noValidate>
                <h4>{texts("ui.email.fields")}</h4>
                <div className="mbx-form">
                    {DRAFT_FIELDS.map((field) => (
                        <TextField
                            key={field}
                            label={texts(`ui.email.${field}`)}
                            type={field === "receivedOn" ? "datetime-local" : "text"}
                            autoComplete="off"
                            dir="auto"
                            value={draft.fields[field]}
                            onChange={(_, value = "") =>
                                setDraft({ ...draft, fields: { ...draft.fields, [field]: value } })
                            }
                            {...(LIST_FIELDS.has(field) ? { description: texts("ui.email.several") } : {})}
                        />
                    ))}
                </div>
                {tooLittle && <Notice sign="warning" title={texts("ui.email.needed")} urgent />}
                <p>
                    <PrimaryButton type="submit" text={texts("ui.email.ask")} disabled={state.status === "asking"} />
                </p>
            </form>
            {state.status === "asking" && <p role="status">{texts("ui.email.asking")}</p>}
            {state.status === "failed" && (
                <Notice sign="problem" title={texts("ui.email.failed", { error: state.error })} urgent />
            )}
            {state.status === "answered" && <EmailAnswerView trace={state.trace} onAsk={ask} />}
        </div>
    );
}
