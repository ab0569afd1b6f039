import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateFleet } from "../../../emulator/fleet/generate-fleet";
import type { FleetTruth } from "../../../emulator/fleet/truth";
import type { Fleet } from "../../../src/core/fleet/fleet";
import { emulatedFleet, type EmulatedFleet } from "./emulated-fleet";

const MAILBOXES = 1500;
const FILE = join(__dirname, "../../../emulator/fleet/fleet.truth.json");

let emulated: EmulatedFleet;
let fleet: Fleet;
let truth: FleetTruth;

beforeAll(async () => {
    emulated = await emulatedFleet();
    truth = generateFleet(emulated.world, { mailboxes: MAILBOXES });
    fleet = await emulated.read();
}, 120_000);

afterAll(() => emulated.close());

it("makes the fleet that the truth file tells, whose seed and causes are documented", () => {
    expect(truth).toEqual(JSON.parse(readFileSync(FILE, "utf8")));
});

it("counts the funnel on the server as it is, and the rows give the same", () => {
    expect(fleet.funnel).toMatchObject({ status: "ok", value: truth.funnel });
    expect(fleet.tally.funnel).toEqual(truth.funnel);
});

it("counts the alerts by day, level and trace code as they are", () => {
    if (fleet.trend.status !== "ok") throw new Error("The trend was not read.");
    const days = fleet.trend.value.days.map(({ day, ...levels }) => [day, levels] as const);
    expect(Object.fromEntries(days)).toEqual(truth.days);
    const codes = fleet.trend.value.codes.map(({ traceCode, alerts }) => [String(traceCode), alerts] as const);
    expect(Object.fromEntries(codes)).toEqual(truth.traceCodes);
});

it("finds every planted cause in as many mailboxes as it was planted in, and no other", () => {
    expect(Object.fromEntries(fleet.tally.causes.map(({ cause, mailboxes }) => [cause, mailboxes]))).toEqual(
        truth.causes,
    );
    expect(fleet.tally.none).toBe(truth.none);
    expect(fleet.tally.needsForm).toBe(0);
    expect(fleet.tally.unchecked).toBe(0);
});

it("says of each planted cause what the form says of the mailbox", async () => {
    const { table } = fleet;
    const first = new Map<string, number>();
    for (let row = table.size - 1; row >= 0; row -= 1) first.set(table.cause(row) ?? table.verdict(row), row);
    const form = await Promise.all([...first.values()].map((row) => emulated.formCause(table.id(row))));
    expect(form.map((cause) => cause ?? "none")).toEqual([...first.keys()]);
}, 120_000);

it("says one thing about the profile whose mailboxes fail together", () => {
    expect(
        Object.fromEntries(
            fleet.tally.profiles.map(({ profileName, cause, mailboxes }) => [profileName, { cause, mailboxes }]),
        ),
    ).toEqual(truth.profiles);
});

it("detects the silent, the postponed and the mailboxes whose test never ran", () => {
    expect(fleet.tally.detectors).toEqual({ ...truth.detectors, silenceUnknown: 0 });
});

it("hits one person for each broken mailbox of a user", () => {
    for (const { mailboxes, people } of fleet.tally.causes) expect(people).toBe(mailboxes);
});

it("asks within the limit of requests and shows the first picture within three round trips", () => {
    expect(fleet.requests).toBeLessThanOrEqual((truth.mailboxes + truth.alerts) / 5000 + 50);
    expect(fleet.roundTripsToPicture).toBeLessThanOrEqual(3);
    expect(fleet.gaps).toEqual([]);
});
