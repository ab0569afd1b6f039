import { parseArguments } from "../command";
import { connect } from "../connection/connect";
import { parseConnection, wholeNumber } from "../connection/connection-options";
import { asRefusal, findMailbox } from "../connection/find-mailbox";
import { usageLine } from "../connection/usage";
import type { CommandIo, ExitCode } from "../io";
import { Refusal } from "../refusal";
import { startLocalServer, type LocalServer, type LocalServerOptions } from "../serve/local-server";
import { loadPageFiles } from "../serve/page-files";
import { readReader } from "../serve/session";
import { serveCommand } from "./serve-command";

/** A page that stays open for a day of work. */
const USUAL_REQUESTS = 100_000;

async function start(options: LocalServerOptions): Promise<LocalServer> {
    try {
        return await startLocalServer(options);
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EADDRINUSE")
            throw new Refusal(`The port ${options.port ?? ""} is in use; leave --port out for a free one.`);
        if (code === "EACCES")
            throw new Refusal(`The port ${options.port ?? ""} needs more rights; leave --port out for a free one.`);
        throw error;
    }
}

function interrupted(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener("abort", () => resolve());
    });
}

/** Serves the panel over a real environment until Ctrl+C. */
export async function runServe(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, serveCommand.options, 0);
    const options = parseConnection(values, io.env, USUAL_REQUESTS);
    const port = values["port"] === undefined ? {} : { port: wholeNumber(values, "port", 1, 65_535) };
    const allowsFixes = values["allow-fixes"] === true;
    const connection = connect(options, io);
    const reader = await readReader(connection).catch((error: unknown) => {
        throw asRefusal(error, connection);
    });
    const { mailbox } = values;
    const id = typeof mailbox === "string" ? await findMailbox(connection, mailbox) : undefined;
    io.progress("Making the page…");
    const files = await loadPageFiles();
    io.progress("");
    const server = await start({
        connection,
        reader,
        files,
        allowsFixes,
        ...port,
        now: io.now,
        // One line for each write, whatever the environment answered.
        logWrite: (line) => io.err(`${io.now()} ${line.replace(/\s+/g, " ")}`),
    });
    io.err(
        allowsFixes
            ? `Signed in as ${reader.name}. Fixes are allowed: what you confirm is changed in ${connection.url}.`
            : `Signed in as ${reader.name}. The page only reads; Ctrl+C ends it.`,
    );
    io.out(`Mailbox Diagnostics: ${server.url}${id === undefined ? "" : `?record=${id}`}`);
    await interrupted(io.signal);
    await server.close();
    io.err(usageLine(connection.usage()));
    return 0;
}
