import type { Connection } from "../connection/connect";

/** Makes the changes to the mailbox table visible to everyone. Rejects with DataverseError. */
export async function publishMailbox(connection: Connection): Promise<void> {
    const ParameterXml = "<importexportxml><entities><entity>mailbox</entity></entities></importexportxml>";
    await connection.request({ method: "POST", path: "PublishXml", body: { ParameterXml } });
}
