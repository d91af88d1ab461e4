import { type IngressRule, type SecurityGroupId, ruleText } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { drain } from "./drain.ts";
import { readRules } from "./group-rules.ts";
import { findStranger } from "./group-users.ts";
import { inUse, refuseWhile } from "./in-use.ts";
import { admit, allOrEach, noSuchGroup, toPermission } from "./ingress.ts";
import { type OperationOf, type Task, securityGroupIdOf } from "./run.ts";
import { findProfileNewcomer } from "./profile-users.ts";
import { findNewcomer } from "./zone-users.ts";

type RevokeIngress = OperationOf<"revoke-ingress">;

/**
 * Takes inbound permissions back; those that are gone already are left alone. A run beside this one may do the same and
 * count on the rule that this one revokes, as this one counts on the other's: so the rules that are to stay are looked
 * for right before, and right after, when those that both runs took away are put back.
 */
export async function revokeIngress(operation: RevokeIngress, task: Task): Promise<void> {
  const { group, rules, drainMs } = operation;
  const seen = await readRules(group, task);
  await drain(drainMs, `the addresses behind security group ${group}`, task);
  let before = seen;
  await refuseWhile(task.aws, task.options, async () => {
    before = await readRules(group, task);
    return (
      findChange(seen, before, { operation, task }) ??
      (await findStranger(group, task)) ??
      (await findAnyNewcomer(task))
    );
  });
  try {
    await allOrEach(rules, "InvalidPermission.NotFound", async (some) => {
      const input = { GroupId: group, IpPermissions: some.map(toPermission) };
      await task.aws.write("ec2:RevokeSecurityGroupIngress", task.origin, input, task.options);
    });
  } catch (error) {
    // Its rules are gone with the group.
    if (!hasAwsCode(error, ...noSuchGroup)) throw error;
    return;
  }
  await restore(group, without(before, rules), task);
  // Whoever came between the look and the write has looked for the rules when they still stood.
  const newcomer = await findAnyNewcomer(task);
  if (newcomer === undefined) return;
  await admit(group, rules, task);
  throw inUse(`security group ${group} has the rules again that were to go: ${newcomer}`);
}

/** Finds who may come through a rule since a run beside this one: by a zone, or by the Profile. */
async function findAnyNewcomer(task: Task): Promise<string | undefined> {
  return (await findNewcomer(task)) ?? (await findProfileNewcomer(task));
}

/** Says which rule has come or gone that this run has neither admitted nor is about to revoke. */
function findChange(
  seen: readonly IngressRule[],
  now: readonly IngressRule[],
  { operation, task }: { readonly operation: RevokeIngress; readonly task: Task },
): string | undefined {
  const { group, rules } = operation;
  const admitted = admittedBy(group, task);
  // What the plan counts on may be gone since it was made, before this operation has looked for the first time.
  const planned = task.staying.rules.get(group) ?? [];
  const lost = without(without([...planned, ...seen, ...admitted], now), rules)[0];
  if (lost !== undefined) return `security group ${group} has lost the rule ${ruleText(lost)} meanwhile`;
  const added = without(without(without(now, seen), admitted), rules)[0];
  return added === undefined ? undefined : `security group ${group} has got the rule ${ruleText(added)} meanwhile`;
}

/** The rules that this plan adds to the group, which stand by now: the revocation waits for them. */
function admittedBy(group: SecurityGroupId, task: Task): readonly IngressRule[] {
  return [...task.intent.admitted].flatMap(([key, some]) =>
    task.ids.has(key) && securityGroupIdOf(task, key) === group ? some : [],
  );
}

async function restore(group: SecurityGroupId, staying: readonly IngressRule[], task: Task): Promise<void> {
  const lost = without(staying, await readRules(group, task));
  if (lost.length === 0) return;
  await admit(group, lost, task);
  throw inUse(
    `security group ${group} lost rules that were to stay, and has them again: ${lost.map(ruleText).join(", ")}`,
  );
}

function without(rules: readonly IngressRule[], others: readonly IngressRule[]): readonly IngressRule[] {
  const texts = new Set(others.map(ruleText));
  return rules.filter((rule) => !texts.has(ruleText(rule)));
}
