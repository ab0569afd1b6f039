/** Everything that runs the whole product: node/ over the emulated Web API, browser/ in Chromium on the demo page. */
module.exports = {
    rootDir: "../..",
    testEnvironment: "node",
    testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
    modulePathIgnorePatterns: ["<rootDir>/out/"],
    // axe needs a while for the longest tabs on a busy machine.
    testTimeout: 180_000,
    // The machines that run this have two cores, and each worker drives a browser beside itself.
    maxWorkers: 2,
    transform: {
        "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }],
    },
};
