import { sql } from "../sql/fragment";
import type { Store } from "../store/store";

export interface CustomizationFailure {
    readonly name: "IsvAborted" | "IsvUnexpected";
    readonly code: number;
    readonly step: string;
}

const codes = { IsvAborted: -2147220891, IsvUnexpected: -2147220956 } as const;

// A scenario marks a step or workflow that shall fail: "fail:IsvAborted" or "fail:IsvUnexpected:text in the subject".
const marker = /^fail:(IsvAborted|IsvUnexpected)(?::(.*))?$/;

const failing = (name: unknown, mark: unknown, subject: string): CustomizationFailure | undefined => {
    const found = marker.exec(String(mark ?? ""));
    if (found === null) return undefined;
    const kind = found[1] === "IsvAborted" ? "IsvAborted" : "IsvUnexpected";
    const wanted = found[2] ?? "";
    if (!subject.toLowerCase().includes(wanted.toLowerCase())) return undefined;
    return { name: kind, code: codes[kind], step: String(name ?? "") };
};

/** Active synchronous steps and real-time workflows on the creation of email; the first one that fails decides. */
export const customizationFailure = (store: Store, subject: string): CustomizationFailure | undefined => {
    const rows = [
        ...store.query(
            sql(`SELECT s.name, s.configuration FROM sdkmessageprocessingstep s
                JOIN sdkmessagefilter f ON f.sdkmessagefilterid = s.sdkmessagefilterid
                JOIN sdkmessage m ON m.sdkmessageid = s.sdkmessageid
                WHERE s.statecode = 0 AND s.mode = 0 AND f.primaryobjecttypecode = 'email'
                AND m.name IN ('Create', 'DeliverIncoming', 'DeliverPromote') ORDER BY s.rank, s.name`),
        ),
        ...store.query(
            sql(`SELECT name, description FROM workflow WHERE primaryentity = 'email' AND statecode = 1 AND mode = 1
                AND triggeroncreate = 1 ORDER BY name`),
        ),
    ];
    for (const [name, mark] of rows) {
        const failure = failing(name, mark, subject);
        if (failure !== undefined) return failure;
    }
    return undefined;
};
