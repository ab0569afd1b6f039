import { createRequestGate } from "../../cli/connection/request-gate";
import { createTokenSource } from "../../cli/connection/token-source";
import { createUsageMeter, usageLine } from "../../cli/connection/usage";

function gateWith(start = 4, most = 8) {
    let time = 0;
    const waits: number[] = [];
    const longer: number[] = [];
    const gate = createRequestGate({
        start,
        most,
        now: () => time,
        sleep: (ms) => {
            waits.push(ms);
            time += ms;
            return Promise.resolve();
        },
        onWait: (_, more) => longer.push(more),
    });
    return { gate, waits, longer };
}

test("no more requests run at once than there are places", async () => {
    const { gate } = gateWith(2);
    const leave = await gate.enter();
    await gate.enter();
    let third = false;
    const waiting = gate.enter().then(() => (third = true));
    await Promise.resolve();
    expect(third).toBe(false);
    leave();
    await waiting;
    expect(third).toBe(true);
});

test("a refusal halves the places and makes everybody wait as long as the service says", async () => {
    const { gate, waits } = gateWith(8);
    gate.learn(429, new Headers({ "Retry-After": "7" }));
    expect(gate.limit).toBe(4);
    await gate.enter();
    expect(waits).toEqual([7000]);
});

test("refusals that come together are waited for once", () => {
    const { gate, longer } = gateWith(8);
    gate.learn(429, new Headers({ "Retry-After": "7" }));
    gate.learn(429, new Headers({ "Retry-After": "9" }));
    gate.learn(429, new Headers({ "Retry-After": "9" }));
    expect(longer).toEqual([7000, 2000]);
});

test("places come back one by one after full rounds without a refusal, up to the most", () => {
    const { gate } = gateWith(2, 4);
    for (let answers = 0; answers < 50; answers += 1) gate.learn(200, new Headers());
    expect(gate.limit).toBe(4);
});

test.each([
    [{ "x-ms-ratelimit-burst-remaining-xrm-requests": "300" }, 2],
    [{ "x-ms-ratelimit-time-remaining-xrm-requests": "60" }, 2],
    [{ "x-ms-ratelimit-time-remaining-xrm-requests": "00:01:00" }, 2],
    [{ "x-ms-dop-hint": "3" }, 3],
    [
        {
            "x-ms-ratelimit-burst-remaining-xrm-requests": "5900",
            "x-ms-ratelimit-time-remaining-xrm-requests": "1,199",
        },
        4,
    ],
])("the headers %j leave %i places", (headers, limit) => {
    const { gate } = gateWith(4, 8);
    gate.learn(200, new Headers(headers));
    expect(gate.limit).toBe(limit);
});

test("who gives up waiting leaves the line", async () => {
    const { gate } = gateWith(1);
    const leave = await gate.enter();
    const gone = new AbortController();
    const waiting = gate.enter(gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow();
    leave();
    await expect(gate.enter()).resolves.toBeInstanceOf(Function);
});

test("a token is asked for again shortly before its end, and when it was refused", async () => {
    let time = 0;
    let asked = 0;
    const source = createTokenSource(
        () => Promise.resolve({ token: `t${(asked += 1)}`, expiresOnTimestamp: time + 3_600_000 }),
        () => time,
    );
    expect([await source.token(), await source.token()]).toEqual(["t1", "t1"]);
    time += 3_500_000;
    expect(await source.token()).toBe("t2");
    expect(source.refuse("t2")).toBe(true);
    expect(await source.token()).toBe("t3");
});

test("a sign-in that failed can be tried again", async () => {
    let asked = 0;
    const source = createTokenSource(
        () => {
            asked += 1;
            return asked === 1
                ? Promise.reject(new Error("not signed in"))
                : Promise.resolve({ token: "t", expiresOnTimestamp: 9e15 });
        },
        () => 0,
    );
    await expect(source.token()).rejects.toThrow("not signed in");
    await expect(source.token()).resolves.toBe("t");
});

test("the usage tells the budget, what was put off, and what is left", () => {
    const meter = createUsageMeter(2);
    expect([meter.take(), meter.take(), meter.take()]).toEqual([true, true, false]);
    meter.answered(429, new Headers());
    meter.waited(2500);
    meter.answered(200, new Headers({ "x-ms-ratelimit-burst-remaining-xrm-requests": "5998" }));
    expect(usageLine(meter.usage)).toBe(
        "2 requests of at most 2; 1 put off by the service; waited 3 s; the service allows 5,998 more now.",
    );
});
