import { DefaultButton, Dropdown, TextField, type ITextField } from "@fluentui/react";
import * as React from "react";
import { GROUPINGS, type GroupBy } from "../../core/fleet/rows/group-rows";
import type { FleetModel } from "../../core/fleet/view-model/fleet-model";
import type { FleetTable } from "../../core/fleet/table/fleet-table";
import { DownIcon } from "../DownIcon";
import { useSharedServices } from "../shared-context";
import { filterChips } from "./filter-chips";
import { withoutParts } from "./row-filter";
import type { ChangeView, DashboardView, ViewChanges } from "./use-view-state";

export interface FilterBarProps {
    readonly model: FleetModel;
    readonly table: FleetTable;
    readonly view: DashboardView;
    readonly onChange: ChangeView;
}

const PAUSE_MS = 250;

/** Search, grouping, and every filter that a picture has set, each with its own way out. */
export const FilterBar = React.memo(function FilterBar(props: FilterBarProps): React.ReactElement {
    const { model, table, view, onChange } = props;
    const { texts } = useSharedServices();
    const { filter, groupBy } = view;
    const [text, setText] = React.useState(filter.text ?? "");
    const newest = React.useRef(filter);
    newest.current = filter;
    React.useEffect(() => {
        if (text === (newest.current.text ?? "")) return undefined;
        const timer = setTimeout(() => {
            const others = withoutParts(newest.current, "text");
            onChange({ filter: text.trim() === "" ? others : { ...others, text: text.trim() } });
        }, PAUSE_MS);
        return () => clearTimeout(timer);
    }, [text, onChange]);
    const chips = React.useMemo(() => filterChips(view, model, table, texts), [view, model, table, texts]);
    const field = React.useRef<ITextField>(null);
    const list = React.useRef<HTMLUListElement>(null);
    const takesButton = React.useRef(false);
    // The pressed button goes away with its filter; the focus goes on to the next one, or to the search.
    React.useEffect(() => {
        if (!takesButton.current) return;
        takesButton.current = false;
        (list.current?.querySelector("button") ?? field.current)?.focus();
    }, [chips]);
    const take = (without: ViewChanges): void => {
        takesButton.current = true;
        onChange(without);
    };
    const clear = (): void => {
        setText("");
        take({ filter: {}, day: undefined, traceCode: undefined });
    };
    return (
        <div className="mbx-section" role="search" aria-label={texts("ui.fleet.filter")}>
            <div className="mbx-row mbx-filter">
                <TextField
                    componentRef={field}
                    label={texts("ui.fleet.search")}
                    value={text}
                    onChange={(_, value = "") => setText(value)}
                    autoComplete="off"
                />
                <Dropdown
                    label={texts("ui.fleet.groupBy")}
                    selectedKey={groupBy ?? ""}
                    options={["", ...GROUPINGS].map((key) => ({
                        key,
                        text: texts(`ui.fleet.group.${key === "" ? "nothing" : key}`),
                    }))}
                    onChange={(_, option) =>
                        onChange({ groupBy: option?.key === "" ? undefined : (option?.key as GroupBy) })
                    }
                    onRenderCaretDown={() => <DownIcon />}
                    styles={{ dropdown: { minWidth: 180 } }}
                />
            </div>
            {(chips.length > 0 || text !== "") && (
                <ul ref={list} className="mbx-badges" aria-label={texts("ui.fleet.filters")}>
                    {chips.map(({ id, text: label, without }) => (
                        <li key={id}>
                            <DefaultButton
                                text={label}
                                ariaLabel={texts("ui.fleet.filter.remove", { filter: label })}
                                onClick={() => take(without)}
                                onRenderIcon={() => <CloseSign />}
                                iconProps={{}}
                            />
                        </li>
                    ))}
                    <li>
                        <DefaultButton text={texts("ui.fleet.filter.clear")} onClick={clear} />
                    </li>
                </ul>
            )}
        </div>
    );
});

function CloseSign(): React.ReactElement {
    return (
        <svg width="12" height="12" viewBox="0 0 12 12" stroke="currentColor" aria-hidden="true" focusable="false">
            <path d="M2 2l8 8M10 2l-8 8" />
        </svg>
    );
}
