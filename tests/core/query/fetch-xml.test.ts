import { toFetchXml } from "../../../src/core/query/fetch-xml";

test("writes columns, filters, joins, order and page", () => {
    const xml = toFetchXml({
        table: "mailbox",
        columns: ["name"],
        filter: { all: [{ column: "mailboxid", operator: "eq", value: "x" }] },
        joins: [
            {
                table: "systemuser",
                from: "systemuserid",
                to: "owninguser",
                alias: "ou",
                outer: true,
                columns: ["fullname"],
            },
        ],
        order: [{ column: "createdon", descending: true }],
        count: 10,
        page: 2,
        cookie: '<c a="1"/>',
    });
    expect(xml).toBe(
        '<fetch count="10" page="2" paging-cookie="&lt;c a=&quot;1&quot;/&gt;"><entity name="mailbox"><attribute name="name"/>' +
            '<filter type="and"><condition attribute="mailboxid" operator="eq" value="x"/></filter>' +
            '<link-entity name="systemuser" from="systemuserid" to="owninguser" alias="ou" link-type="outer"><attribute name="fullname"/></link-entity>' +
            '<order attribute="createdon" descending="true"/></entity></fetch>',
    );
});

test("no value can add markup to the query", () => {
    const xml = toFetchXml({
        table: "email",
        filter: { all: [{ column: "messageid", operator: "eq", value: `<a'b"&c>` }] },
    });
    expect(xml).toContain('value="&lt;a&apos;b&quot;&amp;c&gt;"');
});

test("writes a list of values and either-or conditions", () => {
    const xml = toFetchXml({
        table: "privilege",
        filter: {
            all: [{ column: "name", operator: "in", values: ["a", "b"] }],
            any: [{ column: "name", operator: "not-null" }],
        },
    });
    expect(xml).toContain('<condition attribute="name" operator="in"><value>a</value><value>b</value></condition>');
    expect(xml).toContain('<filter type="or"><condition attribute="name" operator="not-null"/></filter>');
});

test("groups by days in UTC, not in the reader's zone", () => {
    const xml = toFetchXml({
        table: "email",
        aggregates: [{ column: "createdon", alias: "day", groupBy: true, dateGrouping: "day" }],
    });
    expect(xml).toContain('<fetch aggregate="true">');
    expect(xml).toContain('groupby="true" dategrouping="day" usertimezone="false"');
});
