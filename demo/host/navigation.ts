export interface NavigationCall {
    readonly member: string;
    readonly parameters: readonly unknown[];
}

interface NavigationOptions {
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

/** Nothing leaves the page: what the app would open is said, and kept for tests. */
export function createNavigation({ record, announce, ask }: NavigationOptions): ComponentFramework.Navigation {
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
            announce(`The app would save the file ${file.fileName} (${size(file.fileSize)}).`);
        },
        async openForm(options, parameters) {
            record({ member: "openForm", parameters: [options, parameters] });
            announce(`The app would open the form of ${options.entityName} ${options.entityId ?? "(new)"}.`);
            return { savedEntityReference: [] };
        },
        openUrl(url, options) {
            record({ member: "openUrl", parameters: [url, options] });
            announce(`The app would open ${url} in a new tab.`);
        },
        openWebResource(name, options, data) {
            record({ member: "openWebResource", parameters: [name, options, data] });
            announce(`The app would open the web resource ${name}.`);
        },
    };
}
