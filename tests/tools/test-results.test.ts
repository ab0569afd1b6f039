import { addResults, parseResult, summaryLine } from "../../tools/test-results";

const json = (passed: number, failed: number, broken = 0): string =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: broken });

test("counts tests, and suites that did not start as failures", () => {
    expect(parseResult(json(3, 1, 2), 1)).toEqual({ passed: 3, failed: 3 });
});

test("a runner that ends badly without a failed test is a failure", () => {
    expect(parseResult(json(3, 0), 1)).toEqual({ passed: 3, failed: 1 });
});

test("a run of no tests is a failure", () => {
    expect(parseResult(json(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
});

test.each(["", "no json", "null"])("a result of %p is a failure", (text) => {
    expect(parseResult(text, 0)).toEqual({ passed: 0, failed: 1 });
});

test("a good run is counted as it is", () => {
    expect(addResults({ passed: 1, failed: 0 }, parseResult(json(3, 0), 0))).toEqual({ passed: 4, failed: 0 });
    expect(summaryLine({ passed: 4, failed: 0 })).toBe("4 passed, 0 failed");
});
