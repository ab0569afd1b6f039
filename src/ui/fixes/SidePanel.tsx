import { DefaultButton, Panel, PanelType, useTheme } from "@fluentui/react";
import * as React from "react";
import { usePanelServices } from "../panel-context";
import { panelClass } from "../panel-styles";

export interface SidePanelProps {
    readonly title: string;
    /** A write is under way; closing would hide what comes of it. */
    readonly isBusy: boolean;
    readonly onClose: () => void;
    readonly children: React.ReactNode;
}

/** A dialog beside the form. It stands outside the control's element, so it brings style and direction along. */
export function SidePanel({ title, isBusy, onClose, children }: SidePanelProps): React.ReactElement {
    const { texts } = usePanelServices();
    const theme = useTheme();
    return (
        <Panel
            isOpen
            type={PanelType.medium}
            headerText={title}
            // Its own close button draws with the icon font, which hosts need not have.
            hasCloseButton={false}
            overlayProps={{ isDarkThemed: theme.isInverted }}
            onDismiss={(event) => (isBusy ? event?.preventDefault() : onClose())}
        >
            <div className={`mbx-side ${panelClass(theme)}`} dir={theme.rtl === true ? "rtl" : "ltr"}>
                {children}
                <p className="mbx-section">
                    <DefaultButton
                        text={texts(isBusy ? "ui.fix.busy" : "ui.fix.close")}
                        disabled={isBusy}
                        allowDisabledFocus
                        onClick={onClose}
                    />
                </p>
            </div>
        </Panel>
    );
}
