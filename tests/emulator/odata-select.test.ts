import { ids } from "../../emulator/world/ids";
import { annotated, connect, formatted, type Client } from "./client";

describe("$select and annotations", () => {
    let client: Client;
    beforeAll(async () => {
        client = await connect();
    });

    const ada = `mailboxes(${ids.mailboxes.ada})`;

    it("adds the primary key and the version to the columns asked for", async () => {
        const { body } = await client.get(`${ada}?$select=name`);
        expect(Object.keys(body)).toEqual(["@odata.context", "@odata.etag", "name", "mailboxid"]);
    });

    it("gives every readable column without $select, null where there is no value", async () => {
        const { body } = await client.get(ada);
        expect(body["lastsyncerror"]).toBeNull();
        expect(body["enabledforincomingemail"]).toBe(true);
        expect(body["_ownerid_value"]).toBe(ids.users.ada);
        expect(body).not.toHaveProperty("password");
    });

    it("annotates only when asked", async () => {
        const plain = await client.get(`${ada}?$select=incomingemailstatus,_ownerid_value`);
        expect(Object.keys(plain.body).filter((key) => key.includes("@O"))).toEqual([]);
        const { body, headers } = await client.get(
            `${ada}?$select=incomingemailstatus,_ownerid_value,_regardingobjectid_value,createdon`,
            {
                headers: annotated,
            },
        );
        expect(body[`incomingemailstatus${formatted}`]).toBe("Success");
        expect(body[`_ownerid_value${formatted}`]).toBe("Ada Moreno");
        expect(body["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]).toBe("systemuser");
        expect(body["_regardingobjectid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]).toBe(
            "regardingobjectid",
        );
        expect(body[`createdon${formatted}`]).toMatch(/^\d+\/\d+\/2026 \d+:\d\d (AM|PM)$/);
        expect(headers["preference-applied"]).toBe('odata.include-annotations="*"');
    });

    it("gives only the annotations named", async () => {
        const prefer = 'odata.include-annotations="Microsoft.Dynamics.CRM.lookuplogicalname"';
        const { body } = await client.get(`${ada}?$select=_ownerid_value`, { headers: { prefer } });
        expect(body).toHaveProperty(["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"]);
        expect(body).not.toHaveProperty([`_ownerid_value${formatted}`]);
    });

    it("names an unknown column, a bare lookup and a column that cannot be read", async () => {
        for (const column of ["nonsense", "ownerid", "password"]) {
            const answer = await client.get(`mailboxes?$select=${column}`);
            expect(answer.status).toBe(400);
            expect(answer.message).toBe(
                `Could not find a property named '${column}' on type 'Microsoft.Dynamics.CRM.mailbox'.`,
            );
        }
    });

    it("names an unknown entity set and a column that was dropped", async () => {
        expect((await client.get("mailbox")).status).toBe(404);
        expect((await client.get("nonsense")).message).toContain("'nonsense'");
        client.world.store.schema.dropColumn("mailbox", "ewsurl");
        expect((await client.get("mailboxes?$select=ewsurl")).message).toContain("'ewsurl'");
        client.world.store.schema.restore();
        expect((await client.get("mailboxes?$select=ewsurl")).status).toBe(200);
    });
});
