import type { Cell } from "../../model/row";
import { booleanSetting, numberSetting, settingCell } from "../../facts/org-setting";
import type { Organization } from "../../model/evidence";
import type { Confidence } from "../../model/finding";
import { cell, columnsOf, type Row } from "../../model/row";
import { defineRule, found, notApplicable, type Rule, type RuleMeta } from "../define-rule";
import { nameOf } from "./mailbox-kind";

/** A column of the organization or an OrgDBOrgSetting, with the value that is the cause; of a number, every value from 1 that is lower. */
type Condition = readonly [name: string, value: boolean | number];

export interface SettingRule<M extends string> extends RuleMeta<M> {
    /** By message: each condition that is met is one finding. */
    readonly when: Readonly<Record<M, Condition>>;
    /** `certain` when absent. */
    readonly confidence?: Confidence;
    /** Every mailbox when absent. */
    appliesTo?(mailbox: Row<"mailbox">): boolean;
}

const COLUMNS = columnsOf("organization");

function isMet(organization: Organization, [name, value]: Condition): boolean {
    const column = COLUMNS.find((known) => known === name);
    if (column !== undefined) return organization.row.values[column] === value;
    // An absent setting has the server's own default, which is not readable, so it proves nothing.
    if (typeof value === "boolean") return booleanSetting(organization, name) === value;
    const number = numberSetting(organization, name) ?? 0;
    return number > 0 && number < value;
}

/** A setting is a column of its own or a value in the shared XML column. */
function proofOf(organization: Organization, name: string): Cell {
    const column = COLUMNS.find((candidate) => candidate === name);
    return column === undefined ? settingCell(organization, name) : cell(organization.row, column);
}

/** A rule for causes that only settings of the environment tell. Messages may use {mailbox}. */
export function defineSettingRule<const M extends string>(definition: SettingRule<M>): Rule {
    const { when, confidence = "certain", appliesTo, ...meta } = definition;
    // The record has exactly the messages as its keys.
    const conditions = Object.entries<Condition>(when) as unknown as readonly (readonly [M, Condition])[];
    const columns = COLUMNS.filter((column) => conditions.some(([, [name]]) => name === column));
    return defineRule({
        ...meta,
        needs: ["mailbox", "organization"],
        columns: { organization: ["orgdborgsettings", ...columns] },
        check({ mailbox, organization }) {
            if (appliesTo?.(mailbox) === false) return notApplicable;
            return conditions
                .filter(([, condition]) => isMet(organization, condition))
                .map(([message, [name]]) =>
                    found(message, {
                        confidence,
                        data: { mailbox: nameOf(mailbox) },
                        evidence: [proofOf(organization, name)],
                    }),
                );
        },
    });
}
