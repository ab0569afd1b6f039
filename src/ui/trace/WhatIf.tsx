import { ChoiceGroup, DefaultButton, TextField, Toggle } from "@fluentui/react";
import * as React from "react";
import { FilteringMethod } from "../../core/model/generated/option-sets";
import { sayView } from "../../core/report/view-model-context";
import { whatIf, type EmailTrace } from "../../core/trace/trace-email";
import type { TracedEmail } from "../../core/trace/traced-email";
import { usePanelServices, useViewContext } from "../panel-context";

export interface WhatIfProps {
    readonly trace: EmailTrace;
    readonly onAsk: (email: TracedEmail) => void;
}

const AS_IS = "asIs";

/** Lets the reader change one thing at a time and says what the filters would decide then. */
export function WhatIf({ trace, onAsk }: WhatIfProps): React.ReactElement {
    const { texts } = usePanelServices();
    const context = useViewContext();
    const [method, setMethod] = React.useState(AS_IS);
    const [isReply, setIsReply] = React.useState(false);
    const [recipient, setRecipient] = React.useState("");
    const { email } = trace.evidence;
    const answer = whatIf(trace.evidence, {
        ...(method === AS_IS ? {} : { method: Number(method) }),
        ...(isReply ? { isReply } : {}),
    });
    const added = recipient.trim();
    return (
        <div className="mbx-section" role="group" aria-label={texts("ui.whatIf.title")}>
            <h4>{texts("ui.whatIf.title")}</h4>
            <p>{texts("ui.whatIf.intro")}</p>
            <ChoiceGroup
                label={texts("ui.whatIf.method")}
                selectedKey={method}
                onChange={(_, option) => setMethod(option?.key ?? AS_IS)}
                options={[
                    { key: AS_IS, text: texts("ui.whatIf.asIs") },
                    ...Object.values(FilteringMethod).map((value) => ({
                        key: String(value),
                        text: texts(`trace.method.${value}`),
                    })),
                ]}
            />
            <Toggle
                label={texts("ui.whatIf.reply")}
                checked={isReply}
                onText={texts("ui.whatIf.yes")}
                offText={texts("ui.whatIf.no")}
                onChange={(_, checked) => setIsReply(checked === true)}
            />
            <p role="status" dir="auto">
                {texts("ui.whatIf.result", { answer: sayView(context, answer) })}
            </p>
            <div className="mbx-form">
                <TextField
                    label={texts("ui.whatIf.recipient")}
                    autoComplete="off"
                    dir="auto"
                    value={recipient}
                    onChange={(_, value = "") => setRecipient(value)}
                />
            </div>
            <p>
                <DefaultButton
                    text={texts("ui.whatIf.ask")}
                    disabled={added === ""}
                    onClick={() => onAsk({ ...email, to: [...email.to, added] })}
                />
            </p>
        </div>
    );
}
