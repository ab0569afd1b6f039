import { DefaultButton } from "@fluentui/react";
import * as React from "react";

export interface DisclosureProps {
    readonly showText: string;
    readonly hideText: string;
    readonly children: () => React.ReactNode;
}

/** Content that is built only when it is asked for. */
export function Disclosure({ showText, hideText, children }: DisclosureProps): React.ReactElement {
    const [open, setOpen] = React.useState(false);
    return (
        <div>
            <DefaultButton aria-expanded={open} onClick={() => setOpen(!open)} text={open ? hideText : showText} />
            {open && children()}
        </div>
    );
}
