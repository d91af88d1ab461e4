import type { AssociationChange, AuthorizationChange } from "../change.ts";
import { associationKey, securityGroupKey } from "../key.ts";
import type { Operation, OperationId } from "../operation.ts";
import type { Association } from "../resource.ts";
import { hubCaller } from "../topology.ts";
import { unreachable } from "../unreachable.ts";
import { type ExpandContext, hubOperation, nameAndVpc, operationId } from "./context.ts";

/** Returns the operations behind a change of an association: three where the VPC is another account's. */
export function expandAssociation(change: AssociationChange, context: ExpandContext): readonly Operation[] {
  switch (change.kind) {
    case "create":
      return creation(change.desired, context);
    case "delete":
      return [disassociation(change, context)];
    default:
      return unreachable(change);
  }
}

/** Returns the operation that takes a left-over authorization back. */
export function expandAuthorization(
  { key, observed }: AuthorizationChange,
  context: ExpandContext,
): readonly Operation[] {
  const id = operationId("deauthorize", key);
  return [
    {
      ...hubOperation(context, id, [key]),
      kind: "deauthorize",
      zone: observed.zone.key,
      vpc: observed.vpc,
      dependsOn: [],
    },
  ];
}

function creation(desired: Association, context: ExpandContext): readonly Operation[] {
  const { hub } = context.topology;
  const before = dependenciesOf(desired, context);
  // Only a VPC of another account needs the owner's permission (AWS-FACTS A2).
  if (desired.account === hub.account)
    return [association(desired, { context, isAuthorized: false, dependsOn: before })];
  const { key, zone, vpc } = desired;
  const authorize = operationId("authorize", key);
  const associate = operationId("associate", key);
  return [
    // It needs the zone alone: the hub's quota is the scarce one, and idle while records spread.
    {
      ...hubOperation(context, authorize, [key]),
      kind: "authorize",
      zone,
      vpc,
      dependsOn: [operationId("create-zone", zone)],
    },
    association(desired, { context, isAuthorized: true, dependsOn: [authorize, ...before] }),
    // It goes even if the association failed (law 7).
    {
      ...hubOperation(context, operationId("deauthorize", key), [key]),
      kind: "deauthorize",
      zone,
      vpc,
      dependsOn: [authorize],
      after: [associate],
    },
  ];
}

interface AssociationOptions {
  readonly context: ExpandContext;
  readonly isAuthorized: boolean;
  readonly dependsOn: readonly OperationId[];
}

function association(desired: Association, { context, isAuthorized, dependsOn }: AssociationOptions): Operation {
  const { hub } = context.topology;
  return {
    id: operationId("associate", desired.key),
    caller: desired.caller,
    region: desired.vpc.region,
    changes: [desired.key],
    kind: "associate",
    zone: desired.zone,
    vpc: desired.vpc,
    authorizer: isAuthorized ? hubCaller(hub) : undefined,
    dependsOn,
    after: [],
  };
}

/** A spoke joins when the zone has its records and the endpoint lets it in; nothing of this may come after (law 6). */
function dependenciesOf(desired: Association, context: ExpandContext): readonly OperationId[] {
  return [
    operationId("create-zone", desired.zone),
    operationId("change-records", desired.zone),
    operationId("authorize-ingress", securityGroupKey()),
    // AWS allows one zone of a name on a VPC, so a second one of the same name must be off it first.
    ...(context.disassociationsByName.get(nameAndVpc(desired.zoneName, desired.vpc)) ?? []),
  ];
}

function disassociation(
  { key, observed }: Extract<AssociationChange, { kind: "delete" }>,
  context: ExpandContext,
): Operation {
  const { zone, vpc } = observed;
  const hubVpc = { vpc: context.topology.hub.vpc, region: context.topology.hub.region };
  return {
    ...hubOperation(context, operationId("disassociate", key), [key]),
    kind: "disassociate",
    zone: zone.id,
    vpc,
    isAwaited: context.removedZones.has(zone.key) || context.isIngressRevoked,
    // A zone must keep a VPC at all times (LastVPCAssociation): the hub's new one joins before the old one leaves.
    dependsOn: [operationId("associate", associationKey(zone.key, hubVpc))],
  };
}
