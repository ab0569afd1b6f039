import type { DemoWorld } from "../../../demo/server/worlds";
import { asFetch } from "../../../emulator/http/as-fetch";
import { gatherEvidence } from "../../../src/core/gather/gather-evidence";
import { judge } from "../../../src/core/report/judge";
import type { Report } from "../../../src/core/report/report";
import { createHttpClient } from "../../../src/dataverse/http-client";
import { withRetry } from "../../../src/dataverse/with-retry";

export interface DiagnoseOptions {
    /** Gives the fault for a request, as the emulator's header takes it; undefined lets it through. */
    fault?(url: string): string | undefined;
}

function viewerOf(world: DemoWorld): string {
    const about = world.about();
    const user = about.users.find(({ key }) => key === about.viewer);
    if (!user) throw new Error(`${world.scenario.id} has no user ${about.viewer}.`);
    return user.id;
}

/** Reads and judges a scenario's mailbox as its viewer, over the Web API and without a browser. Waiting takes no time. */
export async function diagnose(world: DemoWorld, { fault }: DiagnoseOptions = {}): Promise<Report> {
    const send = asFetch(world.emulator.handle, viewerOf(world));
    const client = createHttpClient({
        baseUrl: "http://127.0.0.1",
        fetch: (input, init) => {
            const injected = fault?.(String(input));
            const headers = new Headers(init?.headers);
            if (injected !== undefined) headers.set("x-emulator-fault", injected);
            return send(input, { ...init, headers });
        },
    });
    const patient = withRetry(client, {
        attempts: 2,
        firstDelayMs: 0,
        longestDelayMs: 1,
        timeoutMs: 150,
        sleep: () => Promise.resolve(),
    });
    const { now } = world.about();
    const evidence = await gatherEvidence({
        client: patient,
        clock: { now: () => now },
        mailboxId: world.scenario.mailboxId,
    });
    return judge(evidence, now);
}
