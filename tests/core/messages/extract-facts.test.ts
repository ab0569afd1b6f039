import { settled } from "../../../src/core/facts/settled";
import { classifyMessage } from "../../../src/core/messages/classify-message";

function factsOf(text: string) {
    return classifyMessage({ channel: "alert", text }).extracted;
}

describe("facts of a message", () => {
    test("name the mailbox and the profile of an alert, quoted or bare", () => {
        const tail = " The owner of the associated email server profile Contoso Hybrid has been notified.";
        expect(factsOf(`An error occurred while receiving email through the mailbox "Sales".${tail}`)).toMatchObject({
            mailbox: "Sales",
            profile: "Contoso Hybrid",
        });
        expect(
            factsOf(`Email can't be received for the mailbox Jane Doe because it is not approved.${tail}`).mailbox,
        ).toBe("Jane Doe");
        expect(factsOf("The mailbox is inactive.").mailbox).toBeUndefined();
    });

    test("name the missing privilege, who lacks it and the HTTP status", () => {
        const text =
            "Principal user (Id=c176c6e2-c8e6-9db5-14bf-5a9dcd7095d8, type=8) is missing prvReadQueue privilege";
        expect(factsOf(text)).toEqual({
            privilege: "prvReadQueue",
            principal: { type: "systemuser", id: "c176c6e2-c8e6-9db5-14bf-5a9dcd7095d8" },
        });
        expect(factsOf("The request failed with HTTP status 401").httpStatus).toBe(401);
    });

    test("name the record a trace speaks of", () => {
        const trace = "hr = -2147187962, ObjectID: 874bf832-0e90-ad17-c690-454d175de63c, ObjectTypeCode: 4120, x";
        expect(factsOf(trace).record).toEqual({
            table: "exchangesyncidmapping",
            id: "874bf832-0e90-ad17-c690-454d175de63c",
        });
        const missing = "contact With Id = 874bf832-0e90-ad17-c690-454d175de63c Does Not Exist";
        expect(factsOf(missing).record).toEqual({ table: "contact", id: "874bf832-0e90-ad17-c690-454d175de63c" });
    });

    test("name the plug-in and the workflow", () => {
        expect(factsOf("Didn't receive a response from the Contoso.Sales.OnEmail plug-in in time").plugin).toBe(
            "Contoso.Sales.OnEmail",
        );
        expect(factsOf('The workflow "Assign case" failed').workflow).toBe("Assign case");
    });

    test("name the server and the addresses", () => {
        expect(factsOf("SocketException: host has failed to respond 203.0.113.25:995\n at").server).toBe(
            "203.0.113.25:995",
        );
        expect(factsOf("GET https://outlook.contoso.com/EWS failed").server).toBe("outlook.contoso.com");
        expect(factsOf("Mail from ann@contoso.com to bob@fabrikam.com")).toMatchObject({
            sender: "ann@contoso.com",
            recipient: "bob@fabrikam.com",
        });
    });

    test("are part of the JSON of a classification", () => {
        expect(JSON.parse(JSON.stringify(classifyMessage({ channel: "alert", text: "prvReadQueue" })))).toMatchObject({
            cause: "owner-missing-privilege",
            extracted: { privilege: "prvReadQueue" },
        });
    });

    test("are kept by the plain copy that the facts hold", () => {
        const answer = classifyMessage({ channel: "alert", text: "prvReadQueue" });
        expect(settled(answer)).toEqual(JSON.parse(JSON.stringify(answer)));
        expect(settled(answer).extracted).toEqual({ privilege: "prvReadQueue" });
    });

    test("tell the sender from the recipient wherever they stand", () => {
        expect(factsOf("To: Bob <bob@fabrikam.com>, From: Ann <ann@contoso.com>")).toEqual({
            sender: "ann@contoso.com",
            recipient: "bob@fabrikam.com",
        });
        expect(factsOf("Ask ann@contoso.com")).toEqual({});
    });

    test("do not take a missing name for one", () => {
        expect(factsOf("The mailbox location could not be determined.").mailbox).toBeUndefined();
        expect(factsOf("The email server profile is inactive.").profile).toBeUndefined();
    });

    test("are empty when the text carries none", () => {
        expect(factsOf("Nothing to see.")).toEqual({});
    });
});
