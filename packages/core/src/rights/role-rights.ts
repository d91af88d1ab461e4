import type { Topology } from "../topology/topology.ts";
import { exactly, placeOf, type Spelling } from "./place.ts";
import { statementsFor } from "./policy.ts";
import { type NamedRole, rolesOf } from "./role.ts";
import { type PolicyDocument, type Statement, policyOf } from "./statement.ts";
import { type Trust, entriesFor, purposeOf, trustStatements } from "./trust.ts";

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
}

/** Returns the least rights for a topology; the same topology and trust give the same bytes. */
export function rightsOf(topology: Topology, trust: Trust): TopologyRights {
  const roles = rolesOf(topology);
  const plans = roles.filter((role) => purposeOf(role) === "plan");
  return {
    roles: roles.map((role) => rightsOfRole(role, { topology, trust, roles })),
    operator: trust.operators.length === 0 ? undefined : policyOf(assuming(roles)),
    planner: trust.planners.length === 0 || plans.length === 0 ? undefined : policyOf(assuming(plans)),
  };
}

/** What the rights of one role follow from. */
export interface RightsInput {
  readonly topology: Topology;
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
  const statements = statementsFor(role.uses, topology, placeOf(topology, role.vpcs, spelling));
  const hubRoles = roles.filter(({ account }) => account === topology.hub.account);
  const onward = trust.pipelines.length === 0 ? [] : roles.filter((other) => leadsOn(role, other, hubRoles));
  return {
    ...role,
    trust: policyOf(trustStatements(role, trust, hubRoles)),
    policy: policyOf([...assuming(onward), ...statements]),
  };
}

function leadsOn(role: NamedRole, other: NamedRole, hubRoles: readonly NamedRole[]): boolean {
  const isHubs = other.uses.some(({ side }) => side === "hub");
  return other.arn !== role.arn && !isHubs && entriesFor(other, hubRoles).includes(role.arn);
}

/** Roles that a policy names at most; of more, those of one name are meant in whatever account. */
const mostNamed = 40;

function assuming(roles: readonly NamedRole[]): readonly Statement[] {
  if (roles.length === 0) return [];
  const arns = roles.map(({ arn, account }) =>
    roles.length <= mostNamed ? arn : arn.replace(`:iam::${account}:`, ":iam::*:"),
  );
  return [{ Sid: "AssumeRoles", Effect: "Allow", Action: ["sts:AssumeRole"], Resource: [...new Set(arns)].sort() }];
}
