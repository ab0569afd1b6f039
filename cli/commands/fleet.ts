import { DataverseError } from "../../src/core/model/dataverse-error";
import type { Fleet, FleetProgress, Host } from "../../src/core/fleet/fleet";
import { readFleet } from "../../src/core/fleet/read/read-fleet";
import { selectRows } from "../../src/core/fleet/rows/select-rows";
import { writeCsv } from "../../src/core/fleet/rows/write-csv";
import { buildFleetModel } from "../../src/core/fleet/view-model/fleet-model";
import { fleetCsvColumns } from "../../src/core/fleet/view-model/fleet-row";
import { RULES } from "../../src/core/rules";
import { createFormatter, zoneOffset } from "../../src/core/text/formatter";
import { parseArguments } from "../command";
import { connect, type Connection } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import { usageLine } from "../connection/usage";
import type { CommandIo, ExitCode } from "../io";
import { Refusal } from "../refusal";
import { printable } from "../printable";
import { fleetHeadJson, mailboxJson } from "../report/fleet-json";
import { fleetText } from "../report/fleet-text";
import { standing, stoppedFleet } from "../report/stopped-fleet";
import { englishTexts, textWidth } from "../report/render-report";
import { fleetCommand } from "./fleet-command";

/** Enough for a million mailboxes; a smaller fleet needs far fewer. */
const USUAL_REQUESTS = 20_000;
const BAR = 20;

const HOST: Host = {
    yieldToHost: () => new Promise((resolve) => setImmediate(resolve)),
    elapsed: () => performance.now(),
};

function progressLine({ done, of, requests }: FleetProgress): string {
    if (of === null || of === 0) return `Reading: ${done} mailboxes, ${requests} requests…`;
    const share = Math.min(1, done / of);
    const filled = Math.round(share * BAR);
    return `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${Math.floor(share * 100)} % of ${of} mailboxes, ${requests} requests…`;
}

async function read(connection: Connection, io: CommandIo): Promise<Fleet> {
    io.progress("Counting…");
    let soFar: Fleet | undefined;
    try {
        const fleet = await readFleet({
            client: connection.client,
            clock: { now: io.now },
            host: HOST,
            signal: io.signal,
            onUpdate: (fleet) => {
                soFar = standing(fleet);
            },
            onProgress: (progress) => io.progress(progressLine(progress)),
        });
        io.progress("");
        return fleet;
    } catch (error) {
        io.progress("");
        if (error instanceof DataverseError && error.data.kind === "aborted") {
            if (soFar === undefined) throw new Refusal("Stopped before anything was read.");
            io.err(`Stopped: ${soFar.table.size} mailboxes were read; the others are not counted.`);
            return stoppedFleet(soFar);
        }
        throw error;
    }
}

/** 1 as soon as there is a cause; 0 only when everything was read and nothing was found. */
function exitCodeOf({ tally, gaps }: Fleet): ExitCode {
    if (tally.causes.length > 0) return 1;
    return gaps.length > 0 || tally.needsForm + tally.unchecked > 0 ? 2 : 0;
}

async function writeJson(fleet: Fleet, rows: Uint32Array, io: CommandIo): Promise<void> {
    io.out(fleetHeadJson(fleet));
    for (const [index, row] of rows.entries()) {
        io.out(`    ${mailboxJson(fleet.table, row)}${index + 1 < rows.length ? "," : ""}`);
        if (index % 1000 === 999) await HOST.yieldToHost();
    }
    io.out("  ]\n}");
}

async function write(fleet: Fleet, format: string, cause: string | undefined, io: CommandIo): Promise<void> {
    const t = englishTexts();
    const formatter = createFormatter({ locale: io.locale, offsetMinutes: zoneOffset(io.timeZone) });
    if (format === "table") {
        io.out(fleetText(buildFleetModel(fleet, t, formatter, fleet.readAt), textWidth(io)));
        return;
    }
    const filter = cause === undefined ? {} : { cause };
    const rows = await selectRows(fleet.table, filter, { column: "name", descending: false }, HOST);
    if (format === "json") {
        await writeJson(fleet, rows, io);
        return;
    }
    const columns = fleetCsvColumns(fleet.table, { t, formatter, now: fleet.readAt });
    // The line break at the end comes from the output, and other programs do not expect a byte order mark in a pipe.
    const line = (text: string): void => io.out(printable(text.replace(/^\uFEFF/, "").replace(/\r\n$/, "")));
    await writeCsv(rows, columns, HOST, line);
}

/** Reads all mailboxes of a real environment and says what is broken. */
export async function runFleet(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, fleetCommand.options, 0);
    const options = parseConnection(values, io.env, USUAL_REQUESTS);
    const cause = typeof values["cause"] === "string" ? values["cause"] : undefined;
    if (cause !== undefined && !RULES.some(({ id }) => id === cause)) {
        throw new Refusal(`There is no cause "${cause}"; the table shows the name of each in brackets.`);
    }
    const format = typeof values["format"] === "string" ? values["format"] : "table";
    if (cause !== undefined && format === "table") {
        throw new Refusal(
            "--cause chooses mailboxes, which the table does not list; add --format csv or --format json.",
        );
    }
    const connection = connect(options, io);
    const fleet = await read(connection, io);
    if (fleet.table.size === 0 && !io.signal.aborted) {
        const trouble = connection.trouble() ?? fleet.gaps[0]?.message;
        if (trouble !== undefined) throw new Refusal(trouble);
    }
    await write(fleet, format, cause, io);
    if (format !== "table") {
        for (const { part, kind, message } of fleet.gaps)
            io.err(`Not read: ${part} (${message === "" ? kind : message}).`);
    }
    io.err(usageLine(connection.usage()));
    return exitCodeOf(fleet);
}
