import { bundleFigures } from "./bundle-size";
import { bulkFigures } from "./bulk-limits";
import { classifierFigures } from "./classifier-speed";
import { printFigures } from "./figure";
import { fleetBrowserFigures } from "./fleet-browser";
import { fleetFigures } from "./fleet-speed";
import { judgeFigures } from "./judge-speed";
import { panelFigures } from "./panel-speed";
import { programFigures } from "./program-start";
import { roundTripFigures } from "./round-trips";

/** Measures speed and size on this machine and prints them; it decides nothing, so a slow machine fails no test. */
async function main(): Promise<void> {
    const out = (line: string): void => console.log(line);
    printFigures("Size", bundleFigures(), out);
    printFigures("Classifier", classifierFigures(), out);
    printFigures("Judging", await judgeFigures(), out);
    printFigures("Diagnosis over HTTP", await roundTripFigures(), out);
    printFigures("Terminal program", await programFigures(), out);
    printFigures("Fleet", await fleetFigures(), out);
    printFigures("Batch of fixes", await bulkFigures(), out);
    printFigures("Panel in Chromium", await panelFigures(), out);
    printFigures("Dashboard in Chromium", await fleetBrowserFigures(), out);
}

void main();
