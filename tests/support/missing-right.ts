import type { RoleRights } from "@vpce-hub/core";
import { expect } from "vitest";
import { type GrantedWorld, isWell, told } from "./granted.ts";
import type { Draft } from "./topologies.ts";

type Result = Parameters<typeof told>[0];

/** A right that a role has not. */
export interface MissingRight {
  readonly role: RoleRights;
  readonly action: string;
}

/** Applies topologies in turn without an action, until it is missed. */
export async function assertNeeded(
  granted: GrantedWorld,
  { drafts, ...missing }: MissingRight & { readonly drafts: readonly Draft[] },
): Promise<void> {
  for (const draft of drafts) {
    granted.grant(missing);
    // What resolver rules there are is asked by nobody but who verifies.
    const result = await granted.apply(draft, { verify: missing.action.startsWith("route53resolver:") });
    granted.grant();
    if (isMissed(result)) return assertTold(result, missing);
  }
  throw new Error(`nothing needs ${missing.action} of ${missing.role.arn}`);
}

/** Fails unless a result tells which action is missing, to which role, in which account. */
export function assertTold(result: Result, { role, action }: MissingRight): void {
  const text = told(result);
  expect(isMissed(result), `${action} of ${role.arn} is not needed`).toBe(true);
  for (const part of [role.account, action, "not authorized"]) expect(text).toContain(part);
  const names = [role.arn, `:${role.account}:assumed-role/${role.name}/`];
  expect(names.filter((name) => text.includes(name))).not.toEqual([]);
}

/** What is only told, such as a gateway endpoint, is missed too. */
function isMissed(result: Result): boolean {
  return !isWell(result) || told(result).includes("not authorized");
}

/** Returns the roles that serve nothing but planning, or applying. */
export function rolesThat(purpose: "plan" | "apply", { rights }: GrantedWorld): readonly RoleRights[] {
  return rights.roles.filter((role) => role.uses.every((use) => use.purpose === purpose));
}

/** What networks are read by, each only where one is made of that. */
const ofNetworks =
  /^(?:route53resolver:|ec2:(?:Describe(?:DhcpOptions|NatGateways|NetworkAcls|RouteTables|TransitGateway\w*|VpcPeeringConnections)|GetManagedPrefixList\w*|\w*TransitGatewayRoute\w*)$)/;

/** Returns the actions of a role but for those that networks are read by. */
export function actionsBesideNetworks(role: RoleRights): readonly string[] {
  return actionsOf(role).filter((action) => !ofNetworks.test(action));
}

export function actionsOf({ policy }: RoleRights): readonly string[] {
  return [...new Set(policy.Statement.flatMap(({ Action }) => Action))];
}
