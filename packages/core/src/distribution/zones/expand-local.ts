import type { LocalEndpointChange } from "../../diff/facts/local-endpoint.ts";
import type { ExpandContext } from "../../expand/context.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { Operation } from "../../operation/operation.ts";
import type { OperationBase, OperationId } from "../../operation/operation-base.ts";
import type { IndexById } from "../../operation/order.ts";
import { localMarkOf } from "../../resource/local-marks.ts";
import { spokeCaller } from "../../topology/topology.ts";
import { type VpcRef, zoneKey } from "../../words/key.ts";
import type { LocalStep, LocalSteps } from "./local-steps.ts";
import { needsOf } from "./zone-needs.ts";

/** Returns the operations on endpoints that spokes have of their own; those on their associations are made as ever. */
export function expandLocalEndpoints(
  { all }: LocalSteps,
  changes: readonly LocalEndpointChange[],
  shared: IndexById,
  context: ExpandContext,
): readonly Operation[] {
  return [
    ...all.flatMap((step) => (step.change.kind === "switch" ? switching(step, shared, context) : back(step, context))),
    ...changes.filter(({ kind }) => kind === "retire").map(retirement),
  ];
}

/**
 * All that the hub needs stands before private DNS goes off, the permission to join too: from then on, until the spoke
 * has joined, its names are public (AWS-FACTS D3).
 */
function switching(step: LocalStep, shared: IndexById, context: ExpandContext): readonly Operation[] {
  const { change, previous, links } = step;
  const { found } = change.local;
  const ready = [
    ...zonesOf(change).flatMap((zone) => needsOf(zone, shared, context).joining),
    ...links.map((key) => operationId("authorize", key)),
  ];
  const mark = operationId("mark-local-endpoint", change.key);
  const off = operationId("turn-private-dns", change.key);
  const base = { ...baseOf(step), after: previous };
  const isMarked = localMarkOf(found.tags) !== undefined;
  const named = { endpoint: found.id, zones: zonesOf(change) };
  const marking: Operation = {
    ...base,
    ...named,
    id: mark,
    kind: "mark-local-endpoint",
    vpc: vpcOf(change),
    topology: context.match.topology.name,
    dependsOn: ready,
  };
  const turning: Operation = {
    ...base,
    ...named,
    id: off,
    kind: "turn-private-dns",
    to: "off",
    vpc: vpcOf(change),
    dependsOn: [mark, ...ready],
  };
  const joins = links.map((key) => operationId("associate", key));
  return [
    ...(isMarked || !found.isPrivateDnsOn ? [] : [marking]),
    ...(found.isPrivateDnsOn ? [turning] : []),
    conclusion(step, context, { to: "hub", after: [mark, off, ...joins] }),
  ];
}

/** The way back is the mirror: the spoke leaves the zones, and private DNS goes on when it is off them. */
function back(step: LocalStep, context: ExpandContext): readonly Operation[] {
  const { change, previous, links } = step;
  const { found } = change.local;
  const leaves = links.map((key) => operationId("disassociate", key));
  const on = operationId("turn-private-dns", change.key);
  const turning: Operation = {
    ...baseOf(step),
    id: on,
    kind: "turn-private-dns",
    endpoint: found.id,
    zones: zonesOf(change),
    to: "on",
    vpc: vpcOf(change),
    dependsOn: leaves,
    after: previous,
  };
  return [
    ...(found.isPrivateDnsOn ? [] : [turning]),
    conclusion(step, context, { to: "spoke", after: found.isPrivateDnsOn ? previous : [on, ...leaves] }),
  ];
}

function retirement(change: LocalEndpointChange): Operation {
  const { local, key, subject } = change;
  return {
    id: operationId("retire-local-endpoint", key),
    kind: "retire-local-endpoint",
    caller: spokeCaller(local.spoke),
    region: local.spoke.region,
    changes: [key],
    subject,
    zoneName: undefined,
    endpoint: local.found.id,
    vpc: vpcOf(change),
    zones: zonesOf(change),
    dependsOn: [],
    after: [],
  };
}

interface Ending {
  readonly to: "hub" | "spoke";
  readonly after: readonly OperationId[];
}

function conclusion(step: LocalStep, { hub, match }: ExpandContext, { to, after }: Ending): Operation {
  const { local } = step.change;
  return {
    ...baseOf(step),
    id: operationId("conclude-switch", step.change.key),
    kind: "conclude-switch",
    endpoint: local.found.id,
    vpc: vpcOf(step.change),
    to,
    zones: zonesOf(step.change),
    names: local.zones.map(({ name }) => name),
    authorizer: local.spoke.account === match.topology.hub.account ? undefined : hub,
    dependsOn: [],
    after,
  };
}

/** What is held back of a switch holds all of it back: so each operation says that it serves all of it. */
function baseOf({
  change,
  links,
}: LocalStep): Pick<OperationBase, "caller" | "region" | "changes" | "subject" | "zoneName"> {
  const { spoke } = change.local;
  return {
    caller: spokeCaller(spoke),
    region: spoke.region,
    changes: [change.key, ...links],
    subject: change.subject,
    zoneName: undefined,
  };
}

function zonesOf({ local }: LocalEndpointChange): readonly ReturnType<typeof zoneKey>[] {
  return local.zones.map(({ name }) => zoneKey(name));
}

function vpcOf({ local: { spoke } }: LocalEndpointChange): VpcRef {
  return { region: spoke.region, vpc: spoke.vpc };
}
