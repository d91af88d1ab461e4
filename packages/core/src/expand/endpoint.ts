import type { EndpointChange } from "../diff/facts/endpoint.ts";
import { groupIdsOf, isPolicyDifferent } from "../diff/endpoint.ts";
import type { Match } from "../match/match.ts";
import { endpointDeletionId, endpointShrinkId, operationId } from "../operation/operation-id.ts";
import { aboutService } from "../topology/subject.ts";
import type { EndpointId } from "../words/ids.ts";
import type { Operation, OperationParameters } from "../operation/operation.ts";
import { type OperationId, tagEntries } from "../operation/operation-base.ts";
import { tagsOnCreation } from "../resource/given-tags.ts";
import { fullAccessPolicy } from "../words/policy-document.ts";
import type { Endpoint, EndpointState, ObservedEndpoint } from "../resource/resource.ts";
import { unreachable } from "../base/unreachable.ts";
import { cacheMs } from "../operation/spreading.ts";
import { type ExpandContext, hubOperation } from "./context.ts";
import { retagging } from "./tags.ts";

/** Returns the operations behind a change of an endpoint. */
export function expandEndpoint(
  change: Exclude<EndpointChange, { kind: "adopt" }>,
  context: ExpandContext,
): readonly Operation[] {
  switch (change.kind) {
    case "create":
      return [creation(change.desired, undefined, context)];
    case "update":
      return update(change, context);
    case "replace":
      return [creation(change.desired, change.observed.id, context), deletion(change, context)];
    case "delete":
      return [deletion(change, context)];
    default:
      return unreachable(change);
  }
}

function creation(desired: Endpoint, replaces: EndpointId | undefined, context: ExpandContext): Operation {
  const { key, service, serviceName, serviceRegion, vpc, subnets, securityGroups, policy, tags } = desired;
  const id = operationId("create-endpoint", key);
  return {
    ...hubOperation(context, { id, changes: [key], subject: aboutService(service) }),
    kind: "create-endpoint",
    key,
    serviceName,
    serviceRegion,
    vpc,
    subnets,
    securityGroups,
    policy,
    tags: tagEntries(tagsOnCreation(tags)),
    replaces,
    isAwaited: !desired.isAcceptanceRequired,
    dependsOn: groupOperations(desired),
  };
}

type ModifyEndpoint = { readonly kind: "modify-endpoint" } & OperationParameters["modify-endpoint"];
type GroupIdOf = Match["groupIdOf"];

/**
 * Growing comes before shrinking, each with a wait for the endpoint to be available again: swapped in one call, the
 * old addresses would be gone before the new ones answer (law 6).
 */
function update(
  { key, desired, observed }: Extract<EndpointChange, { kind: "update" }>,
  context: ExpandContext,
): readonly Operation[] {
  const { groupIdOf } = context.match;
  const growing = growth(desired, observed, groupIdOf);
  const shrinking = shrinkage(desired, observed, groupIdOf);
  const subject = aboutService(desired.service);
  const grow = hubOperation(context, { id: operationId("modify-endpoint", key), changes: [key], subject });
  const shrink = hubOperation(context, { id: endpointShrinkId(key), changes: [key], subject });
  const marked = context.markingsOf(key);
  const before = [...marked, ...groupOperations(desired)];
  const grown = [grow.id, ...before, ...groupAdmissions(desired)];
  // An address that goes is out of the records before (law 6).
  const rewritten = shrinking?.removeSubnets.length === 0 ? [] : (context.recordsOfEndpoints.get(key) ?? []);
  // A group that goes may be what admits a spoke that leaves.
  const left = shrinking?.removeSecurityGroups.length === 0 ? [] : context.disassociations;
  return [
    ...(growing === undefined ? [] : [{ ...grow, ...growing, dependsOn: before }]),
    ...(shrinking === undefined ? [] : [{ ...shrink, ...shrinking, dependsOn: [...grown, ...rewritten, ...left] }]),
    // One that is adopted gets its tags by that.
    ...(marked.length > 0 ? [] : retagging({ key, subject, resource: observed, wanted: desired.tags }, context)),
  ];
}

function growth(desired: Endpoint, observed: ObservedEndpoint, groupIdOf: GroupIdOf): ModifyEndpoint | undefined {
  const addSubnets = desired.subnets.filter((id) => !observed.subnets.includes(id));
  const isGroupMissing = groupIdsOf(desired, groupIdOf).some(
    (id) => id === undefined || !observed.securityGroups.includes(id),
  );
  const isPolicyChanged = isPolicyDifferent(desired, observed);
  const isPrivateDnsTurnedOff = observed.isPrivateDnsEnabled;
  if (addSubnets.length === 0 && !isGroupMissing && !isPolicyChanged && !isPrivateDnsTurnedOff) return undefined;
  return {
    ...unmodified(observed.id),
    addSubnets,
    addSecurityGroups: isGroupMissing ? desired.securityGroups : undefined,
    policy: isPolicyChanged ? (desired.policy ?? fullAccessPolicy) : undefined,
    isPrivateDnsTurnedOff,
  };
}

function shrinkage(desired: Endpoint, observed: ObservedEndpoint, groupIdOf: GroupIdOf): ModifyEndpoint | undefined {
  const wantedGroups = groupIdsOf(desired, groupIdOf);
  const removeSubnets = observed.subnets.filter((id) => !desired.subnets.includes(id)).sort();
  const removeSecurityGroups = observed.securityGroups.filter((id) => !wantedGroups.includes(id)).sort();
  if (removeSubnets.length === 0 && removeSecurityGroups.length === 0) return undefined;
  return { ...unmodified(observed.id), removeSubnets, removeSecurityGroups };
}

function unmodified(endpoint: EndpointId): ModifyEndpoint {
  return {
    kind: "modify-endpoint",
    endpoint,
    addSubnets: [],
    removeSubnets: [],
    addSecurityGroups: undefined,
    removeSecurityGroups: [],
    policy: undefined,
    isPrivateDnsTurnedOff: false,
  };
}

function groupOperations({ securityGroups }: Endpoint): readonly OperationId[] {
  return securityGroups.kind === "owned" ? [operationId("create-security-group", securityGroups.key)] : [];
}

/** The new group must admit the spokes before the one that did so is taken off. */
function groupAdmissions({ securityGroups }: Endpoint): readonly OperationId[] {
  return securityGroups.kind === "owned" ? [operationId("authorize-ingress", securityGroups.key)] : [];
}

/** One that is being modified is pending, and serves. */
const serving: ReadonlySet<EndpointState> = new Set(["available", "partial", "pending"]);

function deletion(
  { key, observed: { id, state }, subject }: Extract<EndpointChange, { kind: "delete" | "replace" }>,
  context: ExpandContext,
): Operation {
  const zones = context.match.leads.zonesOfEndpoint(id);
  return {
    ...hubOperation(context, { id: endpointDeletionId(key, id), changes: [key], subject }),
    kind: "delete-endpoint",
    endpoint: id,
    // An earlier run may have taken the records away a moment ago, so none has to be there.
    drainMs: serving.has(state) ? cacheMs : 0,
    // No record may lead to it any more: each was moved to the new endpoint, or is gone with its zone.
    dependsOn: zones.flatMap((zone) => [operationId("change-records", zone), operationId("delete-zone", zone)]),
  };
}
