import type { World } from "../../emulator/world/create-world";

interface CustomCode {
    readonly name: string;
    /** Only emails with this word in their subject fail; all of them when absent. */
    readonly word?: string;
}

/** How the emulated platform is told that custom code aborts; a real environment has the code itself. */
function mark(word: string | undefined): string {
    return word === undefined ? "fail:IsvAborted" : `fail:IsvAborted:${word}`;
}

/** Registers a synchronous plug-in step on the creation of email that throws. */
export function addFailingPlugin(world: World, { name, word }: CustomCode): void {
    const messageId = world.insert("sdkmessage", { name: "Create" });
    const filterId = world.insert("sdkmessagefilter", { sdkmessageid: messageId, primaryobjecttypecode: "email" });
    world.insert("sdkmessageprocessingstep", {
        name,
        sdkmessageid: messageId,
        sdkmessagefilterid: filterId,
        stage: 20,
        mode: 0,
        rank: 1,
        statecode: 0,
        configuration: mark(word),
    });
}

/** Activates a real-time workflow on the creation of email that ends as canceled. */
export function addFailingWorkflow(world: World, { name, word }: CustomCode): void {
    world.insert("workflow", {
        name,
        primaryentity: "email",
        category: 0,
        mode: 1,
        triggeroncreate: true,
        statecode: 1,
        description: mark(word),
    });
}
