import * as React from "react";

export interface DataTableProps {
    /** Names the table for screen readers. */
    readonly label: string;
    readonly head: readonly string[];
    /** The first cell of each row is its header. */
    readonly rows: readonly { readonly key: string; readonly cells: readonly React.ReactNode[] }[];
}

/** A plain table that scrolls inside its own box, so that the page never does. */
export function DataTable({ label, head, rows }: DataTableProps): React.ReactElement {
    const box = React.useRef<HTMLDivElement>(null);
    const [scrolls, setScrolls] = React.useState(false);
    React.useEffect(() => {
        const element = box.current;
        setScrolls(element !== null && element.scrollWidth > element.clientWidth);
    }, [rows]);
    // A box that scrolls must take the focus, so that the arrow keys can move it.
    const reach = scrolls ? { tabIndex: 0, role: "group", "aria-label": label } : {};
    return (
        <div ref={box} className="mbx-scroll" {...reach}>
            <table aria-label={label}>
                <thead>
                    <tr>
                        {head.map((text) => (
                            <th key={text} scope="col">
                                {text}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {rows.map(({ key, cells: [first, ...others] }) => (
                        <tr key={key}>
                            <th scope="row">{first}</th>
                            {others.map((cell, index) => (
                                <td key={head[index + 1] ?? index}>{cell}</td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
