import * as React from "react";
import { MailboxPanel } from "../src/ui/MailboxPanel";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { createControlServices, type ControlServices } from "./services";

/** The panel on the mailbox form. It is bound to a text column only because a form control must be; it never writes it. */
export class MailboxDiagnostics implements ComponentFramework.ReactControl<IInputs, IOutputs> {
    private services?: ControlServices;

    public init(context: ComponentFramework.Context<IInputs>): void {
        this.services = createControlServices(context);
    }

    public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
        this.services ??= createControlServices(context);
        return React.createElement(MailboxPanel, this.services.use(context));
    }

    public getOutputs(): IOutputs {
        return {};
    }

    public destroy(): void {
        this.services?.dispose();
    }
}
