import type { RunTimeContext } from "./context";

type Control = ComponentFramework.ReactControl<unknown, unknown>;
type ControlConstructor = new () => Control;

/** Globals of the platform libraries' files, under the names that built controls import. */
interface PlatformGlobals {
    ReactDOMv16: {
        render(element: unknown, container: Element): void;
        unmountComponentAtNode(container: Element): boolean;
    };
    ComponentFramework?: { registerControl(name: string, control: ControlConstructor): void };
}

/** Loads a built control's script and gives what it registers, as the platform does it. */
export function loadControl(source: string): Promise<{ readonly name: string; readonly Control: ControlConstructor }> {
    return new Promise((resolve, reject) => {
        (window as unknown as PlatformGlobals).ComponentFramework = {
            registerControl: (name, Control) => resolve({ name, Control }),
        };
        const script = document.createElement("script");
        script.src = source;
        script.addEventListener("error", () =>
            reject(new Error(`The control's script ${source} could not be loaded.`)),
        );
        document.head.append(script);
    });
}

export interface ControlHost {
    /** Gives the control its context anew and draws what it answers. */
    update(): void;
    destroy(): void;
}

/**
 * Drives a virtual control through its life: init once, updateView for each change, destroy at the end. `kept` is what an earlier instance of
 * the control asked the host to keep.
 */
export function mountControl(
    Control: ControlConstructor,
    container: Element,
    context: () => RunTimeContext,
    outputs: (values: unknown) => void,
    kept: ComponentFramework.Dictionary = {},
): ControlHost {
    const { ReactDOMv16 } = window as unknown as PlatformGlobals;
    const control = new Control();
    control.init(
        context() as unknown as ComponentFramework.Context<unknown>,
        () => outputs(control.getOutputs?.()),
        kept,
    );
    return {
        update() {
            const element = control.updateView(context() as unknown as ComponentFramework.Context<unknown>);
            ReactDOMv16.render(element, container);
        },
        destroy() {
            ReactDOMv16.unmountComponentAtNode(container);
            control.destroy();
        },
    };
}
