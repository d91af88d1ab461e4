import type { TransitGatewayAttachment, TransitGatewayRoute, TransitGatewayRouteAttachment } from "@aws-sdk/client-ec2";
import {
  type Caller,
  type GatewayRoute,
  type GatewayTarget,
  type Observed,
  type Region,
  type TransitGateway,
  canonicalCidr,
  present,
} from "@vpce-hub/core";
import { knownWord } from "../../base/known-word.ts";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { listAll, nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { ec2PageSize, observedBy } from "../observed.ts";
import { observeFiltered } from "./filtered.ts";

type Gateways = ReadonlyMap<string, Observed<TransitGateway>>;

/** The gateways of one Region that hub and spokes are attached to, and by which attachments. */
export interface GatewaysSought {
  readonly region: Region;
  readonly ids: readonly string[];
  readonly attachments: ReadonlySet<string>;
}

/**
 * Reads gateways with the tables that matter: those of the attachments of hub and spokes, and of peerings with other
 * gateways. Only the owner may (AWS-FACTS-2 L1), so a gateway of somebody else than who asks is left out: it was not
 * looked at.
 */
export async function readTransitGateways(sought: GatewaysSought, aws: ReadAws, caller: Caller): Promise<Gateways> {
  const { region, ids } = sought;
  const origin: Origin = { caller, region };
  const listed = await listAttachments(ids, aws, origin);
  if (listed.kind !== "present") return new Map(ids.map((id) => [id, listed]));
  const read = ids.map(async (id): Promise<readonly (readonly [string, Observed<TransitGateway>])[]> => {
    const own = listed.value.filter(({ TransitGatewayId, TransitGatewayOwnerId }) => {
      return TransitGatewayId === id && TransitGatewayOwnerId === caller.account;
    });
    return own.length === 0 ? [] : [[id, present(await readGateway(id, own, { sought, aws, origin }))]];
  });
  return new Map((await Promise.all(read)).flat());
}

function listAttachments(
  ids: readonly string[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly TransitGatewayAttachment[]>> {
  return observeFiltered(
    {
      what: "attachments of Transit Gateways",
      action: "ec2:DescribeTransitGatewayAttachments",
      values: ids,
      idOf: ({ TransitGatewayAttachmentId = "" }) => TransitGatewayAttachmentId,
      readPage: async (Values, NextToken) => {
        const Filters = [{ Name: "transit-gateway-id", Values }];
        const input = { Filters, MaxResults: ec2PageSize, NextToken };
        const page = await aws.read("ec2:DescribeTransitGatewayAttachments", origin, input);
        return { items: page.TransitGatewayAttachments ?? [], next: nextToken(page.NextToken) };
      },
    },
    origin,
  );
}

interface Reading {
  readonly sought: GatewaysSought;
  readonly aws: ReadAws;
  readonly origin: Origin;
}

async function readGateway(
  id: string,
  attachments: readonly TransitGatewayAttachment[],
  { sought, aws, origin }: Reading,
): Promise<TransitGateway> {
  const associated = attachments.flatMap((one) => {
    const { TransitGatewayAttachmentId: attachment, ResourceType, Association } = one;
    const table = Association?.TransitGatewayRouteTableId;
    if (attachment === undefined || table === undefined) return [];
    if (knownWord(["associated"], Association?.State) === undefined) return [];
    const isPeering = knownWord(["peering"], ResourceType) !== undefined;
    return [{ attachment, table, matters: isPeering || sought.attachments.has(attachment) }];
  });
  const policed = attachments.flatMap(({ TransitGatewayAttachmentId: attachment, Association }) => {
    const table = Association?.TransitGatewayPolicyTableId;
    return attachment === undefined || table === undefined ? [] : [[attachment, table] as const];
  });
  const tables = [...new Set(associated.filter(({ matters }) => matters).map(({ table }) => table))];
  const read = tables.map(async (table) => [table, await readRoutes(table, aws, origin)] as const);
  return {
    id,
    tableOfAttachment: new Map(associated.map(({ attachment, table }) => [attachment, table])),
    policyTableOfAttachment: new Map(policed),
    tables: new Map(await Promise.all(read)),
  };
}

/** AWS asks for a filter; these are all states that decide anything. */
const decisive = [{ Name: "state", Values: ["active", "blackhole"] }];

function readRoutes(table: string, aws: ReadAws, origin: Origin): Promise<Observed<readonly GatewayRoute[]>> {
  return observedBy(origin, "ec2:SearchTransitGatewayRoutes", async () => {
    const routes = await listAll({
      what: "routes of a Transit Gateway",
      idOf: ({ DestinationCidrBlock = "", Type = "" }) => `${DestinationCidrBlock} ${Type}`,
      readPage: async (token: string | undefined) => {
        const input = {
          TransitGatewayRouteTableId: table,
          Filters: decisive,
          MaxResults: ec2PageSize,
          NextToken: token,
        };
        const page = await aws.read("ec2:SearchTransitGatewayRoutes", origin, input);
        return { items: page.Routes ?? [], next: nextToken(page.NextToken) };
      },
    });
    return routes.flatMap((route) => toRoute(route, table));
  });
}

function toRoute(route: TransitGatewayRoute, table: string): readonly GatewayRoute[] {
  const { DestinationCidrBlock, State, Type, TransitGatewayAttachments = [] } = route;
  const text = DestinationCidrBlock ?? "";
  // One of IPv6 carries nothing to the addresses that the names lead to.
  if (text.includes(":")) return [];
  const cidr = canonicalCidr(text);
  if (cidr === undefined) throw incompleteAnswer(`a route of ${table} to "${text}", which is no CIDR`);
  return [
    {
      cidr,
      isBlackhole: knownWord(["blackhole"], State) !== undefined,
      isStatic: knownWord(["static"], Type) !== undefined,
      attachments: TransitGatewayAttachments.map(toTarget),
    },
  ];
}

function toTarget(target: TransitGatewayRouteAttachment): GatewayTarget {
  const { TransitGatewayAttachmentId: attachment, ResourceType, ResourceId } = target;
  if (attachment === undefined) throw incompleteAnswer("a route of a Transit Gateway to an attachment without id");
  return {
    attachment,
    kind: knownWord(["vpc", "peering"], ResourceType) ?? "other",
    resource: ResourceId ?? attachment,
  };
}
