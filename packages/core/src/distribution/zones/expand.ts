import type { AssociationChange, AuthorizationChange, ObservedLink } from "../../diff/facts/association.ts";
import { groupBy } from "../../base/group-by.ts";
import { type ExpandContext, hubOperation, nameAndVpc } from "../../expand/context.ts";
import type { ExpandLinks } from "../../expand/expand.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { Operation, OperationParameters } from "../../operation/operation.ts";
import type { OperationId } from "../../operation/operation-base.ts";
import type { IndexById } from "../../operation/order.ts";
import type { Association } from "../../resource/resource.ts";
import type { Key } from "../../words/ids.ts";
import { associationKey, authorizationKey, vpcRefText } from "../../words/key.ts";
import { expandLocalEndpoints } from "./expand-local.ts";
import { type LinkStep, type LocalSteps, localStepsOf } from "./local-steps.ts";
import { isAbove } from "../../words/names.ts";
import { type NestedSteps, type ZoneStep, nestedAmong } from "./nesting.ts";
import { type ZoneNeeds, needsOf } from "./zone-needs.ts";

// There may be tens of thousands of associations, so what those of one zone have in common is found once and shared,
// and each operation is written in one piece: pieced together from another object it takes twice the time and memory.

/**
 * Returns the operations behind changes of associations: three for one that is made where the VPC is another
 * account's. `shared` are the operations on zones, records and endpoints that they may wait for.
 */
function expandAssociations(
  changes: readonly AssociationChange[],
  { shared, local }: { readonly shared: IndexById; readonly local: LocalSteps },
  context: ExpandContext,
): readonly Operation[] {
  const operations: Operation[] = [];
  const made = changes.flatMap((change) => (change.kind === "create" ? change.desired : []));
  // A zone hides the names below it, so a VPC joins a zone below before the one above, and leaves it behind that (law 6).
  const joined = new Set(made.map(({ zoneName }) => zoneName));
  const joinsBelow = nestedAmong(joined, () => made.map(joinStep), "below");
  const leaving = changes.filter((change) => change.kind === "delete");
  const left = new Set(leaving.map(({ observed }) => observed.zone.name));
  const leavesAbove = nestedAmong(left, () => leaving.map(leaveStep), "above");
  for (const [zone, ofZone] of groupBy(made, (desired) => desired.zone)) {
    const needs = { ...needsOf(zone, shared, context), joinsBelow, local };
    for (const desired of ofZone) operations.push(...creation(desired, needs, context));
  }
  for (const change of leaving) operations.push(disassociation(change, { leavesAbove, local }, context));
  return operations;
}

function joinStep({ key, zoneName, user: { vpc } }: Association): ZoneStep {
  return { name: zoneName, vpc, id: operationId("associate", key) };
}

function leaveStep({ key, observed: { zone, vpc } }: Leaving): ZoneStep {
  return { name: zone.name, vpc, id: operationId("disassociate", key) };
}

type Leaving = Extract<AssociationChange, { readonly kind: "delete" }>;

/** Returns the operation that takes a left-over authorization back. */
function expandAuthorization(
  { key, observed: { vpc, zone }, subject }: AuthorizationChange,
  context: ExpandContext,
): readonly Operation[] {
  const deed = { id: operationId("deauthorize", key), changes: [key], subject, zoneName: zone.name };
  const dependsOn = context.markingsOf(zone.key);
  return [{ ...hubOperation(context, deed), kind: "deauthorize", vpc, zone: zone.key, dependsOn }];
}

/** Returns the operations behind changes of associations and authorizations. */
export const expandZoneLinks: ExpandLinks = (changes, shared, context) => {
  const leftOver = changes.filter((change) => change.resource === "authorization");
  const associations = changes.filter((change) => change.resource === "association");
  const ofEndpoints = changes.filter((change) => change.resource === "local-endpoint");
  const local = localStepsOf(ofEndpoints, associations);
  return leftOver
    .flatMap((change) => expandAuthorization(change, context))
    .concat(expandLocalEndpoints(local, ofEndpoints, shared, context))
    .concat(expandAssociations(associations, { shared, local }, context));
};

/** What the associations with one zone wait for, and what all of a plan have in common. */
interface JoiningNeeds extends ZoneNeeds {
  readonly joinsBelow: NestedSteps;
  readonly local: LocalSteps;
}

const none: readonly never[] = [];

function creation(desired: Association, needs: JoiningNeeds, context: ExpandContext): readonly Operation[] {
  const { hub: caller, match } = context;
  const { region } = match.hub;
  const { key, zone, zoneName, user } = desired;
  const { vpc, subject } = user;
  const changes = [key];
  const switched = needs.local.of(zoneName, vpc);
  const joining = joiningNeeds(desired, needs, context).concat(offOf(switched));
  const below = needs.joinsBelow(zoneName, vpc);
  const after = switched === undefined ? below : needs.local.withoutLater(below, switched.step.rank);
  const atHub = user.spoke === undefined ? match.desired.hiddenAtHub.get(zoneName) : undefined;
  const vanishing = switched?.vanishing ?? atHub;
  // Only a VPC of another account needs the owner's permission (AWS-FACTS A2).
  if (user.account === caller.account)
    return [association(desired, { changes, authorizer: undefined, vanishing, dependsOn: joining, after })];
  const authorize = operationId("authorize", key);
  const dependsOn = permissionNeeds(desired, needs, context);
  const join = association(desired, {
    changes,
    authorizer: caller,
    vanishing,
    dependsOn: [authorize].concat(joining),
    after,
  });
  return [
    { id: authorize, kind: "authorize", caller, region, changes, subject, zoneName, vpc, zone, dependsOn, after: none },
    join,
    {
      id: operationId("deauthorize", key),
      kind: "deauthorize",
      caller,
      region,
      changes,
      subject,
      zoneName,
      vpc,
      zone,
      dependsOn: none,
      // It goes however the two ended: an authorization that answered with an error may be there all the same (law 7).
      after: [join.id, authorize],
    },
  ];
}

/** An authorization that was left over is taken back first, or that would take the new one. */
function permissionNeeds(
  { zone, user }: Association,
  needs: JoiningNeeds,
  context: ExpandContext,
): readonly OperationId[] {
  if (!context.isAuthorizationLeftOver) return needs.permission;
  return [...needs.permission, operationId("deauthorize", authorizationKey(zone, user.vpc))];
}

/** AWS allows one zone of a name on a VPC, so a second one of the same name must be off it first. */
function joiningNeeds(
  { zoneName, user: { vpc } }: Association,
  needs: JoiningNeeds,
  context: ExpandContext,
): readonly OperationId[] {
  const { leavesByName } = context;
  const leaving = leavesByName.size === 0 ? none : leavesByName.get(nameAndVpc(zoneName, vpc));
  return leaving === undefined ? needs.joining : [...needs.joining, ...leaving];
}

/** Where an endpoint of the VPC's own serves the name, its private DNS goes off first. */
function offOf(switched: LinkStep | undefined): readonly OperationId[] {
  return switched === undefined ? none : [operationId("turn-private-dns", switched.step.change.key)];
}

type Joining = Pick<Operation, "changes" | "dependsOn" | "after"> &
  Pick<OperationParameters["associate"], "authorizer" | "vanishing">;

function association(
  { key, zone, zoneName, user: { caller, vpc, subject } }: Association,
  { changes, dependsOn, after, authorizer, vanishing }: Joining,
): Operation {
  const { region } = vpc;
  const id = operationId("associate", key);
  return {
    id,
    kind: "associate",
    caller,
    region,
    changes,
    subject,
    zoneName,
    authorizer,
    vanishing,
    vpc,
    zone,
    dependsOn,
    after,
  };
}

function disassociation(
  { key, observed, subject }: Leaving,
  { leavesAbove, local }: { readonly leavesAbove: NestedSteps; readonly local: LocalSteps },
  context: ExpandContext,
): Operation {
  const { zone, vpc } = observed;
  const step = local.of(zone.name, vpc)?.step;
  const above = zone.surplusOf === undefined ? leavesAbove(zone.name, vpc) : none;
  const id = operationId("disassociate", key);
  const { removedZones, rewrittenZones, isIngressRevoked, match } = context;
  return {
    id,
    kind: "disassociate",
    caller: context.hub,
    region: match.hub.region,
    changes: [key],
    subject,
    zoneName: zone.name,
    isAwaited: removedZones.has(zone.key) || rewrittenZones.has(zone.key) || isIngressRevoked || step !== undefined,
    vpc,
    zone: zone.id,
    dependsOn: [
      ...context.markingsOf(zone.key),
      ...successors(id, zone.key, context),
      ...coveringAssociations(observed, context),
    ],
    after: step === undefined ? above : [...local.withoutLater(above, step.rank), ...step.previous],
  };
}

/** A zone must keep a VPC at all times (LastVPCAssociation): where none stays, the hub's new one joins first. */
function successors(id: OperationId, zone: Key, { match, lastLinks }: ExpandContext): readonly OperationId[] {
  return lastLinks.has(id) ? [operationId("associate", associationKey(zone, match.hub))] : none;
}

/**
 * Where a name moves to a zone above or below the old one, the VPC joins the new zone before it leaves the old one:
 * the nearer zone wins as long as it sees both (AWS-FACTS D1). The other zone of a name waits for what leaves the second
 * one, so that waits for nothing.
 */
function coveringAssociations({ zone, vpc }: ObservedLink, context: ExpandContext): readonly OperationId[] {
  const { joinsByVpc, removedZones } = context;
  if (joinsByVpc.size === 0 || !removedZones.has(zone.key) || zone.surplusOf !== undefined) return none;
  const joins = joinsByVpc.get(vpcRefText(vpc)) ?? [];
  return joins.filter(({ name }) => isAbove(name, zone.name) || isAbove(zone.name, name)).map(({ id }) => id);
}
