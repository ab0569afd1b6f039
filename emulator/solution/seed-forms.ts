import { guidOf } from "../store/guid";
import type { Store } from "../store/store";

const cell = (column: string, classId: string): string =>
    `<row><cell id="{${guidOf(`cell ${column}`)}}"><labels><label description="${column}" languagecode="1033" /></labels>` +
    `<control id="${column}" classid="{${classId}}" datafieldname="${column}" /></cell></row>`;

const tab = (name: string, rows: string): string =>
    `<tab name="${name}" id="{${guidOf(`tab ${name}`)}}" IsUserDefined="0"><labels><label description="${name}" languagecode="1033" /></labels>` +
    `<columns><column width="100%"><sections><section name="${name}_section" id="{${guidOf(`section ${name}`)}}" columns="1">` +
    `<labels><label description="${name}" languagecode="1033" /></labels><rows>${rows}</rows></section></sections></column></columns></tab>`;

const text = "4273EDBD-AC1D-40D3-9FB2-095C621B552D";
const choice = "3EF39988-22BB-4F0B-BBBE-64B5A3748AEE";

/** The form that every environment has for mailboxes; its name and its tabs are the platform's, the rest stands for it. */
export const mailboxFormId = guidOf("form Information of mailbox");

export const mailboxFormXml =
    `<form shownavigationbar="true"><tabs>${tab("MailboxStatusTab", cell("name", text) + cell("incomingemailstatus", choice))}` +
    `${tab("tab_4", cell("emailaddress", "ADA2203E-B4CD-49BE-9DDF-234642B43B52"))}</tabs></form>`;

export const seedForms = (store: Store): void => {
    store.insert("systemform", {
        formid: mailboxFormId,
        name: "Information",
        objecttypecode: "mailbox",
        type: 2,
        formxml: mailboxFormXml,
        ismanaged: true,
        isdefault: true,
    });
};
