import type { DeclaredTopology } from "../topology/declared.ts";
import { exactly, placeOf, type Spelling } from "./place.ts";
import { notNarrowed } from "./not-narrowed.ts";
import { statementsFor } from "./policy.ts";
import type { RolesExtent } from "./extent.ts";
import { type NamedRole, rolesOf } from "./role.ts";
import { isOnlyRead } from "./right.ts";
import { type PolicyDocument, type Statement, policyOf } from "./statement.ts";
import { type Trust, entriesFor, isFunctions, purposeOf, trustStatements } from "./trust.ts";

/** A role with all that it needs: who may assume it, and what it may do. */
export interface RoleRights extends NamedRole {
  readonly trust: PolicyDocument;
  readonly policy: PolicyDocument;
}

/** The least rights with which a topology is planned and applied. */
export interface TopologyRights {
  readonly roles: readonly RoleRights[];
  /** What whoever assumes the roles directly needs; undefined where only pipelines do. */
  readonly operator: PolicyDocument | undefined;
  readonly planner: PolicyDocument | undefined;
  /** What is wider than the topology, and why: sentences for whoever grants it. */
  readonly notes: readonly string[];
}

/** Returns the least rights for a topology; the same topology, trust and extent give the same bytes. */
export function rightsOf(
  topology: DeclaredTopology,
  trust: Trust,
  extent: RolesExtent = "without-probe",
): TopologyRights {
  const roles = rolesOf(topology, extent);
  const plans = roles.filter((role) => purposeOf(role) === "plan");
  const isPlanned = plans.some(({ uses }) => uses.some(({ side }) => !isOnlyRead(side)));
  return {
    roles: roles.map((role) => rightsOfRole(role, { topology, trust, roles })),
    operator: trust.operators.length === 0 ? undefined : policyOf(assuming(roles, trust)),
    planner: trust.planners.length === 0 || !isPlanned ? undefined : policyOf(assuming(plans, trust)),
    notes: notNarrowed(topology, trust),
  };
}

/** What the rights of one role follow from. */
export interface RightsInput {
  readonly topology: DeclaredTopology;
  readonly trust: Trust;
  /** All roles of the topology. */
  readonly roles: readonly NamedRole[];
}

/** Returns the rights of one role, its account spelled as it is or as a template needs it. */
export function rightsOfRole(
  role: NamedRole,
  { topology, trust, roles }: RightsInput,
  spelling: Spelling = exactly(topology, role.account, role.vpcs),
): RoleRights {
  const statements = statementsFor(role.uses, topology, placeOf(topology, role, spelling));
  const hubRoles = roles.filter(({ account }) => account === topology.hub.account);
  const onward = trust.pipelines.length === 0 ? [] : roles.filter((other) => leadsOn(role, other, hubRoles));
  return {
    ...role,
    trust: policyOf(trustStatements(role, trust, hubRoles)),
    policy: policyOf([...assuming(onward, trust), ...statements]),
  };
}

function leadsOn(role: NamedRole, other: NamedRole, hubRoles: readonly NamedRole[]): boolean {
  const isHubs = other.uses.some(({ side }) => side === "hub");
  return other.arn !== role.arn && !isHubs && !isFunctions(other) && entriesFor(other, hubRoles).includes(role.arn);
}

/** Roles that a policy names at most; of more, those of one name are meant in whatever account. */
const mostNamed = 40;

function assuming(all: readonly NamedRole[], { organization }: Trust): readonly Statement[] {
  const roles = all.filter((role) => !isFunctions(role));
  const known = roles.filter(({ account }) => account !== "*");
  const arns = known.map(({ arn, account }) =>
    known.length <= mostNamed ? arn : arn.replace(`:iam::${account}:`, ":iam::*:"),
  );
  const selected = roles.filter(({ account }) => account === "*").map(({ arn }) => arn);
  return [
    ...(known.length === 0 ? [] : [assumingStatement("AssumeRoles", arns)]),
    ...(selected.length === 0
      ? []
      : [{ ...assumingStatement("AssumeSelectedRoles", selected), ...within(organization) }]),
  ];
}

function assumingStatement(sid: string, arns: readonly string[]): Statement {
  return { Sid: sid, Effect: "Allow", Action: ["sts:AssumeRole"], Resource: [...new Set(arns)].sort() };
}

/** Which accounts a selection finds is not known, but of which organization they are may be. */
function within(organization: string | undefined): Pick<Statement, "Condition"> {
  return organization === undefined ? {} : { Condition: { StringEquals: { "aws:ResourceOrgID": [organization] } } };
}
