const path = require("path");

/** Merged by pcf-scripts into its own configuration; featureconfig.json allows it. */
module.exports = {
    module: {
        rules: [
            {
                test: /\.ts$/,
                include: path.resolve(__dirname, "src/core/rules"),
                enforce: "post",
                use: [path.resolve(__dirname, "tools/bundle/strip-rule-texts.js")],
            },
        ],
    },
};
