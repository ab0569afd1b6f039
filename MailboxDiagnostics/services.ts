import { gatherEvidence } from "../src/core/gather/gather-evidence";
import { judge } from "../src/core/report/judge";
import { traceEmail } from "../src/core/trace/trace-email";
import { createPcfClient } from "../src/dataverse/pcf-client";
import { readHost } from "../src/dataverse/pcf-context";
import { createPcfWriter } from "../src/dataverse/pcf-writer";
import { withRetry } from "../src/dataverse/with-retry";
import { withWriteTimeout } from "../src/dataverse/with-write-timeout";
import { createHostTexts } from "../src/host/host-texts";
import { linkSignals } from "../src/host/link-signals";
import type { MailboxPanelProps } from "../src/ui/MailboxPanel";
import type { PanelServices } from "../src/ui/services";
import { createFixServices } from "./fix-services";
import { saveThroughHost } from "./save-through-host";

type Context = ComponentFramework.Context<unknown>;

export interface ControlServices {
    /** Takes the newest context, which the host replaces at will, and gives the panel's props. */
    use(context: Context): MailboxPanelProps;
    /** Cancels everything that is under way. */
    dispose(): void;
}

/** Wires the panel to its host, once per control instance; the services keep their identity so that effects run only when they must. */
export function createControlServices(first: Context): ControlServices {
    let context = first;
    const life = new AbortController();
    const shared = createHostTexts(() => context);
    const clock = { now: shared.now };
    const client = withRetry(createPcfClient(() => context));

    const services: PanelServices = {
        ...shared,
        async diagnose(mailboxId, { signal, onProgress }) {
            const linked = linkSignals(life.signal, signal);
            const evidence = await gatherEvidence({ client, clock, mailboxId, signal: linked, onProgress });
            const { userName } = readHost(context);
            const readBy = userName === undefined ? {} : { readBy: userName };
            return judge({ ...evidence, ...readBy }, clock.now());
        },
        checkEmail: (report, email, { signal }) =>
            traceEmail({ client, report, email, now: clock.now(), signal: linkSignals(life.signal, signal) }),
        fixes: createFixServices({
            client,
            writer: withWriteTimeout(createPcfWriter(() => context)),
            clock,
            userName: () => readHost(context).userName,
            link: (signal) => linkSignals(life.signal, signal),
        }),
        openRecord: (table, id) =>
            void context.navigation.openForm({ entityName: table, entityId: id, openInNewWindow: true }),
        openUrl: (url) => context.navigation.openUrl(url),
        saveFile: (name, mime, content) => saveThroughHost(context, name, mime, content),
        copyText: (text) => navigator.clipboard.writeText(text),
    };

    return {
        use(newest) {
            context = newest;
            const { recordId, isOffline, isDarkTheme, isRtl, formFactor, tokens } = readHost(newest);
            return {
                services,
                hostState: { isOffline, isDarkTheme, isRtl, formFactor, ...(tokens === undefined ? {} : { tokens }) },
                ...(recordId === undefined ? {} : { recordId }),
            };
        },
        dispose: () => life.abort(),
    };
}
