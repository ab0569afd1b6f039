import { ChoiceGroup, Dropdown, TextField, type IChoiceGroupOption } from "@fluentui/react";
import * as React from "react";
import type { Field, FieldOption, FixInput } from "../../core/fixes/define-fix";
import type { Scalar } from "../../core/model/row";
import { sayView, type ViewContext } from "../../core/report/view-model-context";
import { utcText } from "../../core/text/formatter";
import { DownIcon } from "../DownIcon";
import { usePanelServices, useViewContext } from "../panel-context";

export interface FixFieldsProps {
    readonly fields: readonly Field[];
    readonly input: FixInput;
    /** Options that were read from the environment; they count before those of the field. */
    readonly options?: Readonly<Record<string, readonly FieldOption[]>>;
    readonly disabled: boolean;
    readonly onChange: (input: FixInput) => void;
}

/** So many options are shown at once, each with what it would do; more are a list to open. */
const OPEN_CHOICES = 6;

interface ChoiceProps {
    readonly label: string;
    readonly options: readonly FieldOption[];
    readonly value: Scalar;
    readonly disabled: boolean;
    readonly context: ViewContext;
    readonly onChange: (value: Scalar) => void;
}

function Choice({ label, options, value, disabled, context, onChange }: ChoiceProps): React.ReactElement {
    const shown = options.map((option, index) => ({
        key: String(index),
        text: typeof option.label === "string" ? option.label : sayView(context, option.label),
        note: option.note === undefined ? "" : sayView(context, option.note),
    }));
    const chosen = options.findIndex((option) => option.value === value);
    const selectedKey = chosen < 0 ? null : String(chosen);
    const pick = (key: string | number | undefined): void => {
        const option = options[Number(key)];
        if (option !== undefined) onChange(option.value);
    };
    if (options.length > OPEN_CHOICES) {
        return (
            <Dropdown
                label={label}
                options={shown.map(({ key, text, note }) => ({ key, text: note === "" ? text : `${text}: ${note}` }))}
                selectedKey={selectedKey}
                disabled={disabled}
                placeholder={context.t("ui.fix.choose")}
                onRenderCaretDown={() => <DownIcon />}
                onChange={(_, option) => pick(option?.key)}
            />
        );
    }
    const withNotes = shown.map(({ key, text, note }): IChoiceGroupOption => ({
        key,
        text,
        onRenderLabel: () => (
            <span className="mbx-option" dir="auto">
                {text}
                {note !== "" && <span className="mbx-quiet mbx-note">{note}</span>}
            </span>
        ),
    }));
    return (
        <ChoiceGroup
            label={label}
            options={withNotes}
            selectedKey={selectedKey}
            disabled={disabled}
            onChange={(_, option) => pick(option?.key)}
        />
    );
}

/** What the user may decide about a fix; every change is previewed again. */
export function FixFields({ fields, input, options, disabled, onChange }: FixFieldsProps): React.ReactElement {
    const { texts, formatter } = usePanelServices();
    const context = useViewContext();
    return (
        <>
            {fields.map(({ id, kind, label, options: own = [] }) => {
                const value = input[id] ?? null;
                const set = (next: Scalar): void => onChange({ ...input, [id]: next });
                const text = sayView(context, label);
                if (kind === "choice") {
                    const list = options?.[id] ?? own;
                    const props = { label: text, options: list, value, disabled, context };
                    return <Choice key={id} {...props} onChange={set} />;
                }
                if (kind === "text") {
                    const shown = value === null ? "" : String(value);
                    return (
                        <TextField
                            key={id}
                            label={text}
                            disabled={disabled}
                            value={shown}
                            onChange={(_, next = "") => set(next)}
                        />
                    );
                }
                const moment = typeof value === "string" ? value : "";
                return (
                    <TextField
                        key={id}
                        type="datetime-local"
                        label={text}
                        disabled={disabled}
                        value={formatter.toLocal(moment)}
                        description={texts("ui.fix.zone", { utc: moment === "" ? "-" : utcText(moment) })}
                        onChange={(_, next = "") => set(formatter.toUtc(next) ?? null)}
                    />
                );
            })}
        </>
    );
}
