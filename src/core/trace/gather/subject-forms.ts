// Prefixes of replies and forwards as mail programs of several languages write them.
const PREFIX = /^\s*(?:re|aw|sv|vs|antw|odp|fw|fwd|wg|tr|rv|enc|vb|doorst)(?:\[\d{1,3}\])?\s?:\s*/i;

/** The subject without reply and forward prefixes. */
export function bareSubject(subject: string): string {
    let bare = subject.trim();
    while (PREFIX.test(bare)) bare = bare.replace(PREFIX, "");
    return bare;
}

/** The ways in which emails of the same conversation may write the subject; the platform compares without regard to case. */
export function subjectForms(subject: string): readonly string[] {
    const bare = bareSubject(subject);
    if (bare === "") return [];
    return [bare, ...["RE", "FW", "Fwd", "AW", "WG", "SV"].map((prefix) => `${prefix}: ${bare}`)];
}
