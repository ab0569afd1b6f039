// The platform libraries of a model-driven app, out of their public packages, under the names that built controls import.
import * as React from "react";
import * as ReactDOM from "react-dom";

// Without a base address Fluent asks no content delivery network for fonts. It reads this while it loads, so it is loaded after.
Object.assign(window, { FabricConfig: { fontBaseUrl: "" }, Reactv16: React, ReactDOMv16: ReactDOM });
// eslint-disable-next-line @typescript-eslint/no-require-imports
Object.assign(window, { FluentUIReactv81211: require("@fluentui/react") as unknown });
