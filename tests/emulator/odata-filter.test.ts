import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";

describe("$filter", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
    });

    const names = async (filter: string): Promise<readonly unknown[]> => {
        const answer = await client.get(`mailboxes?$select=name&$orderby=name&$filter=${encodeURIComponent(filter)}`);
        expect(answer.message).toBe("");
        return answer.value.map(({ name }) => name);
    };

    const refusal = async (filter: string): Promise<string> => {
        const answer = await client.get(`mailboxes?$filter=${encodeURIComponent(filter)}`);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        return answer.message;
    };

    it("compares text without regard to case", async () => {
        expect(await names("name eq 'ADA MORENO'")).toEqual(["Ada Moreno"]);
        expect(await names("contains(name,'OREN')")).toEqual(["Ada Moreno"]);
        expect(await names("startswith(name,'ada')")).toEqual(["Ada Moreno"]);
        expect(await names("endswith(emailaddress,'@fabrikam.com')")).toEqual([]);
    });

    it("takes wildcards of LIKE as plain characters", async () => {
        expect(await names("contains(name,'%')")).toEqual([]);
        expect(await names("contains(name,'_')")).toEqual([]);
    });

    it("compares lookups by their value property", async () => {
        expect(await names(`_ownerid_value eq ${ids.users.ada}`)).toEqual(["Ada Moreno"]);
        expect(await refusal(`ownerid eq ${ids.users.ada}`)).toContain("'ownerid'");
    });

    it("binds and tighter than or, and not tighter than both", async () => {
        expect(await names("name eq 'Support' or name eq 'Ada Moreno' and statecode eq 1")).toEqual(["Support"]);
        expect(await names("(name eq 'Support' or name eq 'Ada Moreno') and not (name eq 'Support')")).toEqual([
            "Ada Moreno",
        ]);
    });

    it("finds rows without a value by eq null and counts them as different from every value", async () => {
        client.world.patch("mailbox", ids.mailboxes.eli, { ewsurl: null });
        expect(await names("ewsurl eq null")).toEqual(["Eli Novak"]);
        expect(await names("ewsurl ne null and name eq 'Eli Novak'")).toEqual([]);
        expect(await names("ewsurl ne 'x' and name eq 'Eli Novak'")).toEqual(["Eli Novak"]);
    });

    it("compares numbers, booleans and dates", async () => {
        client.world.patch("mailbox", ids.mailboxes.ben, { incomingemailstatus: 2, enabledforincomingemail: false });
        expect(await names("incomingemailstatus gt 1")).toEqual(["Ben Okafor"]);
        expect(await names("enabledforincomingemail eq false")).toEqual(["Ben Okafor"]);
        expect(await names("createdon lt 2020-01-01T00:00:00Z")).toEqual([]);
        expect(await names("createdon ge 2020-01-01T00:00:00+01:00 and name eq 'Support'")).toEqual(["Support"]);
    });

    it("offers query functions and follows paths over a lookup", async () => {
        expect(
            await names("Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['Support','Ada Moreno'])"),
        ).toEqual(["Ada Moreno", "Support"]);
        expect(await names("owninguser/fullname eq 'Ada Moreno'")).toEqual(["Ada Moreno"]);
        expect(
            await names(
                "Microsoft.Dynamics.CRM.LastXHours(PropertyName='lastsyncstartedon',PropertyValue=1) and name eq 'Support'",
            ),
        ).toEqual(["Support"]);
    });

    it("asks for related rows with any and all", async () => {
        client.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ada }, text: "Warned", level: 2 });
        expect(await names("tracelog_Mailbox/any(a:a/level eq 2)")).toEqual(["Ada Moreno"]);
        expect(await names("tracelog_Mailbox/any(a:a/level eq 3)")).toEqual([]);
        expect(await names("tracelog_Mailbox/all(a:a/level eq 3) and name eq 'Ada Moreno'")).toEqual([]);
    });

    it("replaces parameter aliases", async () => {
        const answer = await client.get("mailboxes?$select=name&$filter=name%20eq%20@n&@n='Support'");
        expect(answer.value).toHaveLength(1);
    });

    it("names unknown columns, functions and values of the wrong type", async () => {
        expect(await refusal("nonsense eq 1")).toContain("'nonsense'");
        expect(await refusal("tolower(name) eq 'x'")).toContain("'tolower'");
        expect(await refusal("Microsoft.Dynamics.CRM.Above(PropertyName='name',PropertyValue='x')")).toContain("Above");
        expect(await refusal("mailboxid eq 'text'")).toContain("Edm.Guid");
        expect(await refusal("incomingemailstatus eq 'one'")).toContain("incomingemailstatus");
        expect(await refusal("name eq")).not.toBe("");
        expect(await refusal("name eq 'x' garbage")).toContain("garbage");
    });
});
