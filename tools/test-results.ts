export interface Counts {
    readonly passed: number;
    readonly failed: number;
}

function wholeNumber(value: unknown): number {
    return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : 0;
}

/**
 * Counts the tests of one run from Jest's JSON. A run that ended badly without a failed test, or left no readable result, counts as one
 * failure, so that a broken runner never looks like a pass.
 */
export function parseResult(json: string, exitCode: number): Counts {
    let passed = 0;
    let failed = 0;
    try {
        const result = JSON.parse(json) as Readonly<Record<string, unknown>>;
        passed = wholeNumber(result["numPassedTests"]);
        failed = wholeNumber(result["numFailedTests"]) + wholeNumber(result["numRuntimeErrorTestSuites"]);
    } catch {
        return { passed: 0, failed: 1 };
    }
    return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed };
}

export function addResults(a: Counts, b: Counts): Counts {
    return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

export function summaryLine({ passed, failed }: Counts): string {
    return `${passed} passed, ${failed} failed`;
}
