import { type RightsInput, type TopologyRights, type Trust, rightsOf, rolesOf } from "@vpce-hub/core";
import { loadTopology } from "../../topology/load.ts";

/** Two of one account, one far away, one with a role of its own, one in the hub's account. */
export const spokes = [
  { name: "one", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60001" },
  { name: "two", account: "222222222222", vpc: "vpc-0b1b2c3d4e5f60002" },
  { name: "far", account: "333333333333", vpc: "vpc-0c1b2c3d4e5f60001", region: "eu-west-1" },
  {
    name: "odd",
    account: "444444444444",
    vpc: "vpc-0e1b2c3d4e5f60001",
    role: "arn:aws:iam::444444444444:role/net/odd",
  },
  { name: "home", account: "111111111111", vpc: "vpc-0d1b2c3d4e5f60001" },
];

/** An operator, a planner and a pipeline. */
export const trust: Trust = {
  operators: ["arn:aws:iam::999999999999:role/operator"],
  planners: ["arn:aws:iam::999999999999:role/planner"],
  organization: "o-a1b2c3d4e5",
  pipelines: [
    {
      name: "GitHub",
      provider: "token.actions.githubusercontent.com",
      audience: "sts.amazonaws.com",
      subjects: {
        plan: ["repo:example-corp/network:pull_request"],
        apply: ["repo:example-corp/network:environment:x"],
      },
      claims: {},
    },
  ],
};

/** Rights, and what they follow from. */
export interface Made {
  readonly rights: TopologyRights;
  readonly input: RightsInput;
}

/** Returns the rights of a topology. */
export async function made(more: Readonly<Record<string, unknown>> = {}): Promise<Made> {
  const draft = {
    version: 1,
    name: "shared-endpoints",
    access: { role: "vpce-hub", planRole: "vpce-hub-plan", externalId: "example-corp" },
    hub: {
      account: "111111111111",
      region: "ap-northeast-1",
      vpc: "vpc-0a1b2c3d4e5f60001",
      subnets: ["subnet-0a1b2c3d"],
    },
    services: ["ssm"],
    spokes,
    ...more,
  };
  const readFile = async (): Promise<string> => Promise.reject(new Error("no file"));
  const loaded = await loadTopology({ text: JSON.stringify(draft), name: "topology.yaml", readFile });
  if (loaded.kind === "invalid") throw new Error(loaded.problems.map(({ message }) => message).join("; "));
  const { topology } = loaded;
  return { rights: rightsOf(topology, trust), input: { topology, trust, roles: rolesOf(topology) } };
}
