import { isUnread, type Section } from "../model/section";

/** Works out a fact from one section; an unread or not applicable section is handed on unchanged. */
export function derive<A, R>(section: Section<A>, work: (value: A) => R): Section<R> {
    if (section.status !== "ok") return section;
    return { status: "ok", value: work(section.value), readAt: section.readAt };
}

/** The value of a section, or undefined when it was not read or does not apply. */
export function valueOf<T>(section: Section<T>): T | undefined {
    return section.status === "ok" ? section.value : undefined;
}

/** The first of the sections that was not read. */
export function firstUnread(sections: readonly Section<unknown>[]): Section<never> | undefined {
    const unread = sections.find((section) => isUnread(section));
    return unread !== undefined && isUnread(unread) ? unread : undefined;
}
