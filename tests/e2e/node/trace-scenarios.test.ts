import { judge } from "../../../src/core/report/judge";
import { CHECKS } from "../../../src/core/trace/checks";
import { traceEmail, type EmailTrace } from "../../../src/core/trace/trace-email";
import { REASONS } from "../../../src/core/trace/trace-evidence";
import { normalizeMessageId, type TracedEmail } from "../../../src/core/trace/traced-email";
import { ids, startContoso } from "../../support/contoso";
import { CHECK_SCENARIOS, REASON_SCENARIOS, type TraceScenario } from "../support/trace-scenarios";

interface Run {
    readonly trace: EmailTrace;
    /** Whether the mail server of the embedded Dataverse made an email of it; it knows nothing of the tracer. */
    readonly isTracked: boolean;
}

async function run({ arrange, mailboxId = ids.mailboxes.ada }: TraceScenario): Promise<Run> {
    const contoso = await startContoso();
    try {
        const email: TracedEmail = arrange({ world: contoso.world, mail: contoso.emulator.mail });
        const now = new Date(contoso.world.clock.now()).toISOString();
        const report = judge(await contoso.gather(mailboxId), now);
        const trace = await traceEmail({ client: contoso.clientFor(ids.users.administrator), report, email, now });
        const known = { subject: email.subject };
        const rows = contoso.world.store.find("email", known);
        const isTracked = rows.some((row) =>
            email.messageId === "" ? true : normalizeMessageId(String(row["messageid"])) === email.messageId,
        );
        return { trace, isTracked };
    } finally {
        contoso.close();
    }
}

const ALL = [
    ...Object.entries(REASON_SCENARIOS).map(([name, scenario]) => [`reason ${name}`, scenario] as const),
    ...Object.entries(CHECK_SCENARIOS).map(([name, scenario]) => [`check ${name}`, scenario] as const),
];

describe("one email on the embedded Dataverse", () => {
    it("has a scenario for each reason and each check", () => {
        expect(Object.keys(REASON_SCENARIOS).sort()).toEqual([...REASONS].sort());
        expect(Object.keys(CHECK_SCENARIOS).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
        for (const [id, { checks }] of Object.entries(CHECK_SCENARIOS)) expect(Object.keys(checks)).toContain(id);
    });

    it.each(ALL.map(([name, scenario]) => [`${name}: ${scenario.story}`, scenario] as const))(
        "%s",
        async (_, scenario) => {
            const { trace, isTracked } = await run(scenario);
            const { verdict, checks } = trace;
            const outcomes = Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
            expect({ verdict: verdict.message.key, ...outcomes }).toMatchObject({
                verdict: `trace.verdict.${scenario.verdict}`,
                ...scenario.checks,
            });
            expect(verdict.kind === "tracked").toBe(isTracked);
            // The platform's function and the trace's own walk come from two sources and must not differ without a reason.
            expect(outcomes["decision-agreement"]).not.toBe("fail");
        },
    );
});
