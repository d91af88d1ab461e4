import { expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { hubVpc, region, scene, spokeVpc } from "../testing/scene.ts";

interface Body {
  readonly ResolverRules?: readonly Readonly<Record<string, unknown>>[];
  readonly ResolverRuleAssociations?: readonly Readonly<Record<string, unknown>>[];
  readonly ResolverRule?: Readonly<Record<string, unknown>>;
  readonly NextToken?: string;
  /** The code of an error. */
  readonly code?: string;
  readonly Message?: string;
}

async function ask(client: Client, action: string, members: object = {}): Promise<Body> {
  const { __type: code, ...body } = JSON.parse((await client.resolver(action, members)).body) as Body & {
    readonly __type?: string;
  };
  return { ...body, ...(code === undefined ? {} : { code }) };
}

test("resolver-1 rules are seen by their owner and by whose VPCs they hold for, beside the one that AWS made", async () => {
  const { simulator, hub, spoke, stranger } = scene();
  const rule = { region, id: "rslvr-rr-1", name: "onprem", account: "111111111111", addresses: [] };
  simulator.addResolverRule({ ...rule, vpc: hubVpc, domain: "corp.example" });
  simulator.addResolverRule({ ...rule, vpc: spokeVpc, domain: "corp.example", targets: ["10.9.0.2"] });

  const { ResolverRules: own } = await ask(hub, "ListResolverRules");
  expect(own?.map(({ Id, DomainName, RuleType, ShareStatus }) => [Id, DomainName, RuleType, ShareStatus])).toEqual([
    ["rslvr-autodefined-rr-internet-resolver", ".", "RECURSIVE", "NOT_SHARED"],
    ["rslvr-rr-1", "corp.example.", "FORWARD", "SHARED_BY_ME"],
  ]);
  const { ResolverRules: lent } = await ask(spoke, "ListResolverRules", {
    Filters: [{ Name: "Type", Values: ["FORWARD"] }],
  });
  expect(lent).toMatchObject([
    { Id: "rslvr-rr-1", OwnerId: "111111111111", ShareStatus: "SHARED_WITH_ME", TargetIps: [{ Port: 53 }] },
  ]);
  expect((await ask(stranger, "ListResolverRules")).ResolverRules).toHaveLength(1);

  const one = await ask(spoke, "GetResolverRule", { ResolverRuleId: "rslvr-rr-1" });
  expect(one.ResolverRule).toMatchObject({ Name: "onprem", Status: "COMPLETE" });
  expect((await ask(stranger, "GetResolverRule", { ResolverRuleId: "rslvr-rr-1" })).code).toBe(
    "ResourceNotFoundException",
  );
});

test("resolver-2 associations are those of the caller's VPCs, by pages of at most 100", async () => {
  const { simulator, spoke } = scene({ pageSize: 1 });
  simulator.addResolverRule({ region, vpc: spokeVpc, domain: "corp.example", addresses: [], id: "rslvr-rr-1" });
  simulator.addResolverRule({ region, vpc: hubVpc, domain: "hub.example", addresses: [] });
  const Filters = [{ Name: "VPCId", Values: [spokeVpc] }];

  const first = await ask(spoke, "ListResolverRuleAssociations", { Filters });
  const second = await ask(spoke, "ListResolverRuleAssociations", { Filters, NextToken: first.NextToken });
  const found = [first, second].flatMap(({ ResolverRuleAssociations: list = [] }) => list);
  expect(found.map(({ ResolverRuleId, VPCId, Status }) => [ResolverRuleId, VPCId, Status])).toEqual([
    ["rslvr-autodefined-rr-internet-resolver", spokeVpc, "COMPLETE"],
    ["rslvr-rr-1", spokeVpc, "COMPLETE"],
  ]);
  expect(second.NextToken).toBeUndefined();
  expect((await ask(spoke, "ListResolverRuleAssociations", { NextToken: "x" })).code).toBe("InvalidNextTokenException");
  expect((await ask(spoke, "ListResolverRules", { MaxResults: 101 })).code).toBe("InvalidParameterException");
  expect((await ask(spoke, "ListResolverRules", { Filters: [{ Name: "X", Values: ["y"] }] })).code).toBe(
    "InvalidParameterException",
  );
});

test("resolver-3 five requests a second, and refusals as the service spells them", async () => {
  const { simulator, spoke } = scene({ throttling: "current" });
  for (let count = 0; count < 5; count += 1) expect((await spoke.resolver("ListResolverRules")).status).toBe(200);
  const reply = await spoke.resolver("ListResolverRules");
  expect([reply.status, JSON.parse(reply.body)]).toEqual([
    400,
    { __type: "Throttling", Message: "Rate exceeded", message: "Rate exceeded" },
  ]);

  const made = scene();
  made.simulator.addRole({ account: "222222222222", name: "none", allows: ["ec2:*"] });
  const poor = new Client(made.simulator, made.simulator.openRole("222222222222", "none"));
  expect((await ask(poor, "ListResolverRules")).code).toBe("AccessDeniedException");
  expect((await ask(new Client(simulator, simulator.addAccount("333333333333")), "DeleteResolverRule")).code).toBe(
    "UnknownOperationException",
  );
});

test("resolver-4 a system rule takes names out of what a rule above it forwards", () => {
  const { simulator } = scene();
  const addresses = ["198.51.100.9"];
  simulator.addResolverRule({ region, vpc: spokeVpc, domain: "amazonaws.com", addresses });
  simulator.addResolverRule({
    region,
    vpc: spokeVpc,
    domain: `${region}.amazonaws.com`,
    addresses: [],
    type: "SYSTEM",
  });
  const resolve = (name: string) => simulator.resolve({ vpc: spokeVpc, name });

  expect(resolve("sts.amazonaws.com")).toMatchObject({ from: "rule", addresses });
  expect(resolve(`ssm.${region}.amazonaws.com`)).toMatchObject({ from: "public" });
});

test.each(["AmazonProvidedDNS", "169.254.169.253", "10.1.0.2"])(
  "dns-11 %s is the resolver of the VPC itself",
  (server) => {
    const { simulator } = scene();
    const place = { account: "222222222222", region };
    simulator.addDhcpOptions({ ...place, id: "dopt-1", nameServers: [server] });
    simulator.addVpc({ ...place, id: spokeVpc, cidrs: ["10.1.0.0/16"], dnsSupport: false, dhcpOptions: "dopt-1" });
    const seen = simulator.resolve({ region, vpc: spokeVpc, name: `ssm.${region}.amazonaws.com` });
    expect(seen).toEqual({ kind: "no-resolver" });
  },
);

test("dns-11 hosts that DHCP options give other servers ask those: they know public names, or what another VPC knows", () => {
  const { simulator } = scene();
  const own = { account: "222222222222", region, nameServers: ["10.9.0.2"] };
  simulator.addDhcpOptions({ ...own, id: "dopt-1" });
  simulator.addDhcpOptions({ ...own, id: "dopt-2", forwardsTo: { region, vpc: hubVpc } });
  const vpc = { account: "222222222222", region, id: spokeVpc, cidrs: ["10.1.0.0/16"] };
  simulator.addResolverRule({ region, vpc: spokeVpc, domain: "t.test", addresses: ["198.51.100.1"] });
  simulator.addResolverRule({ region, vpc: hubVpc, domain: "t.test", addresses: ["198.51.100.2"] });
  const resolve = () => simulator.resolve({ vpc: spokeVpc, name: "t.test" });

  expect(resolve()).toMatchObject({ addresses: ["198.51.100.1"] });
  simulator.addVpc({ ...vpc, dhcpOptions: "dopt-1" });
  expect(resolve()).toMatchObject({ kind: "nxdomain" });
  simulator.addVpc({ ...vpc, dhcpOptions: "dopt-2" });
  expect(resolve()).toMatchObject({ addresses: ["198.51.100.2"] });
});
