import type { SecurityGroupChange } from "../diff/facts/security-group.ts";
import { ingressDifference } from "../diff/security-group.ts";
import type { Operation } from "../operation/operation.ts";
import { type OperationId, tagEntries } from "../operation/operation-base.ts";
import { tagsOnCreation } from "../resource/given-tags.ts";
import type { IngressRule } from "../resource/resource.ts";
import { aboutHub } from "../topology/subject.ts";
import { operationId } from "../operation/operation-id.ts";
import { cacheMs } from "../operation/spreading.ts";
import { type ExpandContext, hubOperation } from "./context.ts";
import { retagging } from "./tags.ts";
import { unreachable } from "../base/unreachable.ts";
import type { Key } from "../words/ids.ts";

/** Returns the operations behind a change of a group that the topology owns. */
export function expandSecurityGroup(
  change: Exclude<SecurityGroupChange, { kind: "adopt" }>,
  context: ExpandContext,
): readonly Operation[] {
  switch (change.kind) {
    case "create":
      return creation(change, context);
    case "update":
      return update(change, context);
    case "delete":
      return [deletion(change, context)];
    default:
      return unreachable(change);
  }
}

function creation(
  { key, desired, subject }: Extract<SecurityGroupChange, { kind: "create" }>,
  context: ExpandContext,
): readonly Operation[] {
  const { name, vpc, ingress, tags } = desired;
  const create = operationId("create-security-group", key);
  const base = hubOperation(context, { id: create, changes: [key], subject });
  return [
    { ...base, kind: "create-security-group", key, name, vpc, tags: tagEntries(tagsOnCreation(tags)), dependsOn: [] },
    ...(ingress.length === 0 ? [] : [admission({ key, rules: ingress, dependsOn: [create] }, context)]),
  ];
}

interface Admission {
  readonly key: Key;
  readonly rules: readonly IngressRule[];
  readonly dependsOn: readonly OperationId[];
}

function admission({ key, rules, dependsOn }: Admission, context: ExpandContext): Operation {
  const id = operationId("authorize-ingress", key);
  const base = hubOperation(context, { id, changes: [key], subject: aboutHub });
  return { ...base, kind: "authorize-ingress", group: key, rules, dependsOn };
}

function update(
  { key, desired, observed, subject }: Extract<SecurityGroupChange, { kind: "update" }>,
  context: ExpandContext,
): readonly Operation[] {
  const { missing, extra } = ingressDifference(desired, observed);
  const revoke = operationId("revoke-ingress", key);
  const marked = context.markingsOf(key);
  const revocation: Operation = {
    ...hubOperation(context, { id: revoke, changes: [key], subject }),
    kind: "revoke-ingress",
    group: observed.id,
    rules: extra,
    // An earlier run may have taken spokes off the zones a moment ago, so none has to leave in this one.
    drainMs: cacheMs,
    // A rule goes only when its replacement stands and the spokes that came through it are off the zones (law 6).
    dependsOn: [...marked, operationId("authorize-ingress", key), ...context.disassociations],
  };
  return [
    ...(missing.length === 0 ? [] : [admission({ key, rules: missing, dependsOn: marked }, context)]),
    ...(extra.length === 0 ? [] : [revocation]),
    // One that is adopted gets its tags by that.
    ...(marked.length > 0 ? [] : retagging({ key, subject, resource: observed, wanted: desired.tags }, context)),
  ];
}

function deletion(
  { key, observed, subject }: Extract<SecurityGroupChange, { kind: "delete" }>,
  context: ExpandContext,
): Operation {
  const id = operationId("delete-security-group", key);
  // AWS keeps a group as long as an endpoint has it (DependencyViolation, AWS-FACTS B1).
  const { securityGroups } = context.match.desired;
  const dependsOn = [
    ...securityGroups.map((group) => operationId("create-security-group", group.key)),
    ...context.operationsOnUsersOf(observed.id),
  ];
  const base = hubOperation(context, { id, changes: [key], subject });
  return { ...base, kind: "delete-security-group", group: observed.id, dependsOn };
}
