import * as React from "react";
import { StatusIcon, type StatusSign } from "./StatusIcon";

export interface NoticeProps {
    readonly sign: StatusSign;
    readonly title: string;
    /** Errors are read out at once, everything else when the reader is free. */
    readonly urgent?: boolean;
    readonly children?: React.ReactNode;
}

/** One message in place of, or above, the report. */
export function Notice({ sign, title, urgent = false, children }: NoticeProps): React.ReactElement {
    return (
        <div className="mbx-notice" role={urgent ? "alert" : "status"}>
            <StatusIcon sign={sign} />
            <div>
                <strong>{title}</strong>
                {children}
            </div>
        </div>
    );
}
