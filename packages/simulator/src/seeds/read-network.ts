import { checkShape, recordOf, type Shape, type Shaped } from "../base/shape.ts";
import type { NatState } from "../world/nat-gateway.ts";
import type { PeeringStatus } from "../world/peering.ts";
import { mistakes } from "./mistakes.ts";
import type { NetworkSeeds } from "./network-seeds.ts";
import type { AclEntrySeed } from "../world/seed-network.ts";
import type { TransitPeeringSide } from "../world/seed-transit.ts";
import type { AttachmentState } from "../world/transit-gateway.ts";

type Reader<Value> = (value: unknown, where: string) => Value;

const place = { region: "text", vpc: "text" } as const;

const attachmentStates: readonly AttachmentState[] = [
  "initiating",
  "pendingAcceptance",
  "pending",
  "available",
  "modifying",
  "deleting",
  "deleted",
  "failed",
  "rejected",
];
const natStates: readonly NatState[] = ["pending", "failed", "available", "deleting", "deleted"];
const peeringStatuses: readonly PeeringStatus[] = [
  "initiating-request",
  "pending-acceptance",
  "active",
  "deleted",
  "rejected",
  "failed",
  "expired",
  "provisioning",
  "deleting",
];

/** How the networks in a seed are read: what the API of a simulator takes, as JSON. */
export const networkReaders: { readonly [Kind in keyof NetworkSeeds]: Reader<NetworkSeeds[Kind][number]> } = {
  dhcpOptions(value, where) {
    const { forwardsTo, ...rest } = recordOf(value, where);
    const shape = { account: "text", region: "text", id: "text", domainName: "text?", nameServers: "texts?" } as const;
    const other = forwardsTo === undefined ? {} : { forwardsTo: checkShape(forwardsTo, place, `${where}.forwardsTo`) };
    return { ...checkShape(rest, shape, where), ...other };
  },
  prefixLists: shaped({
    account: "text",
    region: "text",
    id: "text",
    name: "text?",
    cidrs: "texts",
    maxEntries: "number?",
    sharedWith: "texts?",
  }),
  natGateways(value, where) {
    const shape = { region: "text", id: "text", subnet: "text", address: "text" } as const;
    const { connectivity, state, ...rest } = recordOf(value, where);
    return {
      ...checkShape(rest, shape, where),
      ...choice("connectivity", connectivity, { of: ["public", "private"], where }),
      ...choice("state", state, { of: natStates, where }),
    };
  },
  transitGateways: shaped({
    account: "text",
    region: "text",
    id: "text",
    description: "text?",
    sharedWith: "texts?",
    defaultTable: "text?",
  }),
  transitTables: shaped({ region: "text", transitGateway: "text", id: "text" }),
  transitAttachments(value, where) {
    const { state, ...rest } = recordOf(value, where);
    const shape = {
      region: "text",
      id: "text",
      transitGateway: "text",
      vpc: "text",
      subnets: "texts",
      applianceMode: "flag?",
      association: "text?",
      propagations: "texts?",
    } as const;
    return { ...checkShape(rest, shape, where), ...choice("state", state, { of: attachmentStates, where }) };
  },
  transitPeerings(value, where) {
    const { requester, accepter, state, ...rest } = recordOf(value, where);
    checkShape(rest, {}, where);
    const sides = {
      requester: readTransitSide(requester, `${where}.requester`),
      accepter: readTransitSide(accepter, `${where}.accepter`),
    };
    return { ...sides, ...choice("state", state, { of: attachmentStates, where }) };
  },
  transitRoutes: shaped({ region: "text", table: "text", destination: "text", attachment: "text" }),
  peerings(value, where) {
    const { requester, accepter, status, ...rest } = recordOf(value, where);
    return {
      ...checkShape(rest, { id: "text" }, where),
      requester: checkShape(requester, place, `${where}.requester`),
      accepter: checkShape(accepter, place, `${where}.accepter`),
      ...choice("status", status, { of: peeringStatuses, where }),
    };
  },
  networkAcls(value, where) {
    const { entries, ...rest } = recordOf(value, where);
    const shape = { ...place, id: "text?", subnets: "texts?" } as const;
    const read = listOf(entries, `${where}.entries`).map((one, index) => readEntry(one, `${where}.entries[${index}]`));
    return { ...checkShape(rest, shape, where), entries: read };
  },
  resolverRules(value, where) {
    const { type, ...rest } = recordOf(value, where);
    const shape = {
      ...place,
      domain: "text",
      addresses: "texts",
      id: "text?",
      name: "text?",
      account: "text?",
      targets: "texts?",
    } as const;
    return { ...checkShape(rest, shape, where), ...choice("type", type, { of: ["FORWARD", "SYSTEM"], where }) };
  },
  networks(value, where) {
    const { hub, spokes, ...rest } = recordOf(value, where);
    return {
      ...checkShape(rest, { account: "text", internet: "flag?" }, where),
      hub: checkShape(hub, place, `${where}.hub`),
      spokes: listOf(spokes, `${where}.spokes`).map((one, index) =>
        checkShape(one, place, `${where}.spokes[${index}]`),
      ),
    };
  },
  mistakes(value, where) {
    const { hub, spoke, mistake, side, ...rest } = recordOf(value, where);
    checkShape(rest, {}, where);
    return {
      mistake: oneOf(mistake, mistakes, `${where}.mistake`),
      side: oneOf(side, ["hub", "spoke"], `${where}.side`),
      hub: checkShape(hub, place, `${where}.hub`),
      spoke: checkShape(spoke, place, `${where}.spoke`),
    };
  },
};

function shaped<const One extends Shape>(shape: One): Reader<Shaped<One>> {
  return (value, where) => checkShape(value, shape, where);
}

function readTransitSide(value: unknown, where: string): TransitPeeringSide {
  return checkShape(value, { region: "text", transitGateway: "text", id: "text", association: "text?" }, where);
}

function readEntry(value: unknown, where: string): AclEntrySeed {
  const { direction, action, ...rest } = recordOf(value, where);
  const shape = {
    ruleNumber: "number",
    cidr: "text",
    protocol: "text?",
    fromPort: "number?",
    toPort: "number?",
  } as const;
  return {
    ...checkShape(rest, shape, where),
    direction: oneOf(direction, ["in", "out"], `${where}.direction`),
    action: oneOf(action, ["allow", "deny"], `${where}.action`),
  };
}

function listOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where} must be a list`);
  return value;
}

function oneOf<const Value extends string>(value: unknown, all: readonly Value[], where: string): Value {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Error(`${where} is one of ${all.join(", ")}`);
  return found;
}

/** A member that may be missing. */
function choice<const Name extends string, const Value extends string>(
  name: Name,
  value: unknown,
  { of, where }: { readonly of: readonly Value[]; readonly where: string },
): { readonly [One in Name]?: Value } {
  const found: { [One in Name]?: Value } = {};
  if (value !== undefined) found[name] = oneOf(value, of, `${where}.${name}`);
  return found;
}
