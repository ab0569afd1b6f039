import * as React from "react";
import { FleetDashboard } from "../src/ui/fleet/FleetDashboard";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { createControlServices, type ControlServices } from "./services";

/** The dashboard on a view of mailboxes. It reads the view's conditions, not its rows, so that the size of a page does not matter. */
export class MailboxFleet implements ComponentFramework.ReactControl<IInputs, IOutputs> {
    private services?: ControlServices;

    public init(
        context: ComponentFramework.Context<IInputs>,
        _notifyOutputChanged: () => void,
        state: ComponentFramework.Dictionary,
    ): void {
        this.services = createControlServices(context, state);
    }

    public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
        this.services ??= createControlServices(context, undefined);
        return React.createElement(FleetDashboard, this.services.use(context));
    }

    public getOutputs(): IOutputs {
        return {};
    }

    public destroy(): void {
        this.services?.dispose();
    }
}
