import { SCENARIOS } from "../../../demo/scenarios";
import { openScenario, type DemoWorld } from "../../../demo/server/worlds";
import { diagnose } from "../support/diagnose";

const FAULTS = ["401", "403", "404", "429", "500", "503", "timeout", "reset", "malformed", "empty"] as const;

async function open(id: string): Promise<DemoWorld> {
    const scenario = SCENARIOS.find((candidate) => candidate.id === id);
    if (!scenario) throw new Error(`There is no scenario ${id}.`);
    return await openScenario(scenario);
}

/** The addresses that a diagnosis without faults asks. */
async function askedUrls(world: DemoWorld): Promise<readonly string[]> {
    const urls = new Set<string>();
    await diagnose(world, {
        fault(url) {
            urls.add(url);
            return undefined;
        },
    });
    return [...urls];
}

function entitySet(url: string): string {
    return /v9\.2\/(\w+)/.exec(url)?.[1] ?? "";
}

describe("each request of the diagnosis with each fault", () => {
    test.each(FAULTS)(
        "%s leaves a healthy mailbox undecided or unreadable, unless another request gave the answer",
        async (fault) => {
            const world = await open("healthy");
            const usual = await askedUrls(world);
            expect(usual.length).toBeGreaterThanOrEqual(8);
            for (const faulty of usual) {
                const substitutes = new Set<string>();
                const report = await diagnose(world, {
                    fault(url) {
                        if (!usual.includes(url)) substitutes.add(url);
                        return url === faulty ? fault : undefined;
                    },
                });
                const isFullyRead = report.unread.length === 0;
                const name = decodeURIComponent(faulty).slice(0, 300);
                const isMailboxUnread = report.unread.some(({ section }) => section === "mailbox");
                const honest = isFullyRead ? "clear" : isMailboxUnread ? "unreadable" : "undecided";
                expect([name, report.verdict.kind]).toEqual([name, honest]);
                expect([name, isFullyRead && substitutes.size === 0]).toEqual([name, false]);
                expect(report.outcomes.filter(({ outcome }) => outcome === "crashed")).toEqual([]);
            }
        },
    );

    test.each(FAULTS)("%s on every request to a table is told, and never ends in an all-clear", async (fault) => {
        const world = await open("healthy");
        for (const set of new Set((await askedUrls(world)).map(entitySet))) {
            const report = await diagnose(world, { fault: (url) => (entitySet(url) === set ? fault : undefined) });
            expect([set, report.verdict.kind]).toEqual([set, set === "mailboxes" ? "unreadable" : "undecided"]);
            expect([set, report.unread.length > 0]).toEqual([set, true]);
        }
    });

    test.each(FAULTS)("%s never hides that email stops behind an all-clear", async (fault) => {
        const world = await open("no-email-messages");
        for (const faulty of await askedUrls(world)) {
            const report = await diagnose(world, { fault: (url) => (url === faulty ? fault : undefined) });
            expect(["stopped", "impaired", "undecided", "unreadable"]).toContain(report.verdict.kind);
        }
    });

    test.each(FAULTS)("%s on every request at once leaves the mailbox unreadable, and says why", async (fault) => {
        const report = await diagnose(await open("healthy"), { fault: () => fault });
        expect(report.verdict.kind).toBe("unreadable");
        expect(report.unread.length).toBeGreaterThanOrEqual(10);
        expect(report.unread.every(({ unread }) => unread.message !== "")).toBe(true);
    });
});
