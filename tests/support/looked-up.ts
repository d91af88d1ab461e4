import type { TopologyRights } from "@vpce-hub/core";
import { type GrantedWorld, createGrantedWorld } from "./granted.ts";
import { type Draft, draftOf, hub } from "./topologies.ts";

/** Where accounts are listed. */
export const management = "888888888888";
/** Whose accounts are found. */
const unit = "ou-abcd-11111111";
const access = {
  role: "vpce-hub",
  planRole: "vpce-hub-plan",
  externalId: "example-corp",
  organization: { account: management, role: "org-reader", planRole: "org-planner" },
};
const byTags = {
  ...hub,
  vpc: { tags: { Name: "shared" } },
  subnets: { tags: { tier: "endpoints" } },
  securityGroups: ["sg-0a1b2c3d4e5f60001"],
};
const production = {
  name: "production",
  select: { organization: { units: [unit], tags: { env: "prod" } }, vpcs: { tags: { hub: "use" } } },
};
/** A spoke by tags. */
export const app = { name: "app", account: "333333333333", vpc: { tags: { Name: "app" } } };

/** All that can be looked up, a service of another Region, addresses and tags. */
export const odd: Draft = draftOf(
  [
    { name: "ssm", policy: "allow.json" },
    { name: "kms", records: "address" },
    { name: "iam", serviceRegion: "us-east-1" },
    "s3",
  ],
  [],
  { access, hub: byTags, selections: [production, app], tags: { odd: "1" } },
);
/** Something of each kind added, changed and taken away from `odd`. */
export const even: Draft = {
  ...odd,
  services: [{ name: "ssm", policy: "deny.json" }, "sqs"],
  selections: [production],
  tags: { even: "1" },
};

/** Creates a world in which the hub's account has a VPC that is found, beside the accounts that are made up. */
export async function createLookedUpWorld(given?: TopologyRights): Promise<GrantedWorld> {
  const granted = await createGrantedWorld(odd, given);
  const { simulator } = granted.world;
  simulator.addOrganization({ management, accounts: [{ id: hub.account, units: [unit], tags: { env: "prod" } }] });
  const home = { account: hub.account, region: hub.region, id: "vpc-0d1b2c3d4e5f60001", cidrs: ["10.250.0.0/16"] };
  simulator.addVpc({ ...home, tags: { hub: "use" } });
  return granted;
}
