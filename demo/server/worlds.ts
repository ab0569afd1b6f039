import { createEmulator, type Emulator } from "../../emulator/create-emulator";
import type { FaultRule } from "../../emulator/faults/fault-rules";
import { createWorld } from "../../emulator/world/create-world";
import type { About } from "../host/about";
import { SCENARIOS } from "../scenarios";
import { NOBODY } from "../scenarios/people";
import type { Scenario } from "../scenarios/scenario";
import { FLEET_SCENARIO } from "../scenarios/fleet";
import { describeWorld } from "./describe-world";
import { DEFAULT_MAILBOXES, openFleet } from "./fleet-world";

/** One scenario's environment for one session of the page. */
export interface DemoWorld {
    readonly scenario: Scenario;
    readonly emulator: Emulator;
    about(): About;
    /** What the generator put into the world; only of the fleet. */
    readonly truth?: unknown;
    /** Adds to what the story itself breaks; an empty list heals everything else. */
    setFaults(faults: readonly FaultRule[]): void;
    /** Lets a quarter of an hour pass, in which the mail server reads all mailboxes. */
    runCycle(): Promise<void>;
}

const MOST_WORLDS = 16;
const CYCLE_MS = 15 * 60_000;

/** Makes a scenario's world: the healthy environment, then what the story does to it. */
export async function openScenario(scenario: Scenario): Promise<DemoWorld> {
    const world = await createWorld();
    world.user(NOBODY);
    const emulator = createEmulator({ world });
    scenario.build({ world, mail: emulator.mail });
    let added: readonly FaultRule[] = [];
    const apply = (): void => emulator.faults.set([...(scenario.faults ?? []), ...added]);
    // The page's own description of the world is read before anything is broken.
    let about = await describeWorld(scenario, emulator);
    emulator.requests.clear();
    apply();
    return {
        scenario,
        emulator,
        about: () => about,
        setFaults(next) {
            added = next;
            apply();
        },
        async runCycle() {
            world.clock.advance(CYCLE_MS);
            emulator.mail.runCycle();
            emulator.faults.clear();
            about = await describeWorld(scenario, emulator);
            apply();
        },
    };
}

function end({ emulator }: DemoWorld): void {
    emulator.close();
    emulator.world.close();
}

export interface Worlds {
    /** The world of a scenario in a session, made when it is first asked for; undefined when there is no such scenario. */
    open(scenarioId: string, session: string): Promise<DemoWorld | undefined>;
    /** Forgets a world, so that the next visit starts the story again. */
    reset(scenarioId: string, session: string): Promise<void>;
    close(): Promise<void>;
}

/** Keeps worlds apart by scenario and session, so that pages and tests do not disturb each other. The longest unused one goes first. */
export function createWorlds({ mailboxes = DEFAULT_MAILBOXES }: { readonly mailboxes?: number } = {}): Worlds {
    const worlds = new Map<string, Promise<DemoWorld>>();

    async function forget(key: string): Promise<void> {
        const world = worlds.get(key);
        worlds.delete(key);
        if (world) end(await world);
    }

    return {
        async open(scenarioId, session) {
            const scenario = SCENARIOS.find(({ id }) => id === scenarioId);
            if (!scenario && scenarioId !== FLEET_SCENARIO.id) return undefined;
            const key = `${scenarioId}/${session}`;
            const world = worlds.get(key) ?? (scenario ? openScenario(scenario) : openFleet(mailboxes));
            worlds.delete(key);
            worlds.set(key, world);
            const [oldest] = worlds.keys();
            if (worlds.size > MOST_WORLDS && oldest !== undefined) await forget(oldest);
            return await world;
        },
        reset: (scenarioId, session) => forget(`${scenarioId}/${session}`),
        async close() {
            await Promise.all([...worlds.keys()].map(forget));
        },
    };
}
