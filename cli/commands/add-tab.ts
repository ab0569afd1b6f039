import { PackageError } from "../../src/package/package-error";
import { parseArguments } from "../command";
import { connect, type Connection } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import type { CommandIo, ExitCode } from "../io";
import { reasonOf } from "../reason";
import { Refusal } from "../refusal";
import { readForms, type FormRow } from "../solution/environment-facts";
import { addTab, sameForm } from "../solution/form-tab";
import { OWN_FORM_ID } from "../solution/names";
import { publishMailbox } from "../solution/publish";
import { readSavedForm, savedFormText } from "../solution/saved-form";
import { requireFree, writeFile } from "../write-file";
import { addTabCommand } from "./add-tab-command";

type Values = Readonly<Record<string, string | boolean | undefined>>;

function chooseForm(forms: readonly FormRow[], wanted: unknown): FormRow {
    const others = forms.filter(({ id }) => id.toLowerCase() !== OWN_FORM_ID);
    const names = others.map(({ name }) => name).join(", ");
    if (typeof wanted === "string") {
        const found = others.filter(({ id, name }) =>
            [id, name].some((text) => text.toLowerCase() === wanted.toLowerCase()),
        );
        const [form] = found;
        if (form && found.length === 1) return form;
        throw new Refusal(
            found.length > 1
                ? `Several forms are named "${wanted}"; give the id.`
                : `There is no form "${wanted}"; there are: ${names}.`,
        );
    }
    const [form] = others;
    if (form && others.length === 1) return form;
    throw new Refusal(
        others.length === 0
            ? "The environment has no other main form of mailboxes."
            : `Choose one form with --form: ${names}.`,
    );
}

async function writeForm(connection: Connection, form: FormRow, xml: string): Promise<void> {
    await connection.request({
        method: "PATCH",
        path: `systemforms(${form.id})`,
        body: { formxml: xml },
        // Never creates a form, and refuses one that somebody saved since it was read.
        headers: { "If-Match": form.etag ?? "*" },
    });
    try {
        await publishMailbox(connection);
    } catch (error) {
        throw new Refusal(
            `The form ${form.name} is changed but not published (${reasonOf(error)}). Publish the table Mailbox in the maker portal.`,
        );
    }
}

/** A file of a form that could not be changed then may be there still; it keeps the same, so nothing is lost. */
async function keepsAlready(file: string, form: FormRow, url: string, io: CommandIo): Promise<boolean> {
    if (!(await io.exists(file))) return false;
    try {
        const saved = await readSavedForm(file, io);
        return saved.url === url && saved.formId === form.id && saved.before === form.xml;
    } catch (error) {
        if (error instanceof Refusal) return false;
        throw error;
    }
}

async function add(connection: Connection, values: Values, io: CommandIo): Promise<ExitCode> {
    const forms = await readForms(connection);
    const own = forms.find(({ id }) => id.toLowerCase() === OWN_FORM_ID);
    if (!own) throw new Refusal("The solution is not installed here; import it first.");
    const form = chooseForm(forms, values["form"]);
    const change = addTab(form.xml, own.xml);
    if (change.status === "present") {
        io.out(`The form ${form.name} shows the diagnostics tab already.`);
        return 0;
    }
    if (change.status === "refused") throw new Refusal(change.reason);
    const file = typeof values["output"] === "string" ? values["output"] : `mailbox-form-${form.id.slice(0, 8)}.json`;
    const isFree = values["force"] === true || (await keepsAlready(file, form, connection.url, io));
    await requireFree(file, isFree, io);
    await writeFile(
        file,
        savedFormText({
            formId: form.id,
            name: form.name,
            url: connection.url,
            savedAt: io.now(),
            before: form.xml,
            after: change.xml,
        }),
        io,
    );
    await writeForm(connection, form, change.xml);
    io.out(`The form ${form.name} shows the diagnostics tab now.`);
    io.out(`  Keep ${file}: add-tab --undo ${file} puts the form back.`);
    return 0;
}

async function undo(connection: Connection, file: string, values: Values, io: CommandIo): Promise<ExitCode> {
    const saved = await readSavedForm(file, io);
    if (saved.url !== connection.url) throw new Refusal(`${file} keeps a form of ${saved.url}.`);
    const form = (await readForms(connection)).find(({ id }) => id.toLowerCase() === saved.formId.toLowerCase());
    if (!form) throw new Refusal(`The form ${saved.name} is not there any more.`);
    if (sameForm(form.xml, saved.before)) {
        io.out(`The form ${form.name} is as it was already.`);
        return 0;
    }
    if (!sameForm(form.xml, saved.after) && values["force"] !== true) {
        throw new Refusal(
            `Somebody changed the form ${form.name} since the tab was added; --force puts it back and drops that change.`,
        );
    }
    await writeForm(connection, form, saved.before);
    io.out(`The form ${form.name} is as it was before the tab was added.`);
    return 0;
}

/** Adds the diagnostics tab to another form of mailboxes, or puts a saved form back. */
export async function runAddTab(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, addTabCommand.options, 0);
    const connection = connect(parseConnection(values, io.env), io);
    try {
        const { undo: file } = values;
        return typeof file === "string" ? await undo(connection, file, values, io) : await add(connection, values, io);
    } catch (error) {
        if (error instanceof PackageError) throw new Refusal(error.message);
        throw error;
    }
}
