import { ruleText } from "../diff/security-group.ts";
import type { Match } from "../match/match.ts";
import type { Operation, OperationKind } from "../operation/operation.ts";
import { type ObservedProfiles, ownUses } from "../resource/profiles.ts";
import type { IngressRule } from "../resource/resource.ts";
import { callerIn } from "../topology/account-caller.ts";
import type { Caller } from "../topology/topology.ts";
import type { SecurityGroupId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";

/** What the plan knows to stay: anything else that is found before something is taken away came meanwhile (law 6). */
export interface Staying {
  /**
   * VPCs, by `vpcRefText`, that are on a zone of the topology, or have its Profile, when its operations are done; none where
   * nothing is taken away that they may come through.
   */
  readonly vpcs: ReadonlySet<string>;
  /** The rules that groups of the topology have, and that its operations leave there. */
  readonly rules: ReadonlyMap<SecurityGroupId, readonly IngressRule[]>;
  /** The accounts whose VPCs may have the Profile, which nobody else sees (AWS-FACTS-2 M5); none where there is none. */
  readonly profileCallers: readonly Caller[];
}

const takesAway: ReadonlySet<OperationKind> = new Set<OperationKind>(["revoke-ingress", "unshare-profile"]);

/** Returns what stays of what operations may take away from others. */
export function stayingOf(
  { zones, groups, topology }: Match,
  operations: readonly Operation[],
  profiles: ObservedProfiles | undefined,
): Staying {
  const rules = stayingRules(groups, operations);
  if (!operations.some(({ kind }) => takesAway.has(kind))) return { ...nobody, rules };
  const leaving = new Set<string>();
  const staying = new Set<string>();
  for (const operation of operations) {
    if (operation.kind === "disassociate") leaving.add(`${operation.zone} ${vpcRefText(operation.vpc)}`);
    if (operation.kind === "leave-profile") leaving.add(vpcRefText(operation.vpc));
    if (operation.kind === "associate" || operation.kind === "join-profile") staying.add(vpcRefText(operation.vpc));
  }
  for (const { observed } of zones.all.values())
    for (const vpc of valueOr(observed.vpcs, []).map(vpcRefText))
      if (!leaving.has(`${observed.id} ${vpc}`)) staying.add(vpc);
  const { region } = topology.hub;
  for (const { vpc } of profiles === undefined ? [] : ownUses(profiles))
    if (!leaving.has(vpcRefText({ vpc, region }))) staying.add(vpcRefText({ vpc, region }));
  return {
    vpcs: staying,
    rules,
    profileCallers: [...(profiles?.usesByAccount.keys() ?? [])].map((account) => callerIn(account, topology)),
  };
}

const nobody = { vpcs: new Set<string>(), profileCallers: [] };

function stayingRules({ demanded }: Match["groups"], operations: readonly Operation[]): Staying["rules"] {
  const revoked = new Set(
    operations.flatMap((operation) =>
      operation.kind === "revoke-ingress" ? operation.rules.map((rule) => `${operation.group} ${ruleText(rule)}`) : [],
    ),
  );
  return new Map(
    demanded.flatMap(({ kept }) =>
      kept === undefined
        ? []
        : [[kept.id, kept.ingress.filter((rule) => !revoked.has(`${kept.id} ${ruleText(rule)}`))]],
    ),
  );
}
