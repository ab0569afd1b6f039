import { createEmulator } from "../../emulator/create-emulator";
import type { FaultRule } from "../../emulator/faults/fault-rules";
import { fleetRoom, generateFleet } from "../../emulator/fleet/generate-fleet";
import { createWorld } from "../../emulator/world/create-world";
import { FLEET_SCENARIO } from "../scenarios/fleet";
import { NOBODY } from "../scenarios/people";
import { describePlace } from "./describe-world";
import { addMailboxViews } from "./fleet-views";
import type { DemoWorld } from "./worlds";

export const DEFAULT_MAILBOXES = 1_000;

/** Makes the generated fleet's world. The same number of mailboxes always gives the same world. */
export async function openFleet(mailboxes: number): Promise<DemoWorld> {
    const world = await createWorld({ room: fleetRoom(mailboxes) });
    world.user(NOBODY);
    const truth = generateFleet(world, { mailboxes });
    const views = addMailboxViews(world);
    const emulator = createEmulator({ world });
    const about = { ...describePlace(FLEET_SCENARIO, emulator, []), views };
    return {
        scenario: FLEET_SCENARIO,
        emulator,
        truth,
        about: () => about,
        setFaults: (faults: readonly FaultRule[]) => emulator.faults.set([...faults]),
        // A cycle over a whole fleet would take minutes and change the truth; the dashboard shows a standing picture.
        runCycle: () => Promise.resolve(),
    };
}
