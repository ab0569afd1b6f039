const path = require("path");

/** Merged by pcf-scripts into its own configuration; featureconfig.json allows it. */
module.exports = {
    // The solution checker takes ES2018 at most: what webpack and the minifier write, and what libraries bring.
    target: ["web", "es2018"],
    module: {
        rules: [
            {
                test: /\.m?js$/,
                include: [path.resolve(__dirname, "node_modules/postal-mime")],
                use: [path.resolve(__dirname, "tools/bundle/to-es2018.js")],
            },
            {
                test: /\.ts$/,
                include: ["rules", "fixes", "trace/checks"].map((folder) =>
                    path.resolve(__dirname, "src/core", folder),
                ),
                enforce: "post",
                use: [path.resolve(__dirname, "tools/bundle/strip-texts.js")],
            },
        ],
    },
};
