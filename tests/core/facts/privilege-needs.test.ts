import type { PrivilegeNeed } from "../../../src/core/facts/facts";
import { grant, grantsWithout, healthy, type Overrides } from "../rules/healthy";

function need(privilege: string, access: NonNullable<Overrides["access"]>): PrivilegeNeed | undefined {
    const fact = healthy({ access }).privilegeNeeds;
    return fact.status === "ok" ? fact.value.find((entry) => entry.privilege === privilege) : undefined;
}

describe("privilege needs", () => {
    it("asks for organization depth where the rows belong to the organization, else for user depth", () => {
        expect(need("prvReadEmailServerProfile", {})?.requiredDepth).toBe(8);
        expect(need("prvReadOrganization", {})?.requiredDepth).toBe(8);
        expect(need("prvReadMailbox", {})?.requiredDepth).toBe(1);
    });

    it("takes the deepest of several grants, whatever the letter case of the name", () => {
        const grants = [grant("prvReadMailbox", 1), grant("PRVREADMAILBOX", 4)];
        expect(need("prvReadMailbox", { grants })).toMatchObject({ effectiveDepth: 4, grants });
    });

    it("does not count a team role's user depth for the members, but its deeper levels", () => {
        const path = { kind: "team", teamId: "t", teamName: "Support" } as const;
        const throughTeam = (depth: number) => ({ ...grant("prvReadMailbox", depth), path, countsForMembers: false });
        expect(need("prvReadMailbox", { grants: [throughTeam(1)] })?.effectiveDepth).toBe(0);
        expect(need("prvReadMailbox", { grants: [throughTeam(2)] })?.effectiveDepth).toBe(2);
    });

    it("says nothing about an absent privilege while roles can be hidden", () => {
        const grants = grantsWithout("prvReadMailbox");
        expect(need("prvReadMailbox", { grants, coverage: "partial" })?.effectiveDepth).toBeNull();
        expect(need("prvReadMailbox", { grants, coverage: "complete" })?.effectiveDepth).toBe(0);
        expect(need("prvReadOrganization", { grants, coverage: "partial" })?.effectiveDepth).toBe(8);
    });

    it("tells what email needs from what appointments need", () => {
        expect(need("prvCreateActivity", {})?.neededFor).toBe("email");
        expect(need("prvCreateContact", {})?.neededFor).toBe("appointments");
    });
});
