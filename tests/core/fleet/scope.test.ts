import { mergeScopes, scopeOfFilter, scopeOfView } from "../../../src/core/fleet/scope-of-view";

describe("the scope of a view", () => {
    it("keeps conditions and links, and drops columns and order", () => {
        const xml =
            '<fetch version="1.0"><entity name="mailbox"><attribute name="name" /><order attribute="name" descending="false" />' +
            '<filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>' +
            '<link-entity name="systemuser" from="systemuserid" to="owninguser" alias="x"><attribute name="fullname"/>' +
            '<filter><condition attribute="isdisabled" operator="eq" value="0"/></filter></link-entity></entity></fetch>';
        expect(scopeOfView(xml)).toEqual({
            fragments: [
                '<filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>' +
                    '<link-entity name="systemuser" from="systemuserid" to="owninguser" alias="x">' +
                    '<filter><condition attribute="isdisabled" operator="eq" value="0"/></filter></link-entity>',
            ],
        });
    });

    const view = (inside: string): readonly string[] | undefined =>
        scopeOfView(`<fetch distinct="true"><entity name="mailbox">${inside}</entity></fetch>`)?.fragments;
    const alerts = (attributes: string): string =>
        `<link-entity name="tracelog" from="regardingobjectid" to="mailboxid"${attributes}>` +
        '<filter><condition attribute="level" operator="eq" value="3"/></filter></link-entity>';

    it("asks of links with many rows only whether there is one, so that no mailbox counts twice", () => {
        expect(view(alerts(' link-type="inner" alias="t"'))).toEqual([alerts(' link-type="exists"')]);
        const inside = (type: string): string =>
            `<link-entity name="systemuser" from="systemuserid" to="owninguser"${type}>` +
            '<link-entity name="email" from="ownerid" to="systemuserid" alias="e"/></link-entity>';
        expect(view(inside(' alias="u"'))).toEqual([inside(' link-type="exists"')]);
    });

    it("keeps a link that a condition outside it names, and drops one that only adds columns", () => {
        const named = '<filter><condition entityname="t" attribute="level" operator="null"/></filter>';
        const outer = alerts(' link-type="outer" alias="t"');
        expect(view(named + outer)).toEqual([named + outer]);
        expect(view(outer)).toEqual([]);
        const inner = alerts(' alias="t"');
        expect(view(named + inner)).toEqual([named + inner]);
    });

    it("is everything for a view without conditions, and nothing for another table", () => {
        expect(scopeOfView('<fetch><entity name="mailbox"><attribute name="name"/></entity></fetch>')).toEqual({
            fragments: [],
        });
        expect(scopeOfView('<fetch><entity name="mailbox"/></fetch>')).toEqual({ fragments: [] });
        expect(scopeOfView('<fetch><entity name="account"></entity></fetch>')).toBeUndefined();
        expect(scopeOfView("no xml")).toBeUndefined();
    });
});

describe("the scope of a filter", () => {
    it("escapes values and nests filters", () => {
        const filter = {
            filterOperator: 1,
            conditions: [{ attributeName: "name", conditionOperator: 6, value: '%<"&>%' }],
            filters: [
                {
                    filterOperator: 0,
                    conditions: [
                        { attributeName: "statecode", conditionOperator: 8, value: ["0", "1"] },
                        { attributeName: "emailaddress", conditionOperator: 13, value: "" },
                    ],
                },
            ],
        };
        expect(scopeOfFilter(filter)).toEqual({
            outcome: "scope",
            scope: {
                fragments: [
                    '<filter type="or"><condition attribute="name" operator="like" value="%&lt;&quot;&amp;&gt;%"/>' +
                        '<filter type="and"><condition attribute="statecode" operator="in"><value>0</value><value>1</value></condition>' +
                        '<condition attribute="emailaddress" operator="not-null"/></filter></filter>',
                ],
            },
        });
    });

    it("says which operator it does not know instead of leaving the condition out", () => {
        const condition = { attributeName: "name", conditionOperator: 999, value: "x" };
        expect(scopeOfFilter({ filterOperator: 0, conditions: [condition] })).toEqual({
            outcome: "unknownOperator",
            operator: 999,
        });
    });

    it("of several scopes keeps all parts", () => {
        expect(mergeScopes({ fragments: ["<a/>"] }, undefined, { fragments: ["<b/>"] })).toEqual({
            fragments: ["<a/>", "<b/>"],
        });
    });
});
