import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../base/canonical-json.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";
import { present, unknown } from "../words/state.ts";
import { topologyOf } from "../testing/draft.ts";
import type { DeclaredTopology, Selection } from "./declared.ts";
import { type Discovery, type ListedAccount, type ListedVpc, listingText } from "./discovery.ts";
import { settle } from "./settle.ts";

const region = "ap-northeast-1" as Region;
const unit = "ou-abcd-11111111";
const tags = new Map([["hub", "use"]]);

const selection: Selection = {
  name: "found",
  from: { kind: "organization", units: [unit], tags: new Map([["env", "prod"]]) },
  regions: [region],
  vpcTags: tags,
  min: 0,
  access: { kind: "role", name: "vpce-hub", externalId: undefined },
  planAccess: undefined,
  services: ["ssm"],
  isProtected: false,
  localEndpoints: { mode: "keep", drainMs: 86_400_000, acceptsGap: false },
  reachability: "check",
};

function declared(...selections: readonly Selection[]): DeclaredTopology {
  const { hub, services, ...topology } = topologyOf({ services: ["ssm"], spokes: [] });
  return {
    ...topology,
    hub: { ...hub, vpc: { kind: "id", id: hub.vpc }, subnets: { kind: "ids", ids: hub.subnets } },
    services: services.map((service) => ({ ...service, subnets: { kind: "ids", ids: service.subnets } })),
    spokes: [],
    selections,
    organization: undefined,
  };
}

const account = (index: number): AccountId => String(200_000_000_000 + index) as AccountId;

const accounts = fc.array(
  fc.record({
    state: fc.constantFrom("active", "suspended", "closed", "pending-closure" as const),
    isUnder: fc.boolean(),
    tag: fc.constantFrom("prod", "test", "unknown"),
    vpcs: fc.array(fc.constantFrom("tagged", "plain"), { maxLength: 3 }),
    isListed: fc.boolean(),
  }),
  { maxLength: 5 },
);

const reason = {
  code: "aws.access-denied",
  message: "denied",
  hint: undefined,
  account: account(0),
  region,
  action: "ec2:DescribeVpcs",
} as const;

function discoveryOf(
  drawn: readonly (typeof accounts extends fc.Arbitrary<infer All> ? All : never)[number][],
): Discovery {
  const listed = drawn.map(({ state, isUnder, tag }, i): ListedAccount => ({
    id: account(i),
    state,
    units: isUnder ? ["r-abcd", unit] : ["r-abcd"],
    tags: tag === "unknown" ? unknown(reason) : present(new Map([["env", tag]])),
  }));
  const vpcs = drawn.map(({ vpcs: kinds, isListed }, i) => {
    const own = kinds.map((kind, at): ListedVpc => ({
      id: `vpc-${i}${at}000000` as VpcId,
      tags: kind === "tagged" ? tags : new Map(),
    }));
    return [listingText(account(i), region), isListed ? present(own) : unknown(reason)] as const;
  });
  return { accounts: present(listed), vpcs: new Map(vpcs), subnets: undefined };
}

/** The same listings, the other way round. */
function turned({ accounts: listed, vpcs, subnets }: Discovery): Discovery {
  const back = new Map(
    [...vpcs].toReversed().map(([text, one]) => [text, one.kind === "present" ? present(one.value.toReversed()) : one]),
  );
  return { accounts: listed?.kind === "present" ? present(listed.value.toReversed()) : listed, vpcs: back, subnets };
}

const plain = (value: unknown): string =>
  canonicalJson(
    JSON.parse(
      JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? Object.fromEntries(one) : one)) ?? "null",
    ),
  );

test("in whatever order accounts and VPCs are listed, the topology is the same, and so is all that is said of it", () => {
  fc.assert(
    fc.property(accounts, (drawn) => {
      const discovery = discoveryOf(drawn);
      expect(plain(settle(declared(selection), turned(discovery)))).toBe(plain(settle(declared(selection), discovery)));
    }),
  );
});

test("exactly the tagged VPCs of accounts that can be used, are under the unit and have the tags are spokes", () => {
  fc.assert(
    fc.property(accounts, (drawn) => {
      const settled = settle(declared(selection), discoveryOf(drawn));
      const found = settled.kind === "settled" ? settled.topology.spokes.map(({ vpc }) => vpc) : undefined;
      expect(found).toEqual(
        drawn.flatMap(({ state, isUnder, tag, vpcs, isListed }, i) =>
          isListed && isUnder && tag === "prod" && (state === "active" || state === "pending-closure")
            ? vpcs.flatMap((kind, at) => (kind === "tagged" ? `vpc-${i}${at}000000` : []))
            : [],
        ),
      );
    }),
  );
});

test("whatever of the accounts that could be meant is not known leaves a gap, and nothing else does", () => {
  fc.assert(
    fc.property(accounts, (drawn) => {
      const settled = settle(declared(selection), discoveryOf(drawn));
      const isGap = drawn.some(
        ({ state, isUnder, tag, isListed }) =>
          isUnder &&
          (tag === "unknown" || (tag === "prod" && !isListed && (state === "active" || state === "pending-closure"))),
      );
      const sought = settled.kind === "settled" ? settled.sought : undefined;
      expect(sought?.gaps.length !== 0).toBe(isGap);
      expect(sought?.selections[0]?.isComplete).toBe(!isGap);
    }),
  );
});

test("a VPC that two selections find is the first one's", () => {
  const both = [selection, { ...selection, name: "again", services: [] }];
  const drawn = [{ state: "active", isUnder: true, tag: "prod", vpcs: ["tagged"], isListed: true } as const];
  const settled = settle(declared(...both), discoveryOf(drawn.map((one) => ({ ...one, vpcs: [...one.vpcs] }))));
  expect(settled).toMatchObject({
    topology: { spokes: [{ selection: "found", services: ["ssm"] }] },
    sought: { selections: [{ spokes: [`found/${account(0)}/vpc-00000000`] }, { spokes: [] }] },
  });
});

test("an account in a state that is not known is asked: that it is closed would be a guess", () => {
  const discovery = discoveryOf([{ state: "active", isUnder: true, tag: "prod", vpcs: ["tagged"], isListed: true }]);
  const [first] = discovery.accounts?.kind === "present" ? discovery.accounts.value : [];
  if (first === undefined) throw new Error("one account");
  const settled = settle(declared(selection), { ...discovery, accounts: present([{ ...first, state: "other" }]) });
  expect(settled).toMatchObject({ topology: { spokes: [{ account: account(0) }] } });
});
