import type { End } from "../reach/end.ts";
import type { ReachQuestion } from "../reach/reach.ts";
import type { IngressRule } from "../resource/resource.ts";
import type { GatewayRoute, GatewayTarget, NameServers, Networks, RouteTarget } from "../topology/networks.ts";
import type { Cidr, DnsName, Region, SubnetId, VpcId } from "../words/ids.ts";
import { type Observed, type UnknownReason, present, unknown } from "../words/state.ts";

/** Two VPCs and what is between them, for tests to break: everything may be written to. */
export interface NetworkDraft {
  spoke: VpcDraft;
  hub: VpcDraft;
  gateways: Record<string, GatewayDraft>;
  peerings: Record<string, { status: string; vpcs: string[] }>;
  prefixLists: Record<string, string[]>;
  natGateways: Record<string, { subnet: string; address: string }>;
  endpoint: EndpointDraft;
  /** What could not be read, such as `spoke.acls`, `prefixLists.pl-1`, `gateways.tgw-1`. */
  unread: string[];
}

/** The endpoint of a service. */
export interface EndpointDraft {
  state: ReachQuestion["goal"]["state"];
  places: { subnet: string; address: string | undefined }[];
  ingress: IngressRule[];
  ports: number[];
  zones: string[];
}

/** A VPC. */
export interface VpcDraft {
  id: string;
  cidrs: string[];
  dns: { support: boolean | undefined; hostnames: boolean | undefined };
  subnets: { id: string; cidr: string; zone: string | undefined }[];
  tables: { id: string; isMain: boolean; subnets: string[]; routes: RouteDraft[] }[];
  acls: { id: string; subnets: string[]; entries: EntryDraft[] }[];
  attachments: { id: string; gateway: string; state: string; subnets: string[] }[];
  nameServers: NameServers;
  rules: { id: string; domain: string; kind: "forward" | "system" | "other" }[];
}

/** A route: `to` is a CIDR or a prefix list. */
export interface RouteDraft {
  to: string;
  by: string;
  isBlackhole?: boolean;
}

/** An entry of an ACL, said shortly. */
export interface EntryDraft {
  number: number;
  isEgress: boolean;
  cidr: string;
  isAllowed: boolean;
  ports?: [number, number];
  protocol?: string;
}

/** A Transit Gateway: attachment to table, and the routes of tables, as `cidr` to attachments or `blackhole`. */
export interface GatewayDraft {
  associations: Record<string, string>;
  /** Attachments that have a policy table instead. */
  policies?: Record<string, string>;
  tables: Record<string, { cidr: string; to: string[]; isStatic?: boolean }[]>;
  /** What attachments are of: a VPC, or another gateway. */
  resources: Record<string, string>;
}

export const spokeVpc = "vpc-0b000000000000001";
export const hubVpc = "vpc-0a000000000000001";

/** Two VPCs on one Transit Gateway: two zones each, attachments in subnets of their own. */
export function gatewayNetwork(): NetworkDraft {
  const spoke = vpcDraft("b", spokeVpc, "10.1", [{ to: "10.0.0.0/16", by: "tgw-1" }]);
  const hub = vpcDraft("a", hubVpc, "10.0", [{ to: "10.1.0.0/16", by: "tgw-1" }]);
  return {
    spoke,
    hub,
    gateways: {
      "tgw-1": {
        associations: { "tgw-attach-b": "tgw-rtb-1", "tgw-attach-a": "tgw-rtb-1" },
        tables: {
          "tgw-rtb-1": [
            { cidr: "10.0.0.0/16", to: ["tgw-attach-a"] },
            { cidr: "10.1.0.0/16", to: ["tgw-attach-b"] },
          ],
        },
        resources: { "tgw-attach-a": hubVpc, "tgw-attach-b": spokeVpc },
      },
    },
    peerings: {},
    prefixLists: {},
    natGateways: {},
    endpoint: {
      state: "available",
      places: [
        { subnet: "subnet-a1", address: "10.0.1.10" },
        { subnet: "subnet-a2", address: "10.0.2.10" },
      ],
      ingress: [admitting("10.1.0.0/16")],
      ports: [443],
      zones: ["ssm.ap-northeast-1.amazonaws.com"],
    },
    unread: [],
  };
}

/** Two VPCs that peer. */
export function peeredNetwork(): NetworkDraft {
  const draft = gatewayNetwork();
  draft.gateways = {};
  for (const [vpc, to] of [
    [draft.spoke, "10.0.0.0/16"],
    [draft.hub, "10.1.0.0/16"],
  ] as const) {
    vpc.attachments = [];
    for (const table of vpc.tables) if (table.isMain) table.routes = [{ to, by: "pcx-1" }];
  }
  draft.peerings = { "pcx-1": { status: "active", vpcs: [hubVpc, spokeVpc] } };
  return draft;
}

/** A rule that lets a block in on 443. */
export function admitting(cidr: string, port = 443): IngressRule {
  return { protocol: "tcp", fromPort: port, toPort: port, source: { kind: "cidr", cidr: cidr as Cidr } };
}

/** The ACL that every VPC begins with: all may pass. */
export function openEntries(): EntryDraft[] {
  return [
    { number: 100, isEgress: false, cidr: "0.0.0.0/0", isAllowed: true },
    { number: 100, isEgress: true, cidr: "0.0.0.0/0", isAllowed: true },
  ];
}

function vpcDraft(letter: string, id: string, block: string, routes: RouteDraft[]): VpcDraft {
  const subnet = (place: number, zone: number): VpcDraft["subnets"][number] => ({
    id: `subnet-${letter}${place}`,
    cidr: `${block}.${place}.0/24`,
    zone: `apne1-az${zone}`,
  });
  return {
    id,
    cidrs: [`${block}.0.0/16`],
    dns: { support: true, hostnames: true },
    subnets: [subnet(1, 1), subnet(2, 2), subnet(8, 1), subnet(9, 2)],
    tables: [
      { id: `rtb-${letter}`, isMain: true, subnets: [], routes },
      // Where attachments are, nothing but the VPC itself is routed to.
      { id: `rtb-${letter}-attach`, isMain: false, subnets: [`subnet-${letter}8`, `subnet-${letter}9`], routes: [] },
    ],
    acls: [
      { id: `acl-${letter}`, subnets: [`subnet-${letter}1`, `subnet-${letter}2`], entries: openEntries() },
      { id: `acl-${letter}-attach`, subnets: [`subnet-${letter}8`, `subnet-${letter}9`], entries: openEntries() },
    ],
    attachments: [
      {
        id: `tgw-attach-${letter}`,
        gateway: "tgw-1",
        state: "available",
        subnets: [`subnet-${letter}8`, `subnet-${letter}9`],
      },
    ],
    nameServers: { kind: "amazon" },
    rules: [],
  };
}

/** Returns the question behind a draft: does the service work for the spoke. */
export function questionOf(draft: NetworkDraft): ReachQuestion {
  const { endpoint } = draft;
  return {
    spoke: endOf("spoke app", "spoke", draft),
    hub: endOf("the hub", "hub", draft),
    goal: {
      service: "ssm",
      id: "vpce-0c000000000000001",
      state: endpoint.state,
      places: endpoint.places.map(({ subnet, address }) => ({ subnet: subnet as SubnetId, address })),
      admission: { ids: ["sg-1"], ingress: read(draft, "endpoint.ingress", endpoint.ingress) },
      ports: endpoint.ports,
      zones: endpoint.zones as DnsName[],
    },
    networks: networksOf(draft),
  };
}

function endOf(who: string, side: "spoke" | "hub", draft: NetworkDraft): End {
  const vpc = draft[side];
  return {
    who,
    vpc: {
      id: vpc.id as VpcId,
      region: "ap-northeast-1" as Region,
      cidrs: vpc.cidrs as Cidr[],
      hasDnsSupport: vpc.dns.support,
      hasDnsHostnames: vpc.dns.hostnames,
    },
    network: {
      subnets: read(
        draft,
        `${side}.subnets`,
        vpc.subnets.map(({ id, cidr, zone }) => ({
          id: id as SubnetId,
          cidr: cidr as Cidr,
          availabilityZoneId: zone,
        })),
      ),
      routeTables: read(
        draft,
        `${side}.tables`,
        vpc.tables.map(({ routes, subnets, ...table }) => ({
          ...table,
          subnets: subnets as SubnetId[],
          routes: routes.map(({ to, by, isBlackhole = false }) => ({
            destination: to.startsWith("pl-")
              ? { kind: "prefix-list" as const, id: to }
              : { kind: "cidr" as const, cidr: to as Cidr },
            target: targetOf(by),
            isBlackhole,
          })),
        })),
      ),
      acls: read(
        draft,
        `${side}.acls`,
        vpc.acls.map(({ id, subnets, entries }) => ({
          id,
          subnets: subnets as SubnetId[],
          entries: entries.map(({ cidr, ports, protocol = "-1", ...entry }) => ({
            ...entry,
            cidr: cidr as Cidr,
            ports,
            protocol,
          })),
        })),
      ),
      attachments: read(
        draft,
        `${side}.attachments`,
        vpc.attachments.map((one) => ({ ...one, subnets: one.subnets as SubnetId[] })),
      ),
      nameServers: read(draft, `${side}.nameServers`, vpc.nameServers),
      resolverRules: read(
        draft,
        `${side}.rules`,
        vpc.rules.map(({ domain, ...rule }) => ({ ...rule, domain: domain as DnsName })),
      ),
    },
  };
}

const kinds: Readonly<Record<string, RouteTarget["kind"]>> = {
  tgw: "transit-gateway",
  pcx: "peering",
  igw: "internet",
  nat: "nat",
  local: "local",
};

function targetOf(id: string): RouteTarget {
  return { id, kind: kinds[id.split("-")[0] ?? ""] ?? "other" };
}

function networksOf(draft: NetworkDraft): Networks {
  return {
    vpcs: new Map(),
    transitGateways: new Map(
      Object.entries(draft.gateways).map(([id, gateway]) => [
        id,
        read(draft, `gateways.${id}`, {
          id,
          tableOfAttachment: new Map(Object.entries(gateway.associations)),
          policyTableOfAttachment: new Map(Object.entries(gateway.policies ?? {})),
          tables: new Map(
            Object.entries(gateway.tables).map(([table, routes]) => [
              table,
              read(
                draft,
                `tables.${table}`,
                routes.map((route): GatewayRoute => ({
                  cidr: route.cidr as Cidr,
                  isBlackhole: route.to.includes("blackhole"),
                  isStatic: route.isStatic ?? false,
                  attachments: route.to.filter((to) => to !== "blackhole").map((to) => gatewayTarget(to, gateway)),
                })),
              ),
            ]),
          ),
        }),
      ]),
    ),
    peerings: new Map(
      Object.entries(draft.peerings).map(([id, { status, vpcs }]) => [
        id,
        read(draft, `peerings.${id}`, { id, status, vpcs: vpcs as VpcId[] }),
      ]),
    ),
    prefixLists: new Map(
      Object.entries(draft.prefixLists).map(([id, cidrs]) => [id, read(draft, `prefixLists.${id}`, cidrs as Cidr[])]),
    ),
    natGateways: new Map(
      Object.entries(draft.natGateways).map(([id, { subnet, address }]) => [
        id,
        read(draft, `natGateways.${id}`, { id, subnet: subnet as SubnetId, addresses: [address] }),
      ]),
    ),
  };
}

function gatewayTarget(attachment: string, { resources }: GatewayDraft): GatewayTarget {
  const resource = resources[attachment] ?? "vpn-1";
  const kind = resource.startsWith("vpc-") ? "vpc" : resource.startsWith("tgw-") ? "peering" : "other";
  return { attachment, kind, resource };
}

function read<T>({ unread }: NetworkDraft, what: string, value: T): Observed<T> {
  return unread.includes(what) ? unknown(unreadable(what)) : present(value);
}

function unreadable(action: string): UnknownReason {
  return {
    code: "aws.access-denied",
    message: "denied",
    hint: undefined,
    account: "111111111111" as UnknownReason["account"],
    region: undefined,
    action,
  };
}
