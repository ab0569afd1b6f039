import { badRequest, notImplemented } from "../http/dataverse-fault";

const refused: Readonly<Record<string, string>> = {
    $skip: "Skip Clause is not supported in CRM",
    $search: "The query parameter $search is not supported",
    $format: "The query parameter $format is not supported",
    $compute: "The query parameter $compute is not supported",
};

/** Refuses options that the resource does not take; custom options without $ and parameter aliases pass. */
export const checkOptions = (options: ReadonlyMap<string, string>, known: readonly string[]): void => {
    for (const name of options.keys()) {
        if (known.includes(name)) continue;
        const message = refused[name];
        if (message !== undefined) throw badRequest(message);
        if (name.startsWith("$")) throw badRequest(`The query parameter ${name} is not supported here.`);
        if (["savedQuery", "userQuery", "fetchXml"].includes(name))
            throw notImplemented(`The query option ${name} is not supported here by the emulator.`);
        if (!name.startsWith("@")) throw badRequest(`The query option '${name}' is not known.`);
    }
};
