const transform = {
    "^.+\\.tsx?$": [
        "@swc/jest",
        {
            jsc: {
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "classic" } },
                target: "es2022",
            },
        },
    ],
};

/** Node tests use no browser; the ui project runs in jsdom. Browser tests are in tests/e2e (npm run test:e2e). */
module.exports = {
    projects: [
        {
            displayName: "node",
            testEnvironment: "node",
            testMatch: ["<rootDir>/tests/**/*.test.ts"],
            testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/"],
            modulePathIgnorePatterns: ["<rootDir>/out/"],
            transform,
        },
        {
            displayName: "ui",
            testEnvironment: "jsdom",
            testMatch: ["<rootDir>/tests/**/*.test.tsx"],
            modulePathIgnorePatterns: ["<rootDir>/out/"],
            setupFilesAfterEnv: ["<rootDir>/tests/ui/setup.ts"],
            transform,
        },
    ],
};
