import { type Access, type Topology, callerText } from "../topology/topology.ts";
import type { AccountId } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import type { RoleUse } from "./policy.ts";

/** A role that a topology names, and all that it is used for. */
export interface NamedRole {
  readonly arn: string;
  readonly account: AccountId;
  readonly name: string;
  /** Starts and ends with a slash. */
  readonly path: string;
  readonly externalId: string | undefined;
  readonly uses: readonly RoleUse[];
  /** The VPCs of the spokes that it serves. */
  readonly vpcs: readonly VpcRef[];
}

/** The hub or a spoke as far as it is reached by roles. */
interface Member {
  readonly side: RoleUse["side"];
  readonly account: AccountId;
  readonly access: Access;
  readonly planAccess: Access | undefined;
  readonly vpcs: readonly VpcRef[];
}

/** Returns every role that a topology names, the hub's first, those of one ARN as one. */
export function rolesOf({ hub, spokes }: Topology): readonly NamedRole[] {
  const members: readonly Member[] = [
    { ...hub, side: "hub", vpcs: [] },
    ...spokes.map((spoke) => ({ ...spoke, side: "spoke" as const, vpcs: [{ vpc: spoke.vpc, region: spoke.region }] })),
  ];
  const roles = new Map<string, NamedRole>();
  for (const { side, account, access, planAccess, vpcs } of members) {
    const wanted = [
      { purpose: "apply" as const, access },
      { purpose: "plan" as const, access: planAccess ?? access },
    ];
    for (const { purpose, access: one } of wanted) {
      if (one.kind === "ambient") continue;
      const use = { side, purpose };
      const key = callerText({ account, access: one });
      const known = roles.get(key);
      roles.set(key, known === undefined ? named(account, one, { use, vpcs }) : joined(known, { use, vpcs }));
    }
  }
  return [...roles.values()].map(inOneOrder).toSorted(inOrder(hub.account));
}

/** Spokes may stand in the file in any order. */
function inOneOrder(role: NamedRole): NamedRole {
  const rank = ({ side, purpose }: RoleUse): string => `${side} ${purpose}`;
  return {
    ...role,
    uses: role.uses.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)),
    vpcs: role.vpcs.toSorted((one, other) => (vpcRefText(one) < vpcRefText(other) ? -1 : 1)),
  };
}

interface Addition {
  readonly use: RoleUse;
  readonly vpcs: readonly VpcRef[];
}

function named(account: AccountId, access: Extract<Access, { kind: "role" }>, { use, vpcs }: Addition): NamedRole {
  const resource = access.arn.slice(access.arn.indexOf("/"));
  const cut = resource.lastIndexOf("/") + 1;
  const { arn, externalId } = access;
  return { arn, account, name: resource.slice(cut), path: resource.slice(0, cut), externalId, uses: [use], vpcs };
}

function joined(role: NamedRole, { use, vpcs }: Addition): NamedRole {
  const isNew = role.uses.every(({ side, purpose }) => side !== use.side || purpose !== use.purpose);
  const all = new Map([...role.vpcs, ...vpcs].map((vpc) => [vpcRefText(vpc), vpc]));
  return { ...role, uses: isNew ? [...role.uses, use] : role.uses, vpcs: [...all.values()] };
}

function inOrder(hubAccount: AccountId): (one: NamedRole, other: NamedRole) => number {
  const rank = ({ account, arn }: NamedRole): string => `${account === hubAccount ? 0 : 1} ${account} ${arn}`;
  return (one, other) => (rank(one) < rank(other) ? -1 : 1);
}
