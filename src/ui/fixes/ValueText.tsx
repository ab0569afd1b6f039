import * as React from "react";
import type { ValueView } from "../../core/report/view-model-changes";

/** A value; of a moment the same moment in UTC as well, because a start date is compared across time zones. */
export function ValueText({ value }: { readonly value: ValueView }): React.ReactElement {
    return (
        <span dir="auto">
            {value.text}
            {value.utc !== undefined && <span className="mbx-quiet"> ({value.utc})</span>}
        </span>
    );
}
