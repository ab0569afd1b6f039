export interface NavigationCall {
    readonly member: string;
    readonly parameters: readonly unknown[];
}

/** What a page over a real environment does where the demo only says what an app would do. */
export interface RealNavigation {
    openForm(table: string, id: string | undefined): void;
    openUrl(url: string): void;
    saveFile(file: ComponentFramework.FileObject): void;
}

interface NavigationOptions {
    readonly real?: RealNavigation;
    record(call: NavigationCall): void;
    /** Shows a sentence to the person at the page. */
    announce(text: string): void;
    ask(question: {
        readonly title: string;
        readonly text: string;
        readonly confirm: string;
        readonly cancel?: string;
    }): Promise<boolean>;
}

function size(bytes: number): string {
    return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`;
}

/** On the demo nothing leaves the page: what the app would open is said, and kept for tests. */
export function createNavigation({ record, announce, ask, real }: NavigationOptions): ComponentFramework.Navigation {
    return {
        async openAlertDialog(strings, options) {
            record({ member: "openAlertDialog", parameters: [strings, options] });
            await ask({ title: "Message", text: strings.text, confirm: strings.confirmButtonLabel ?? "OK" });
        },
        async openConfirmDialog(strings, options) {
            record({ member: "openConfirmDialog", parameters: [strings, options] });
            const {
                title = "Confirm",
                subtitle,
                text,
                confirmButtonLabel = "OK",
                cancelButtonLabel = "Cancel",
            } = strings;
            const shown = subtitle === undefined ? text : `${subtitle}\n${text}`;
            return {
                confirmed: await ask({ title, text: shown, confirm: confirmButtonLabel, cancel: cancelButtonLabel }),
            };
        },
        async openErrorDialog(options) {
            record({ member: "openErrorDialog", parameters: [options] });
            await ask({ title: "Error", text: options.message ?? `Error ${String(options.errorCode)}`, confirm: "OK" });
        },
        async openFile(file, options) {
            record({ member: "openFile", parameters: [file, options] });
            if (real) real.saveFile(file);
            else announce(`The app would save the file ${file.fileName} (${size(file.fileSize)}).`);
        },
        async openForm(options, parameters) {
            record({ member: "openForm", parameters: [options, parameters] });
            if (real) real.openForm(options.entityName, options.entityId);
            else announce(`The app would open the form of ${options.entityName} ${options.entityId ?? "(new)"}.`);
            return { savedEntityReference: [] };
        },
        openUrl(url, options) {
            record({ member: "openUrl", parameters: [url, options] });
            if (real) real.openUrl(url);
            else announce(`The app would open ${url} in a new tab.`);
        },
        openWebResource(name, options, data) {
            record({ member: "openWebResource", parameters: [name, options, data] });
            announce(`The app would open the web resource ${name}.`);
        },
    };
}
