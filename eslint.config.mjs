import powerApps from "@microsoft/eslint-plugin-power-apps";
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import * as regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** What a file may import, by layer: controls → ui → core ← dataverse; nothing in src reaches out of src. */
const LAYERS = [
    { files: ["src/core/**"], forbidden: ["**/ui/**", "**/dataverse/**", "react", "@fluentui/*", "node:*"] },
    {
        files: ["src/ui/**"],
        forbidden: ["**/src/dataverse/**", "**/../dataverse/**", "react-dom", "node:*", "@fluentui/react/*"],
    },
    { files: ["src/dataverse/**"], forbidden: ["**/ui/**", "react", "@fluentui/*", "node:*"] },
    { files: ["src/mail/**"], forbidden: ["**/ui/**", "**/dataverse/**", "react", "@fluentui/*", "node:*"] },
];

export default tseslint.config(
    { ignores: ["node_modules", "out", "Solution", "obj", "dist", "coverage", "**/generated", "*.config.mjs"] },
    js.configs.recommended,
    ...tseslint.configs.strict,
    regexp.configs["flat/recommended"],
    prettier,
    {
        files: ["**/*.ts", "**/*.tsx"],
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
        rules: {
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/explicit-module-boundary-types": "error",
            "@typescript-eslint/no-non-null-assertion": "error",
            "@typescript-eslint/no-invalid-void-type": "off",
            "no-console": "error",
            "no-restricted-globals": ["error", "localStorage", "sessionStorage"],
            "no-restricted-syntax": [
                "error",
                { selector: "ExportDefaultDeclaration", message: "Export by name." },
                {
                    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
                    message: "Text from outside is only ever text.",
                },
            ],
            "regexp/no-super-linear-backtracking": "error",
            "regexp/no-super-linear-move": "error",
        },
    },
    {
        files: ["src/**", "MailboxDiagnostics/**", "MailboxFleet/**"],
        plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
        rules: {
            ...jsxA11y.flatConfigs.strict.rules,
            "react-hooks/rules-of-hooks": "error",
            "react-hooks/exhaustive-deps": "error",
        },
    },
    {
        files: ["src/**/*.ts", "src/**/*.tsx", "MailboxDiagnostics/**/*.ts", "MailboxFleet/**/*.ts"],
        plugins: { "@microsoft/power-apps": powerApps },
        rules: Object.fromEntries(
            [
                "avoid-2011-api",
                "avoid-browser-specific-api",
                "avoid-crm2011-service-odata",
                "avoid-crm2011-service-soap",
                "avoid-loadtheme",
                "avoid-modals",
                "avoid-unpub-api",
                "avoid-window-top",
                "do-not-make-parent-assumption",
                "use-async",
                "use-cached-webresource",
                "use-client-context",
                "use-global-context",
                "use-navigation-api",
                "use-offline",
                "use-org-setting",
                "use-relative-uri",
                "use-utility-dialogs",
            ].map((rule) => [`@microsoft/power-apps/${rule}`, "error"]),
        ),
    },
    ...LAYERS.map(({ files, forbidden }) => ({
        files,
        rules: { "no-restricted-imports": ["error", { patterns: forbidden.map((group) => ({ group: [group] })) }] },
    })),
    {
        files: ["src/core/**"],
        rules: {
            "no-restricted-properties": [
                "error",
                { object: "Date", property: "now", message: "Core gets the time passed in." },
                { object: "Math", property: "random", message: "Core is deterministic." },
            ],
        },
    },
    {
        files: ["cli/**", "demo/**", "tools/**", "emulator/**"],
        rules: { "no-console": "off" },
    },
    {
        files: ["tests/**"],
        rules: { "no-console": "off", "@typescript-eslint/explicit-module-boundary-types": "off" },
    },
    {
        files: ["**/*.js"],
        rules: { "@typescript-eslint/no-require-imports": "off" },
        languageOptions: {
            sourceType: "commonjs",
            globals: { module: "writable", require: "readonly", __dirname: "readonly" },
        },
    },
);
