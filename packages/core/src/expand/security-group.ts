import type { SecurityGroupChange } from "../diff/change.ts";
import { ingressDifference } from "../diff/security-group.ts";
import type { Operation } from "../operation/operation.ts";
import { type ExpandContext, drainMs, hubOperation, operationId } from "./context.ts";
import { unreachable } from "../base/unreachable.ts";
import { securityGroupKey } from "../words/key.ts";

/** Returns the operations behind a change of the group that the topology owns. */
export function expandSecurityGroup(change: SecurityGroupChange, context: ExpandContext): readonly Operation[] {
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
  { key, desired }: Extract<SecurityGroupChange, { kind: "create" }>,
  context: ExpandContext,
): readonly Operation[] {
  const { name, vpc, ingress } = desired;
  const create = operationId("create-security-group", key);
  const admit = operationId("authorize-ingress", key);
  const admission: Operation = {
    ...hubOperation(context, admit, [key]),
    kind: "authorize-ingress",
    group: key,
    cidrs: ingress,
    dependsOn: [create],
  };
  return [
    { ...hubOperation(context, create, [key]), kind: "create-security-group", key, name, vpc, dependsOn: [] },
    ...(ingress.length === 0 ? [] : [admission]),
  ];
}

function update(
  { key, desired, observed }: Extract<SecurityGroupChange, { kind: "update" }>,
  context: ExpandContext,
): readonly Operation[] {
  const { missing, extra } = ingressDifference(desired, observed);
  const admit = operationId("authorize-ingress", key);
  const revoke = operationId("revoke-ingress", key);
  const admission: readonly Operation[] =
    missing.length === 0
      ? []
      : [
          {
            ...hubOperation(context, admit, [key]),
            kind: "authorize-ingress",
            group: key,
            cidrs: missing,
            dependsOn: [],
          },
        ];
  // A rule goes only when its replacement stands and the spokes that came through it are off the zones (law 6).
  const dependsOn = [admit, ...context.disassociations];
  const revocation: readonly Operation[] =
    extra.length === 0
      ? []
      : [
          {
            ...hubOperation(context, revoke, [key]),
            kind: "revoke-ingress",
            group: observed.id,
            rules: extra,
            // An earlier run may have taken spokes off the zones a moment ago, so none has to leave in this one.
            drainMs,
            dependsOn,
          },
        ];
  return [...admission, ...revocation];
}

function deletion(
  { key, observed }: Extract<SecurityGroupChange, { kind: "delete" }>,
  context: ExpandContext,
): Operation {
  const id = operationId("delete-security-group", key);
  // AWS keeps a group as long as an endpoint has it (DependencyViolation, AWS-FACTS B1).
  const dependsOn = [operationId("create-security-group", securityGroupKey()), ...context.endpointOperations];
  return { ...hubOperation(context, id, [key]), kind: "delete-security-group", group: observed.id, dependsOn };
}
