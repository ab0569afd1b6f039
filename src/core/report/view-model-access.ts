import type { PrivilegeNeed } from "../facts/facts";
import type { AssignedRole, PrivilegeGrant } from "../model/evidence";
import type { Report } from "./report";
import { sectionView, type ViewContext } from "./view-model-context";

export type AccessState = "held" | "short" | "missing" | "unknown";

export interface PrivilegeView {
    readonly privilege: string;
    readonly neededFor: string;
    readonly required: string;
    readonly effective: string;
    readonly state: AccessState;
    readonly stateLabel: string;
    /** Where it comes from: roles, and whether through a team. */
    readonly from: readonly string[];
}

export interface AccessView {
    /** Privileges that are missing or not deep enough; undefined when they could not be read. */
    readonly count?: number;
    readonly coverage?: string;
    readonly roles: readonly string[];
    readonly rows: readonly PrivilegeView[];
    readonly emptyReason?: string;
}

type Granted = Pick<PrivilegeGrant, "path"> & { readonly roleName: string; readonly countsForMembers?: boolean };

function pathText({ t }: ViewContext, { path, roleName, countsForMembers }: Granted): string {
    if (path.kind === "direct") return t("access.path.direct", { role: roleName });
    const data = { role: roleName, team: path.teamName };
    if (path.kind === "team" && countsForMembers === false) return t("access.path.teamOnly", data);
    return t(`access.path.${path.kind}`, data);
}

function stateOf({ effectiveDepth, requiredDepth }: PrivilegeNeed): AccessState {
    if (effectiveDepth === null) return "unknown";
    if (effectiveDepth === 0) return "missing";
    return effectiveDepth >= requiredDepth ? "held" : "short";
}

function needView(context: ViewContext, need: PrivilegeNeed): PrivilegeView {
    const { t } = context;
    const state = stateOf(need);
    return {
        privilege: need.privilege,
        neededFor: t(`access.needed.${need.neededFor}`),
        required: t(`depth.${need.requiredDepth}`),
        effective: need.effectiveDepth === null ? t("access.state.unknown") : t(`depth.${need.effectiveDepth}`),
        state,
        stateLabel: t(`access.state.${state}`),
        from: need.grants.map((grant) => pathText(context, grant)),
    };
}

const ORDER: readonly AccessState[] = ["missing", "short", "unknown", "held"];

/** Each needed privilege against what the owner has; what is missing comes first. */
export function accessView(context: ViewContext, { facts }: Report): AccessView {
    const { t } = context;
    const access = facts.access.status === "ok" ? facts.access.value : undefined;
    const roles = (access?.roles ?? []).map((role: AssignedRole) =>
        pathText(context, { path: role.path, roleName: role.name }),
    );
    const needs = sectionView(context, facts.privilegeNeeds);
    if (needs.status !== "ok") {
        const key = needs.status === "unread" ? "access.empty.unread" : "access.empty.notApplicable";
        return { roles, rows: [], emptyReason: t(key, { why: needs.why }) };
    }
    const rows = needs.value
        .map((need) => needView(context, need))
        .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
    return {
        count: rows.filter(({ state }) => state === "missing" || state === "short").length,
        ...(access === undefined ? {} : { coverage: t(`access.coverage.${access.coverage}`) }),
        roles,
        rows,
    };
}
