import { functionPath } from "../../src/dataverse/function-url";

const USER = "11111111-1111-1111-1111-111111111111";

test("calls a bound function through parameter aliases", () => {
    const path = functionPath({
        name: "RetrieveUserSetOfPrivilegesByNames",
        target: { table: "systemuser", id: USER },
        parameters: { PrivilegeNames: ["prvReadMailbox"] },
    });
    expect(path).toBe(
        `systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p1)` +
            `?@p1=${encodeURIComponent('["prvReadMailbox"]')}`,
    );
});

test("a quote in an argument cannot end the text", () => {
    const path = functionPath({ name: "CheckIncomingEmail", parameters: { Subject: "it's') or 1 eq 1" } });
    expect(decodeURIComponent(path)).toBe("CheckIncomingEmail(Subject=@p1)?@p1='it''s'') or 1 eq 1'");
});

test("calls a function without parameters", () => {
    expect(functionPath({ name: "WhoAmI", parameters: {} })).toBe("WhoAmI()");
});
