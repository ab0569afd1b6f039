import { createServiceProtection, defaultLimits } from "../../emulator/http/service-protection";

const LIMITS = { ...defaultLimits, executionSeconds: 10, windowSeconds: 300 };

function protectionAt(clock: { ms: number }) {
    return createServiceProtection({ ...LIMITS, now: () => clock.ms });
}

it("refuses with the documented code once the requests of a window took too long together", () => {
    const clock = { ms: 0 };
    const { enter } = protectionAt(clock);
    for (let request = 0; request < 5; request += 1) {
        const leave = enter("ada");
        clock.ms += 2000;
        leave();
    }
    expect(() => enter("ada")).toThrow(expect.objectContaining({ status: 429, code: "0x80072321" }));
    expect(() => enter("ben")).not.toThrow();
});

it("takes requests again when the longest ones have left the window", () => {
    const clock = { ms: 0 };
    const { enter } = protectionAt(clock);
    const leave = enter("ada");
    clock.ms += 11_000;
    leave();
    expect(() => enter("ada")).toThrow();
    clock.ms += 300_000;
    expect(() => enter("ada")).not.toThrow();
});
