import { PrimaryButton, TextField } from "@fluentui/react";
import * as React from "react";
import type { Report } from "../core/report/report";
import type { EmailQuestion } from "../core/trace/email-question";
import { EmailAnswerView } from "./EmailAnswerView";
import { Notice } from "./Notice";
import { usePanelServices } from "./panel-context";
import { useEmailCheck } from "./use-email-check";

type Field = keyof EmailQuestion;

const EMPTY: EmailQuestion = { from: "", to: "", cc: "", bcc: "", subject: "", messageId: "", receivedOn: "" };
const FIELDS: readonly Field[] = ["messageId", "from", "to", "cc", "bcc", "subject", "receivedOn"];
const LISTS: ReadonlySet<Field> = new Set(["to", "cc", "bcc"]);

function isEnough({ messageId, from, to, cc, bcc }: EmailQuestion): boolean {
    return messageId.trim() !== "" || (from.trim() !== "" && `${to}${cc}${bcc}`.trim() !== "");
}

/** Asks about one email that is missing and shows the answer step by step. */
export function EmailTab({ report }: { readonly report: Report }): React.ReactElement {
    const { texts, formatter, checkEmail } = usePanelServices();
    const [question, setQuestion] = React.useState(EMPTY);
    const [tooLittle, setTooLittle] = React.useState(false);
    const [state, ask] = useEmailCheck(report);
    if (checkEmail === undefined) return <p className="mbx-section">{texts("ui.email.unavailable")}</p>;
    const submit = (event: React.FormEvent): void => {
        event.preventDefault();
        setTooLittle(!isEnough(question));
        if (!isEnough(question)) return;
        ask({ ...question, receivedOn: formatter.toUtc(question.receivedOn) ?? "" });
    };
    return (
        <div className="mbx-section">
            <h3>{texts("ui.tab.email")}</h3>
            <p>{texts("ui.email.intro")}</p>
            <form onSubmit={submit} noValidate>
                <div className="mbx-form">
                    {FIELDS.map((field) => (
                        <TextField
                            key={field}
                            label={texts(`ui.email.${field}`)}
                            type={field === "receivedOn" ? "datetime-local" : "text"}
                            autoComplete="off"
                            value={question[field]}
                            onChange={(_, value = "") => setQuestion({ ...question, [field]: value })}
                            {...(LISTS.has(field) ? { description: texts("ui.email.several") } : {})}
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
            {state.status === "answered" && <EmailAnswerView answer={state.answer} />}
        </div>
    );
}
