import type { NetworkDraft, VpcDraft } from "../../packages/core/src/testing/networks.ts";
import { type Net, type NetVpc, clientGroup, netHub, region, subnetId } from "./random-networks.ts";

/** A third VPC, which peerings with somebody else lead to. */
const otherVpc = "vpc-0e000000000000001";

/** Why the simulator cannot hold a network of the planner's tests; undefined where it can. */
export function unheld({ gateways, endpoint }: NetworkDraft): string | undefined {
  const resources = Object.values(gateways).flatMap(({ resources: of }) => Object.values(of));
  const targets = Object.values(gateways).flatMap(({ tables }) =>
    Object.values(tables).flatMap((routes) => routes.flatMap(({ to }) => to)),
  );
  const known = ["tgw-attach-a", "tgw-attach-b", "blackhole"];
  if (Object.keys(gateways).length > 1) return "two gateways of one Region that peer";
  if (targets.some((to) => !known.includes(to)) || resources.some((of) => of === "vpc-0inspection"))
    return "what is neither hub nor spoke on a gateway";
  if (endpoint.state !== "available") return "endpoints that are not available from the start";
  if (endpoint.ingress.some(({ source }) => source.kind === "cidr6")) return "groups that admit IPv6";
  return undefined;
}

/** Returns a network of the planner's tests as one that can be sown. */
export function netOfDraft(draft: NetworkDraft): Net {
  const appliances = [draft.hub, draft.spoke].flatMap(appliancesOf);
  return {
    hub: vpcOf(draft.hub, "a", (id) => draft.endpoint.places.some(({ subnet }) => subnet === id)),
    spokes: [vpcOf(draft.spoke, "b", () => true)],
    gateways: Object.entries(draft.gateways).map(([id, { associations, policies = {}, tables }]) => ({
      id,
      region,
      tables: Object.entries(tables).map(([table, routes]) => ({
        id: table,
        routes: routes.flatMap(({ cidr, to }) =>
          to.map((one) => ({ destination: cidr, attachment: one === "blackhole" ? "none" : one })),
        ),
      })),
      attachments: [draft.hub, draft.spoke].flatMap(({ id: vpc, attachments }) =>
        attachments.map((one) => ({
          id: one.id,
          vpc,
          subnets: one.subnets.map(idOf),
          state: stateOf(one.state),
          association: associations[one.id] ?? policies[one.id] ?? "none",
          propagations: [],
        })),
      ),
      peer: undefined,
    })),
    peerings: Object.entries(draft.peerings).map(
      ([
        id,
        {
          status,
          vpcs: [one = "", other = ""],
        },
      ]) => ({
        id,
        vpcs: [one, other === "vpc-0other" ? otherVpc : other],
        status: statusOf(status),
      }),
    ),
    lists: Object.entries(draft.prefixLists).map(([id, cidrs]) => {
      const isOfGroup = draft.endpoint.ingress.some(({ source }) => source.kind === "prefix-list" && source.id === id);
      const isOfHub = isOfGroup || draft.hub.tables.some(({ routes }) => routes.some(({ to }) => to === id));
      return { id, account: isOfHub ? netHub.account : spokeAccount, region, cidrs };
    }),
    nats: Object.entries(draft.natGateways).map(([id, { subnet, address }]) => ({
      region,
      id,
      subnet: idOf(subnet),
      address,
    })),
    admitted: draft.endpoint.ingress.map(({ fromPort, source }) => ({
      source: sourceIn(source),
      ports: fromPort === undefined ? [...draft.endpoint.ports] : [fromPort],
    })),
    ports: draft.endpoint.ports,
    owner: netHub.account,
    isOwnerNamed: false,
    appliances,
  };
}

function sourceIn(source: NetworkDraft["endpoint"]["ingress"][number]["source"]): string {
  switch (source.kind) {
    case "cidr":
      return source.cidr;
    case "prefix-list":
      return source.id;
    case "group":
      return clientGroup;
    case "cidr6":
      throw new Error("no IPv6 here");
  }
}

const spokeAccount = "222222222220";

function vpcOf(draft: VpcDraft, letter: "a" | "b", isHost: (id: string) => boolean): NetVpc {
  const { id, cidrs, dns, nameServers, subnets, tables, acls, rules } = draft;
  return {
    account: letter === "a" ? netHub.account : spokeAccount,
    region,
    id,
    letter,
    cidrs,
    dnsSupport: dns.support !== false,
    dnsHostnames: dns.hostnames !== false,
    nameServers: nameServers.kind === "amazon" ? undefined : [...nameServers.servers],
    rules: rules.map(({ domain, kind }) => ({ domain, ...(kind === "system" && { type: "SYSTEM" as const }) })),
    subnets: subnets.map((subnet) => ({
      id: idOf(subnet.id),
      cidr: subnet.cidr,
      zone: zoneLetters[Number(subnet.zone?.at(-1)) - 1] ?? "a",
      isHost: isHost(subnet.id),
    })),
    tables: tables
      .toSorted((one, other) => Number(other.isMain) - Number(one.isMain))
      .map((table) => ({
        id: table.id,
        subnets: table.subnets.map(idOf),
        routes: table.routes.map(({ to, by, isBlackhole = false }) => ({
          destination: to,
          target: isBlackhole ? "eni-0f000000000000001" : by,
        })),
      })),
    acls: acls.map((acl) => ({
      id: acl.id,
      subnets: acl.subnets.map(idOf),
      entries: acl.entries
        // The last one each ACL has by itself.
        .filter(({ number }) => number < 32_767)
        .map(({ number, isEgress, cidr, isAllowed, ports, protocol }) => ({
          ruleNumber: number,
          direction: isEgress ? ("out" as const) : ("in" as const),
          action: isAllowed ? ("allow" as const) : ("deny" as const),
          cidr,
          ...(protocol === undefined ? {} : { protocol }),
          ...(ports === undefined ? {} : { fromPort: ports[0], toPort: ports[1] }),
        })),
    })),
  };
}

const zoneLetters = ["a", "b", "c", "d"];

/** `subnet-a1` is what people call it; AWS has longer ids. */
function idOf(id: string): string {
  const [, letter = "", number = ""] = /^subnet-([ab])(\d+)$/.exec(id) ?? [];
  return subnetId(letter, Number(number));
}

function stateOf(state: string): Net["gateways"][number]["attachments"][number]["state"] {
  if (state === "available" || state === "pendingAcceptance" || state === "modifying" || state === "deleting")
    return state;
  throw new Error(`no attachment is ${state} here`);
}

function statusOf(status: string): Net["peerings"][number]["status"] {
  if (status === "active" || status === "pending-acceptance" || status === "deleted" || status === "expired")
    return status;
  throw new Error(`no peering is ${status} here`);
}

function appliancesOf({ id, tables, subnets }: VpcDraft): Net["appliances"] {
  const named = tables.flatMap(({ routes }) => routes.flatMap(({ by }) => (by.startsWith("eni-") ? by : [])));
  const [home] = subnets;
  if (home === undefined) return [];
  const account = id === netHub.vpc ? netHub.account : spokeAccount;
  const place = { account, region, subnet: idOf(home.id), address: home.cidr.replace("0/24", "9"), forwards: false };
  return named.map((one) => ({ id: one, ...place }));
}
