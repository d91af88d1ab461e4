import type { Obstacle, ReachCheck } from "../reach/answer.ts";
import {
  type EntryDraft,
  type NetworkDraft,
  type RouteDraft,
  type VpcDraft,
  admitting,
  gatewayNetwork,
  hubVpc,
  peeredNetwork,
  spokeVpc,
} from "./networks.ts";

/** One mistake in a network that is sound but for it, and what must be said of it. */
export interface Mistake {
  readonly what: string;
  readonly draft: NetworkDraft;
  readonly check: ReachCheck;
  /** What decides. */
  readonly id: string;
  readonly answer: Obstacle["answer"];
}

type Edit = (draft: NetworkDraft) => void;

function mistake(
  what: string,
  [check, id, answer = "no"]: readonly [ReachCheck, string, Obstacle["answer"]?],
  edit: Edit,
  base: () => NetworkDraft = gatewayNetwork,
): Mistake {
  const draft = base();
  edit(draft);
  return { what, draft, check, id, answer };
}

function main({ tables }: VpcDraft): { routes: RouteDraft[]; subnets: string[] } {
  const table = tables[0];
  if (table === undefined) throw new Error("a VPC has a main table");
  return table;
}

function acl({ acls }: VpcDraft, place: number): { entries: EntryDraft[] } {
  const found = acls[place];
  if (found === undefined) throw new Error(`there is no ACL ${place}`);
  return found;
}

function gateway({ gateways }: NetworkDraft): NetworkDraft["gateways"][string] {
  const found = gateways["tgw-1"];
  if (found === undefined) throw new Error("there is no gateway");
  return found;
}

function attachment({ attachments }: VpcDraft): VpcDraft["attachments"][number] {
  const found = attachments[0];
  if (found === undefined) throw new Error("there is no attachment");
  return found;
}

/** What of both VPCs is the same but for names: each mistake once in the spoke, once in the hub. */
function onBothSides(make: (side: Side) => readonly Mistake[]): readonly Mistake[] {
  return [make(spokeSide), make(hubSide)].flat();
}

interface Side {
  readonly who: "spoke" | "hub";
  readonly letter: "a" | "b";
  readonly other: string;
  readonly route: ReachCheck;
  readonly entry: ReachCheck;
  readonly exit: ReachCheck;
  readonly acl: ReachCheck;
  /** The check of gateway routes that lead to the other side. */
  readonly gateway: ReachCheck;
}

const spokeSide: Side = {
  who: "spoke",
  letter: "b",
  other: "10.0.0.0/16",
  route: "spoke-route",
  entry: "spoke-attachment",
  exit: "spoke-attachment",
  acl: "spoke-acl",
  gateway: "gateway-route",
};
const hubSide: Side = {
  who: "hub",
  letter: "a",
  other: "10.1.0.0/16",
  route: "hub-route",
  entry: "return-attachment",
  exit: "hub-attachment",
  acl: "hub-acl",
  gateway: "gateway-return",
};

function ofRoutes(side: Side): readonly Mistake[] {
  const { who, letter, other, route } = side;
  const table = `rtb-${letter}`;
  const to =
    (routes: RouteDraft[]): Edit =>
    (draft) =>
      void (main(draft[who]).routes = routes);
  const notTheirs: Edit = ({ peerings }) =>
    void (peerings["pcx-2"] = { status: "active", vpcs: [who === "hub" ? hubVpc : spokeVpc, "vpc-0other"] });
  const all =
    (...edits: Edit[]): Edit =>
    (draft) =>
      edits.forEach((edit) => edit(draft));
  return [
    mistake(`the table of the ${who} has no route`, [route, table], to([])),
    mistake(`the ${who} routes another block`, [route, table], to([{ to: "10.99.0.0/16", by: "tgw-1" }])),
    mistake(
      `the route of the ${who} is a blackhole`,
      [route, table],
      to([{ to: other, by: "tgw-1", isBlackhole: true }]),
    ),
    mistake(`the ${who} sends it to an internet gateway`, [route, table], to([{ to: "0.0.0.0/0", by: "igw-1" }])),
    mistake(
      `a more specific route of the ${who} is a blackhole`,
      [route, table],
      to([
        { to: other, by: "tgw-1" },
        { to: other.replace("0.0/16", "1.0/24"), by: "pcx-9", isBlackhole: true },
      ]),
    ),
    mistake(
      `the ${who} sends it to a NAT gateway that leads to the internet`,
      [route, who === "spoke" ? "rtb-b1" : "nat-1"],
      all(to([{ to: "0.0.0.0/0", by: "nat-1" }]), (draft) => {
        draft.natGateways["nat-1"] = { subnet: `subnet-${letter}1`, address: other.replace("0.0/16", "1.100") };
        const routes = [{ to: "0.0.0.0/0", by: "igw-1" }];
        draft[who].tables.push({ id: `rtb-${letter}1`, isMain: false, subnets: [`subnet-${letter}1`], routes });
      }),
    ),
    mistake(
      `the ${who} sends it to a NAT gateway that leads back to itself`,
      [route, "nat-1"],
      all(to([{ to: "0.0.0.0/0", by: "nat-1" }]), ({ natGateways }) => {
        natGateways["nat-1"] = { subnet: `subnet-${letter}1`, address: other.replace("0.0/16", "1.100") };
      }),
    ),
    mistake(
      `the prefix list that the ${who} routes by leaves the other side out`,
      [route, table],
      all(to([{ to: "pl-1", by: "tgw-1" }]), ({ prefixLists }) => void (prefixLists["pl-1"] = ["10.77.0.0/16"])),
    ),
    mistake(
      `the ${who} routes by a peering with somebody else`,
      [route, "pcx-2"],
      all(to([{ to: other, by: "pcx-2" }]), notTheirs),
    ),
    mistake(`the ${who} routes to an appliance`, [route, "eni-1", "unknown"], to([{ to: other, by: "eni-1" }])),
    mistake(
      `one subnet of the ${who} has a table without the route`,
      [route, `rtb-${letter}2`],
      ({ [who]: vpc }) =>
        void vpc.tables.push({
          id: `rtb-${letter}2`,
          isMain: false,
          subnets: [`subnet-${letter}2`],
          routes: [{ to: "0.0.0.0/0", by: "igw-1" }],
        }),
    ),
  ];
}

function ofAttachments(side: Side): readonly Mistake[] {
  const { who, letter, entry, exit, gateway: check, other } = side;
  const id = `tgw-attach-${letter}`;
  const otherId = letter === "a" ? "tgw-attach-b" : "tgw-attach-a";
  return [
    mistake(`the ${who} is not attached`, [entry, "tgw-1"], ({ [who]: vpc }) => void (vpc.attachments = [])),
    mistake(`the attachment of the ${who} awaits acceptance`, [entry, id], ({ [who]: vpc }) => {
      attachment(vpc).state = "pendingAcceptance";
    }),
    mistake(`the attachment of the ${who} is going`, [exit, id], ({ [who]: vpc }) => {
      attachment(vpc).state = "deleting";
    }),
    mistake(`the attachment of the ${who} has no subnet in one zone`, [entry, id], ({ [who]: vpc }) => {
      attachment(vpc).subnets = [`subnet-${letter}8`];
    }),
    mistake(`the attachment of the ${who} is associated with no table`, [check, id], (draft) => {
      Reflect.deleteProperty(gateway(draft).associations, id);
    }),
    mistake(
      `a policy table of the gateway decides on what the ${who} sends`,
      [check, "tgw-ptb-1", "unknown"],
      (draft) => {
        Reflect.deleteProperty(gateway(draft).associations, id);
        gateway(draft).policies = { [id]: "tgw-ptb-1" };
      },
    ),
    mistake(`the attachment of the ${who} is being changed`, [exit, id, "unknown"], ({ [who]: vpc }) => {
      attachment(vpc).state = "modifying";
    }),
    mistake(`the gateway has no route back out of the table of the ${who}`, [check, "tgw-rtb-2"], (draft) => {
      gateway(draft).associations[id] = "tgw-rtb-2";
      gateway(draft).tables["tgw-rtb-2"] = [];
    }),
    mistake(`the gateway drops what the ${who} sends`, [check, "tgw-rtb-2"], (draft) => {
      gateway(draft).associations[id] = "tgw-rtb-2";
      gateway(draft).tables["tgw-rtb-2"] = [
        { cidr: other, to: [otherId] },
        { cidr: other.replace("0.0/16", "0.0/17"), to: ["blackhole"], isStatic: true },
      ];
    }),
    mistake(`the gateway sends what the ${who} sends into a VPN`, [check, "tgw-attach-vpn", "unknown"], (draft) => {
      gateway(draft).associations[id] = "tgw-rtb-2";
      gateway(draft).tables["tgw-rtb-2"] = [{ cidr: "0.0.0.0/0", to: ["tgw-attach-vpn"] }];
    }),
  ];
}

function ofAcls(side: Side): readonly Mistake[] {
  const { who, letter, other, acl: check } = side;
  const deny = (isEgress: boolean, ports?: [number, number]): EntryDraft => ({
    number: 50,
    isEgress,
    cidr: other,
    isAllowed: false,
    protocol: "6",
    ...(ports === undefined ? {} : { ports }),
  });
  const put =
    (place: number, entry: EntryDraft): Edit =>
    (draft) =>
      void acl(draft[who], place).entries.unshift(entry);
  const client: [number, number] = [1_024, 65_535];
  const [out, into]: readonly [[number, number], [number, number]] =
    who === "spoke" ? [[443, 443], client] : [client, [443, 443]];
  return [
    mistake(`the ACL of the ${who} lets nothing out`, [check, `acl-${letter}`], put(0, deny(true, out))),
    mistake(`the ACL of the ${who} lets nothing in`, [check, `acl-${letter}`], put(0, deny(false, into))),
    mistake(`the ACL of the ${who} has no rules`, [check, `acl-${letter}`], (draft) => {
      acl(draft[who], 0).entries = [];
    }),
    mistake(
      `the ACL of the ${who} lets some client ports through alone`,
      [check, `acl-${letter}`, "unknown"],
      put(0, deny(who === "hub", [1_024, 32_767])),
    ),
    mistake(
      `the ACL of hosts of the ${who}, whose subnets are those of the attachment, stops what they send into the gateway`,
      [check, `acl-${letter}`],
      (draft) => {
        attachment(draft[who]).subnets = [`subnet-${letter}1`, `subnet-${letter}2`];
        acl(draft[who], 0).entries.unshift({ ...deny(false), cidr: who === "spoke" ? "10.1.0.0/16" : "10.0.0.0/16" });
      },
    ),
    mistake(
      `the ACL of the attachment of the ${who} stops what comes from its hosts`,
      [check, `acl-${letter}-attach`],
      put(1, { ...deny(false), cidr: who === "spoke" ? "10.1.0.0/16" : "10.0.0.0/16" }),
    ),
    mistake(
      `the ACL of the attachment of the ${who} stops what goes to its hosts`,
      [check, `acl-${letter}-attach`],
      put(1, { ...deny(true), cidr: who === "spoke" ? "10.1.0.0/16" : "10.0.0.0/16" }),
    ),
  ];
}

const ofNames: readonly Mistake[] = [
  mistake("DNS support is off", ["dns", spokeVpc], ({ spoke }) => void (spoke.dns.support = false)),
  mistake("DNS hostnames are off", ["dns", spokeVpc], ({ spoke }) => void (spoke.dns.hostnames = false)),
  mistake("hosts ask servers of their own", ["name-servers", "dopt-1", "unknown"], ({ spoke }) => {
    spoke.nameServers = { kind: "custom", options: "dopt-1", servers: ["10.1.0.53"] };
  }),
  mistake("a resolver rule takes the name away", ["resolver-rules", "rslvr-rr-1"], ({ spoke }) => {
    spoke.rules = [{ id: "rslvr-rr-1", domain: "ssm.ap-northeast-1.amazonaws.com", kind: "forward" }];
  }),
  mistake("a resolver rule takes a name below away", ["resolver-rules", "rslvr-rr-2", "unknown"], ({ spoke }) => {
    spoke.rules = [{ id: "rslvr-rr-2", domain: "a.ssm.ap-northeast-1.amazonaws.com", kind: "forward" }];
  }),
];

const ofEndpoints: readonly Mistake[] = [
  mistake("the groups do not admit the spoke", ["groups", "sg-1"], ({ endpoint }) => {
    endpoint.ingress = [admitting("10.9.0.0/16")];
  }),
  mistake("the groups admit it on another port", ["groups", "sg-1"], ({ endpoint }) => {
    endpoint.ingress = [admitting("10.1.0.0/16", 80)];
  }),
  mistake("the groups admit half of a subnet", ["groups", "sg-1", "unknown"], ({ endpoint }) => {
    endpoint.ingress = [admitting("10.1.1.0/25"), admitting("10.1.2.0/24")];
  }),
  mistake("the groups admit a group alone", ["groups", "sg-1", "unknown"], ({ endpoint }) => {
    endpoint.ingress = [
      { protocol: "tcp", fromPort: 443, toPort: 443, source: { kind: "group", group: "sg-9", account: undefined } },
    ];
  }),
  mistake("the endpoint failed", ["endpoint", "vpce-0c000000000000001"], ({ endpoint }) => {
    endpoint.state = "failed";
  }),
  mistake("the endpoint awaits its provider", ["endpoint", "vpce-0c000000000000001"], ({ endpoint }) => {
    endpoint.state = "pendingacceptance";
  }),
  mistake("the endpoint is being made", ["endpoint", "vpce-0c000000000000001", "unknown"], ({ endpoint }) => {
    endpoint.state = "pending";
  }),
];

const ofVpcs: readonly Mistake[] = [
  mistake(
    "the spoke has the CIDRs of the hub",
    ["overlap", spokeVpc],
    ({ spoke }) => void spoke.cidrs.push("10.0.0.0/16"),
  ),
  mistake("the hub has the CIDRs of the spoke", ["overlap", hubVpc], ({ hub }) => void hub.cidrs.push("10.1.0.0/16")),
  mistake("a secondary CIDR of the spoke has no way back", ["hub-route", "rtb-a"], ({ spoke, endpoint }) => {
    spoke.cidrs.push("100.64.0.0/16");
    spoke.subnets.push({ id: "subnet-b3", cidr: "100.64.1.0/24", zone: "apne1-az1" });
    acl(spoke, 0);
    spoke.acls[0]?.subnets.push("subnet-b3");
    endpoint.ingress.push(admitting("100.64.0.0/16"));
  }),
];

const ofPeerings: readonly Mistake[] = [
  ...["pending-acceptance", "deleted", "expired"].map((status) =>
    mistake(
      `the peering is ${status}`,
      ["spoke-route", "pcx-1"],
      ({ peerings }) => void (peerings["pcx-1"] = { status, vpcs: [hubVpc, spokeVpc] }),
      peeredNetwork,
    ),
  ),
  mistake(
    "the hub has no route back over the peering",
    ["hub-route", "rtb-a"],
    ({ hub }) => void (main(hub).routes = []),
    peeredNetwork,
  ),
];

const ofAddresses: readonly Mistake[] = [
  mistake(
    "a part of a subnet leads elsewhere, and where in it the endpoint will be is not known",
    ["spoke-route", "rtb-b", "unknown"],
    ({ spoke, endpoint }) => {
      endpoint.state = undefined;
      endpoint.places = endpoint.places.map(({ subnet }) => ({ subnet, address: undefined }));
      main(spoke).routes.push({ to: "10.0.1.0/26", by: "igw-1" });
    },
  ),
  mistake("the same in a table of the gateway", ["gateway-route", "tgw-rtb-1", "unknown"], (draft) => {
    draft.endpoint.state = undefined;
    draft.endpoint.places = draft.endpoint.places.map(({ subnet }) => ({ subnet, address: undefined }));
    gateway(draft).tables["tgw-rtb-1"]?.push({ cidr: "10.0.1.0/26", to: ["blackhole"], isStatic: true });
  }),
  mistake(
    "the groups admit hosts that speak through a NAT gateway, and not the gateway",
    ["groups", "sg-1"],
    (draft) => {
      main(draft.spoke).routes = [{ to: "0.0.0.0/0", by: "nat-1" }];
      const routes = [{ to: "10.0.0.0/16", by: "tgw-1" }];
      draft.spoke.subnets.push({ id: "subnet-b4", cidr: "10.1.4.0/24", zone: "apne1-az1" });
      draft.spoke.tables.push({ id: "rtb-b4", isMain: false, subnets: ["subnet-b4"], routes });
      draft.spoke.acls[0]?.subnets.push("subnet-b4");
      draft.natGateways["nat-1"] = { subnet: "subnet-b4", address: "10.1.4.9" };
      draft.endpoint.ingress = [admitting("10.1.1.0/24"), admitting("10.1.2.0/24")];
    },
  ),
];

const ofGateways: readonly Mistake[] = [
  mistake(
    "another VPC is in between, and lets pass what it will",
    ["gateway-route", "tgw-attach-i", "unknown"],
    (draft) => {
      gateway(draft).associations["tgw-attach-b"] = "tgw-rtb-2";
      gateway(draft).tables["tgw-rtb-2"] = [{ cidr: "0.0.0.0/0", to: ["tgw-attach-i"] }];
      gateway(draft).resources["tgw-attach-i"] = "vpc-0inspection";
    },
  ),
];

/** Network mistakes that real hubs have had, or might (AWS-FACTS-2 L1, K5). */
export const mistakes: readonly Mistake[] = [
  ...ofNames,
  ...onBothSides(ofRoutes),
  ...onBothSides(ofAttachments),
  ...onBothSides(ofAcls),
  ...ofEndpoints,
  ...ofVpcs,
  ...ofPeerings,
  ...ofAddresses,
  ...ofGateways,
];

export { acl, attachment, gateway, main };
