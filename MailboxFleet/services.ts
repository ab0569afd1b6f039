import { prepareBulk } from "../src/core/fleet/bulk/prepare-bulk";
import { startBulk } from "../src/core/fleet/bulk/run-bulk";
import { readAlertRows } from "../src/core/fleet/read/read-alert-rows";
import { readFleet } from "../src/core/fleet/read/read-fleet";
import { createPcfClient } from "../src/dataverse/pcf-client";
import { readHost } from "../src/dataverse/pcf-context";
import { createPcfWriter } from "../src/dataverse/pcf-writer";
import { DEFAULT_RETRY, withRetry } from "../src/dataverse/with-retry";
import { withWriteTimeout } from "../src/dataverse/with-write-timeout";
import { createHostTexts } from "../src/host/host-texts";
import { linkSignals } from "../src/host/link-signals";
import { sleep } from "../src/host/sleep";
import type { FleetDashboardProps } from "../src/ui/fleet/FleetDashboard";
import type { FleetServices, SavedView } from "../src/ui/fleet/fleet-services";
import type { Context } from "./context";
import { createFile } from "./create-file";
import { filterOf, readScope, type ReadScope } from "./read-scope";
import { createThread } from "./thread";

export interface ControlServices {
    /** Takes the newest context, which the host replaces at will, and gives the dashboard's props. */
    use(context: Context): FleetDashboardProps;
    /** Cancels everything that is under way. */
    dispose(): void;
}

function savedTexts(state: ComponentFramework.Dictionary | undefined): SavedView {
    const entries = Object.entries((state ?? {}) as Readonly<Record<string, unknown>>);
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Wires the dashboard to its host, once per control instance; the services keep their identity so that effects run only when they must. */
export function createControlServices(
    first: Context,
    state: ComponentFramework.Dictionary | undefined,
): ControlServices {
    let context = first;
    let saved = savedTexts(state);
    let lastScope: ReadScope | undefined;
    const life = new AbortController();
    const thread = createThread();
    const shared = createHostTexts(() => context);
    const clock = { now: shared.now };
    const raw = createPcfClient(() => context);
    const client = withRetry(raw);
    const writer = withWriteTimeout(createPcfWriter(() => context));
    // A batch waits for the service limits by itself and shows it, so its requests are not repeated out of sight.
    const patient = withRetry(raw, { ...DEFAULT_RETRY, attempts: 1 });
    const viewer = (): { readonly id?: string; readonly name?: string } => {
        const { userId, userName } = readHost(context);
        return {
            ...(userId === undefined ? {} : { id: userId.toLowerCase() }),
            ...(userName === undefined ? {} : { name: userName }),
        };
    };

    const services: FleetServices = {
        ...shared,
        host: thread,
        async readFleet({ signal, onScope, onUpdate, onProgress }) {
            lastScope = await readScope(context);
            const { scope, note } = lastScope;
            onScope(note);
            return readFleet({
                client,
                clock,
                host: thread,
                ...(scope === undefined ? {} : { scope }),
                signal: linkSignals(life.signal, signal),
                onUpdate,
                onProgress,
            });
        },
        readAlertRows: (table, choice, signal) =>
            readAlertRows(
                {
                    client,
                    host: thread,
                    table,
                    ...(lastScope?.scope === undefined ? {} : { scope: lastScope.scope }),
                    signal: linkSignals(life.signal, signal),
                },
                choice,
                clock.now(),
            ),
        openMailbox(id) {
            const { records, openDatasetItem } = context.parameters.mailboxes;
            const record = records[id];
            if (record !== undefined) openDatasetItem(record.getNamedReference());
            else void context.navigation.openForm({ entityName: "mailbox", entityId: id });
        },
        createFile: (name, mime) => createFile(() => context, name, mime),
        prepareBulk: ({ signal, ...request }) =>
            prepareBulk({ ...request, client, clock, host: thread, signal: linkSignals(life.signal, signal) }),
        startBulk: (preview, onChange) =>
            startBulk({
                preview,
                client: patient,
                writer,
                clock,
                viewer: viewer(),
                host: thread,
                sleep,
                confirmed: true,
                onChange,
            }),
        savedView: () => saved,
        saveView(view) {
            saved = view;
            context.mode.setControlState({ ...view });
        },
    };

    return {
        use(newest) {
            context = newest;
            const { isOffline, isDarkTheme, isRtl, formFactor, tokens } = readHost(newest);
            const { mailboxes } = newest.parameters;
            const key = JSON.stringify([mailboxes.getViewId(), filterOf(newest)]);
            return {
                services,
                source: { key, title: mailboxes.getTitle(), isLoading: mailboxes.loading },
                hostState: { isOffline, isDarkTheme, isRtl, formFactor, ...(tokens === undefined ? {} : { tokens }) },
                isReadOnly: newest.mode.isControlDisabled,
            };
        },
        dispose() {
            life.abort();
            thread.dispose();
        },
    };
}
