import type { Values } from "../store/encode";
import { guidOf } from "../store/guid";
import type { Store } from "../store/store";
import { ids } from "./ids";

const messages = ["Create", "Update", "Delete", "DeliverIncoming", "DeliverPromote", "CheckIncoming"] as const;

export type MessageName = (typeof messages)[number];

export type FailureKind = "IsvAborted" | "IsvUnexpected";

export interface StepInput {
    readonly name: string;
    readonly message?: MessageName;
    /** How the step fails when mail comes in; without it the step works. */
    readonly fails?: FailureKind;
    /** Fails only for subjects with this text. */
    readonly whenSubjectHas?: string;
    readonly values?: Values;
}

export interface WorkflowInput {
    readonly name: string;
    readonly fails?: FailureKind;
    readonly whenSubjectHas?: string;
    readonly values?: Values;
}

const messageId = (name: string): string => guidOf(`sdkmessage ${name}`);
const filterId = (name: string): string => guidOf(`sdkmessagefilter email ${name}`);

/** The messages that mail runs through, each with its filter for the table email. */
export const seedMessages = (store: Store): void => {
    for (const name of messages) {
        store.insert("sdkmessage", { sdkmessageid: messageId(name), name, isprivate: false });
        store.insert("sdkmessagefilter", {
            sdkmessagefilterid: filterId(name),
            sdkmessageid: messageId(name),
            primaryobjecttypecode: "email",
        });
    }
};

const marker = ({ fails, whenSubjectHas = "" }: Pick<StepInput, "fails" | "whenSubjectHas">): string | null =>
    fails === undefined ? null : `fail:${fails}:${whenSubjectHas}`;

export const addStep = (store: Store, input: StepInput): string => {
    const message = input.message ?? "Create";
    const plugintypeid = store.insert("plugintype", { name: input.name, typename: input.name });
    return store.insert("sdkmessageprocessingstep", {
        name: `${input.name}: ${message} of email`,
        configuration: marker(input),
        sdkmessageid: messageId(message),
        sdkmessagefilterid: filterId(message),
        plugintypeid,
        eventhandler: { table: "plugintype", id: plugintypeid },
        stage: 40,
        mode: 0,
        rank: 1,
        ismanaged: false,
        ...input.values,
    });
};

export const addWorkflow = (store: Store, input: WorkflowInput): string =>
    store.insert("workflow", {
        name: input.name,
        description: marker(input),
        category: 0,
        type: 1,
        mode: 1,
        primaryentity: "email",
        triggeroncreate: true,
        statecode: 1,
        statuscode: 2,
        ownerid: { table: "systemuser", id: ids.users.administrator },
        ...input.values,
    });
