import { expect, test } from "vitest";
import type { Subnet } from "../topology/environment.ts";
import type { NetworkAcl, RouteTable, VpcNetwork } from "../topology/networks.ts";
import type { SubnetId, VpcId } from "../words/ids.ts";
import { absent, present } from "../words/state.ts";
import { chooseSubnets } from "./probe-subnets.ts";

function subnet(letter: string, zone: string, freeAddresses = 10): Subnet {
  const id = `subnet-${letter}` as SubnetId;
  return { id, vpc: "vpc-1" as VpcId, availabilityZone: zone, availabilityZoneId: undefined, freeAddresses };
}

function table(id: string, subnets: readonly string[], leads = true): RouteTable {
  const target = { kind: leads ? "transit-gateway" : "local", id: "tgw-1" } as const;
  const destination = { kind: "prefix-list", id: "pl-1" } as const;
  const isMain = subnets.length === 0;
  return {
    id,
    isMain,
    subnets: subnets.map((letter) => `subnet-${letter}` as SubnetId),
    routes: [{ destination, target, isBlackhole: false }],
  };
}

function networkOf(routeTables: readonly RouteTable[], acls: readonly NetworkAcl[] = []): VpcNetwork {
  return {
    subnets: absent,
    attachments: absent,
    nameServers: absent,
    resolverRules: absent,
    routeTables: present(routeTables),
    acls: present(acls),
  };
}

const ids = (chosen: ReturnType<typeof chooseSubnets>) =>
  chosen.map(({ subnet: id, alike }) => [id, ...alike].join(" "));

test("one of each zone stands for those that are alike, that with the most room", () => {
  const subnets = [subnet("a", "z1", 3), subnet("b", "z1", 30), subnet("c", "z2"), subnet("d", "z1", 4)];
  expect(ids(chooseSubnets(subnets, networkOf([table("rtb-1", [])])))).toEqual([
    "subnet-b subnet-a subnet-d",
    "subnet-c",
  ]);
});

test("another route table, or another ACL, is another kind", () => {
  const subnets = ["a", "b", "c"].map((letter) => subnet(letter, "z1"));
  const acl = { id: "acl-1", subnets: ["subnet-c" as SubnetId], entries: [] };
  expect(ids(chooseSubnets(subnets, networkOf([table("rtb-1", []), table("rtb-2", ["b"])], [acl])))).toEqual([
    "subnet-a",
    "subnet-b",
    "subnet-c",
  ]);
});

test("those whose table leads nowhere are left out, unless all do", () => {
  const subnets = [subnet("a", "z1"), subnet("b", "z1")];
  expect(ids(chooseSubnets(subnets, networkOf([table("rtb-1", []), table("rtb-2", ["b"], false)])))).toEqual([
    "subnet-a",
  ]);
  expect(ids(chooseSubnets(subnets, networkOf([table("rtb-1", [], false)])))).toEqual(["subnet-a subnet-b"]);
});

test("where nothing was read, one of each zone is taken, and may lead nowhere", () => {
  const chosen = chooseSubnets([subnet("a", "z1"), subnet("b", "z2"), subnet("c", "z2", 20)], undefined);
  expect([ids(chosen), chosen.map(({ mayBeIsolated }) => mayBeIsolated)]).toEqual([
    ["subnet-a", "subnet-c subnet-b"],
    [true, true],
  ]);
});
