import { type NetworkDraft, admitting, gatewayNetwork, hubVpc, peeredNetwork, spokeVpc } from "./networks.ts";
import { acl, attachment, gateway, main } from "./network-mistakes.ts";

/** A network in which nothing is wrong; `unknown` where something in it cannot be read by anybody. */
export interface SoundNetwork {
  readonly what: string;
  readonly draft: NetworkDraft;
  readonly answer: "yes" | "unknown";
}

function sound(
  what: string,
  edit: (draft: NetworkDraft) => void,
  { base = gatewayNetwork, answer = "yes" }: { base?: () => NetworkDraft; answer?: "yes" | "unknown" } = {},
): SoundNetwork {
  const draft = base();
  edit(draft);
  return { what, draft, answer };
}

const nothing = (): void => undefined;
const peered = { base: peeredNetwork };

/** Two gateways that peer: the spoke is on one, the hub on the other. */
function twoGateways(draft: NetworkDraft): void {
  attachment(draft.spoke).gateway = "tgw-2";
  main(draft.spoke).routes = [{ to: "10.0.0.0/8", by: "tgw-2" }];
  draft.gateways = {
    "tgw-1": {
      associations: { "tgw-attach-a": "tgw-rtb-1", "tgw-attach-p1": "tgw-rtb-1" },
      tables: {
        "tgw-rtb-1": [
          { cidr: "10.0.0.0/16", to: ["tgw-attach-a"] },
          { cidr: "10.1.0.0/16", to: ["tgw-attach-p1"], isStatic: true },
        ],
      },
      resources: { "tgw-attach-a": hubVpc, "tgw-attach-p1": "tgw-2" },
    },
    "tgw-2": {
      associations: { "tgw-attach-b": "tgw-rtb-2", "tgw-attach-p1": "tgw-rtb-2" },
      tables: {
        "tgw-rtb-2": [
          { cidr: "10.1.0.0/16", to: ["tgw-attach-b"] },
          { cidr: "10.0.0.0/16", to: ["tgw-attach-p1"], isStatic: true },
        ],
      },
      resources: { "tgw-attach-b": spokeVpc, "tgw-attach-p1": "tgw-1" },
    },
  };
}

/** All goes through a VPC with a firewall, as landing zones do it. */
function inspection(draft: NetworkDraft): void {
  const { associations, tables, resources } = gateway(draft);
  associations["tgw-attach-b"] = "tgw-rtb-2";
  associations["tgw-attach-a"] = "tgw-rtb-2";
  tables["tgw-rtb-2"] = [{ cidr: "0.0.0.0/0", to: ["tgw-attach-i"], isStatic: true }];
  resources["tgw-attach-i"] = "vpc-0inspection";
}

/** Networks of different make, each in order. */
export const soundNetworks: readonly SoundNetwork[] = [
  sound("one gateway", nothing),
  sound("a peering", nothing, peered),
  sound("two gateways that peer", twoGateways),
  sound("a firewall in between", inspection, { answer: "unknown" }),
  sound(
    "two gateways and a firewall in between",
    (draft) => {
      twoGateways(draft);
      const second = draft.gateways["tgw-2"];
      if (second === undefined) return;
      second.tables["tgw-rtb-3"] = [{ cidr: "0.0.0.0/0", to: ["tgw-attach-i"], isStatic: true }];
      second.associations["tgw-attach-b"] = "tgw-rtb-3";
      second.resources["tgw-attach-i"] = "vpc-0inspection";
    },
    { answer: "unknown" },
  ),
  sound("a table for each subnet", ({ spoke }) => {
    spoke.tables.push(
      ...["1", "2"].map((place) => ({
        id: `rtb-b${place}`,
        isMain: false,
        subnets: [`subnet-b${place}`],
        routes: [
          { to: "0.0.0.0/0", by: `nat-${place}` },
          { to: "10.0.0.0/8", by: "tgw-1" },
        ],
      })),
    );
  }),
  sound("default routes to the gateway on both sides", ({ spoke, hub }) => {
    main(spoke).routes = [{ to: "0.0.0.0/0", by: "tgw-1" }];
    main(hub).routes = [{ to: "0.0.0.0/0", by: "tgw-1" }];
  }),
  sound("prefix lists", (draft) => {
    main(draft.spoke).routes = [{ to: "pl-1", by: "tgw-1" }];
    main(draft.hub).routes = [{ to: "pl-2", by: "tgw-1" }];
    draft.prefixLists = { "pl-1": ["10.0.0.0/17", "10.0.128.0/17"], "pl-2": ["10.1.0.0/16", "10.2.0.0/16"] };
    draft.endpoint.ingress = [
      { protocol: "tcp", fromPort: 443, toPort: 443, source: { kind: "prefix-list", id: "pl-2" } },
    ];
  }),
  sound("a secondary CIDR with clients", (draft) => {
    draft.spoke.cidrs.push("100.64.0.0/16");
    draft.spoke.subnets.push({ id: "subnet-b3", cidr: "100.64.1.0/24", zone: "apne1-az1" });
    draft.spoke.acls[0]?.subnets.push("subnet-b3");
    main(draft.hub).routes.push({ to: "100.64.0.0/16", by: "tgw-1" });
    gateway(draft).tables["tgw-rtb-1"]?.push({ cidr: "100.64.0.0/16", to: ["tgw-attach-b"] });
    draft.endpoint.ingress.push(admitting("100.64.0.0/16"));
  }),
  sound("attachments in the subnets of hosts", ({ spoke, hub }) => {
    attachment(spoke).subnets = ["subnet-b1", "subnet-b2"];
    attachment(hub).subnets = ["subnet-a1", "subnet-a2"];
  }),
  sound("an attachment in the subnet of the endpoint, whose ACL lets nothing but answers pass", ({ hub, endpoint }) => {
    attachment(hub).subnets = ["subnet-a1"];
    hub.subnets.forEach((subnet) => void (subnet.zone = "apne1-az1"));
    endpoint.places.length = 1;
    acl(hub, 0).entries = [
      { number: 100, isEgress: true, cidr: "10.1.0.0/16", isAllowed: true, ports: [1_024, 65_535], protocol: "6" },
      // On their way into the gateway they come from the subnet itself.
      { number: 100, isEgress: false, cidr: "10.0.1.0/24", isAllowed: true, ports: [1_024, 65_535], protocol: "6" },
    ];
  }),
  sound("narrow ACLs on both sides", ({ spoke, hub }) => {
    acl(spoke, 0).entries = [
      { number: 100, isEgress: true, cidr: "10.0.0.0/16", isAllowed: true, ports: [443, 443], protocol: "6" },
      { number: 100, isEgress: false, cidr: "10.0.0.0/16", isAllowed: true, ports: [1_024, 65_535], protocol: "6" },
    ];
    acl(hub, 0).entries = [
      { number: 100, isEgress: false, cidr: "10.1.0.0/16", isAllowed: true, ports: [443, 443], protocol: "6" },
      { number: 100, isEgress: true, cidr: "10.1.0.0/16", isAllowed: true, ports: [1_024, 65_535], protocol: "6" },
    ];
  }),
  sound("an ACL that denies others first, and UDP", ({ spoke }) => {
    acl(spoke, 0).entries.unshift(
      { number: 10, isEgress: true, cidr: "10.66.0.0/16", isAllowed: false },
      { number: 20, isEgress: false, cidr: "0.0.0.0/0", isAllowed: false, protocol: "17" },
    );
  }),
  sound("ports of clients in two rules", ({ spoke }) => {
    acl(spoke, 0).entries = [
      { number: 100, isEgress: true, cidr: "0.0.0.0/0", isAllowed: true },
      { number: 100, isEgress: false, cidr: "0.0.0.0/0", isAllowed: true, ports: [1_024, 32_767], protocol: "6" },
      { number: 110, isEgress: false, cidr: "0.0.0.0/0", isAllowed: true, ports: [32_768, 65_535], protocol: "6" },
      // As AWS lists the last rule, `*`.
      { number: 32_767, isEgress: false, cidr: "0.0.0.0/0", isAllowed: false },
    ];
  }),
  sound("a subnet of databases that leads nowhere", ({ spoke }) => {
    spoke.subnets.push({ id: "subnet-b5", cidr: "10.1.5.0/24", zone: "apne1-az4" });
    spoke.tables.push({ id: "rtb-b5", isMain: false, subnets: ["subnet-b5"], routes: [] });
  }),
  sound("a private NAT gateway", (draft) => {
    draft.spoke.tables.push({
      id: "rtb-b1",
      isMain: false,
      subnets: ["subnet-b1"],
      routes: [{ to: "0.0.0.0/0", by: "nat-1" }],
    });
    draft.natGateways["nat-1"] = { subnet: "subnet-b2", address: "10.1.2.100" };
  }),
  sound("an endpoint that is still to be made", ({ endpoint }) => {
    endpoint.state = undefined;
    endpoint.places = endpoint.places.map(({ subnet }) => ({ subnet, address: undefined }));
  }),
  sound("a static route that is better than a propagated blackhole", (draft) => {
    gateway(draft).tables["tgw-rtb-1"]?.push(
      { cidr: "10.0.0.0/16", to: ["tgw-attach-a"], isStatic: true },
      { cidr: "0.0.0.0/0", to: ["blackhole"], isStatic: true },
    );
  }),
  sound("resolver rules for whole domains, and one of AWS", ({ spoke }) => {
    spoke.rules = [
      { id: "rslvr-rr-1", domain: "amazonaws.com", kind: "forward" },
      { id: "rslvr-rr-2", domain: "corp.example", kind: "forward" },
      { id: "rslvr-rr-3", domain: "ssm.ap-northeast-1.amazonaws.com", kind: "system" },
    ];
  }),
  sound("groups that admit by several blocks", ({ endpoint }) => {
    endpoint.ingress = [
      {
        protocol: "-1",
        fromPort: undefined,
        toPort: undefined,
        source: { kind: "cidr", cidr: admitted("10.1.0.0/17") },
      },
      admitting("10.1.128.0/17"),
    ];
  }),
  sound("a service on several ports", ({ endpoint }) => {
    endpoint.ports = [443, 8_443];
    endpoint.ingress = [443, 8_443].map((port) => admitting("10.0.0.0/8", port));
  }),
  sound(
    "a peering that is one of many",
    (draft) => {
      draft.peerings["pcx-2"] = { status: "deleted", vpcs: [hubVpc, spokeVpc] };
      main(draft.spoke).routes.push({ to: "172.16.0.0/12", by: "pcx-2", isBlackhole: true });
    },
    peered,
  ),
];

function admitted(cidr: string): Extract<ReturnType<typeof admitting>["source"], { kind: "cidr" }>["cidr"] {
  const { source } = admitting(cidr);
  if (source.kind !== "cidr") throw new Error("a CIDR is one");
  return source.cidr;
}
