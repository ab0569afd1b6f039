interface Column {
    readonly logicalName: string;
    readonly type: string;
    readonly validForRead: boolean;
    readonly validForCreate: boolean;
    readonly validForUpdate: boolean;
}

/** A column in the shape of the published table folder: everything may be done with it unless `more` says otherwise. */
export const column = (logicalName: string, type: string, more: Readonly<Record<string, unknown>> = {}): Column => ({
    logicalName,
    type,
    validForRead: true,
    validForCreate: true,
    validForUpdate: true,
    ...more,
});

/** Only the platform itself writes it. */
export const madeByPlatform = { validForCreate: false, validForUpdate: false };
