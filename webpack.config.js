const path = require("path");

/** Merged by pcf-scripts into its own configuration; featureconfig.json allows it. */
module.exports = {
    module: {
        rules: [
            {
                test: /\.ts$/,
                include: ["rules", "fixes", "trace/checks"].map((folder) => path.resolve(__dirname, "src/core", folder)),
                enforce: "post",
                use: [path.resolve(__dirname, "tools/bundle/strip-texts.js")],
            },
        ],
    },
};
