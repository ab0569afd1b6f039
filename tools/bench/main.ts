import { bundleFigures } from "./bundle-size";
import { classifierFigures } from "./classifier-speed";
import { printFigures } from "./figure";
import { judgeFigures } from "./judge-speed";
import { panelFigures } from "./panel-speed";
import { roundTripFigures } from "./round-trips";

/** Measures speed and size on this machine and prints them; it decides nothing, so a slow machine fails no test. */
async function main(): Promise<void> {
    const out = (line: string): void => console.log(line);
    printFigures("Size", bundleFigures(), out);
    printFigures("Classifier", classifierFigures(), out);
    printFigures("Judging", await judgeFigures(), out);
    printFigures("Diagnosis over HTTP", await roundTripFigures(), out);
    printFigures("Panel in Chromium", await panelFigures(), out);
}

void main();
