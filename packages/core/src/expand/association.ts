import type { AssociationChange, AuthorizationChange, ObservedLink } from "../change.ts";
import type { DnsName, Key } from "../ids.ts";
import { associationKey, authorizationKey, securityGroupKey, vpcRefText } from "../key.ts";
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
      // One that was left over is taken back first, or that would take this one.
      dependsOn: [operationId("create-zone", zone), operationId("deauthorize", authorizationKey(zone, vpc))],
    },
    association(desired, { context, isAuthorized: true, dependsOn: [authorize, ...before] }),
    // It goes however the two ended: an authorization that answered with an error may be there all the same (law 7).
    {
      ...hubOperation(context, operationId("deauthorize", key), [key]),
      kind: "deauthorize",
      zone,
      vpc,
      dependsOn: [],
      after: [authorize, associate],
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
    ...(context.endpointsByZone.get(desired.zone) ?? []).map((endpoint) => operationId("modify-endpoint", endpoint)),
    // AWS allows one zone of a name on a VPC, so a second one of the same name must be off it first.
    ...(context.disassociationsByName.get(nameAndVpc(desired.zoneName, desired.vpc)) ?? []),
  ];
}

function disassociation(
  { key, observed }: Extract<AssociationChange, { kind: "delete" }>,
  context: ExpandContext,
): Operation {
  const { zone, vpc } = observed;
  return {
    ...hubOperation(context, operationId("disassociate", key), [key]),
    kind: "disassociate",
    zone: zone.id,
    vpc,
    isAwaited: context.removedZones.has(zone.key) || context.rewrittenZones.has(zone.key) || context.isIngressRevoked,
    dependsOn: [...successors(key, zone.key, context), ...coveringAssociations(observed, context)],
  };
}

/** A zone must keep a VPC at all times (LastVPCAssociation): where none stays, the hub's new one joins first. */
function successors(key: Key, zone: Key, { topology, lastLinks }: ExpandContext): readonly OperationId[] {
  const { vpc, region } = topology.hub;
  return lastLinks.has(operationId("disassociate", key))
    ? [operationId("associate", associationKey(zone, { vpc, region }))]
    : [];
}

/**
 * Where a name moves to a zone above or below the old one, the VPC joins the new zone before it leaves the old one:
 * the nearer zone wins as long as it sees both (AWS-FACTS D1).
 */
function coveringAssociations({ zone, vpc }: ObservedLink, context: ExpandContext): readonly OperationId[] {
  const joins = context.removedZones.has(zone.key) ? (context.joinsByVpc.get(vpcRefText(vpc)) ?? []) : [];
  return joins.filter(({ name }) => isAbove(name, zone.name) || isAbove(zone.name, name)).map(({ id }) => id);
}

function isAbove(upper: DnsName, lower: DnsName): boolean {
  return lower.endsWith(`.${upper}`);
}
