/* global window */
// The Fluent file looks for React under these names; built controls import it under the versioned ones.
window.React = window.Reactv16;
window.ReactDOM = window.ReactDOMv16;
// Without a base address Fluent asks no content delivery network for fonts; the page works without a network.
window.FabricConfig = { fontBaseUrl: "" };
