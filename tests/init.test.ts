import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  type AccountId,
  type Plan,
  type Proposal,
  type Region,
  type SurveyedHub,
  type VpcId,
  isHubError,
} from "@vpce-hub/core";
import { type Simulator, VirtualClock, createSimulator } from "@vpce-hub/simulator";
import { type ProposedFiles, loadTopology, plan, proposedFiles, surveyHub } from "@vpce-hub/runner";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  type ForeignService,
  type ForeignVpc,
  group,
  makeForeignHub,
  makeOwnEndpoints,
  seedForeignWorld,
  takeOff,
} from "./support/foreign-hub.ts";
import { drafts, hub } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

const region = hub.region;
const suffix = `${region}.amazonaws.com`;
const one: ForeignVpc & { readonly name: string } = {
  account: "222222222222",
  vpc: "vpc-0b1b2c3d4e5f60001",
  name: "team one",
};
const two: ForeignVpc = { account: "333333333333", vpc: "vpc-0c1b2c3d4e5f60001" };
const far: ForeignVpc = { account: "333333333333", vpc: "vpc-0c1b2c3d4e5f60002", region: "eu-west-1" };
const surveyed: SurveyedHub = {
  account: hub.account as AccountId,
  region: region as Region,
  vpc: hub.vpc as VpcId,
};
const access = { role: "vpce-hub", planRole: undefined, externalId: undefined };

interface Looked {
  readonly simulator: Simulator;
  readonly proposal: Proposal;
  readonly files: ProposedFiles;
  readonly document: Readonly<Record<string, unknown>>;
  readonly calls: readonly string[];
  readonly writes: number;
}

/** A world with the VPCs of three accounts, as what was made in it is found by a survey. */
async function surveyOf(
  make: (simulator: Simulator) => Promise<unknown>,
  {
    accounts = ["222222222222", "333333333333"],
    name,
  }: { readonly accounts?: readonly string[]; readonly name?: string } = {},
): Promise<Looked> {
  const simulator = createSimulator({ clock: new VirtualClock(), throttling: "off" });
  seedForeignWorld(simulator, [one, two, far]);
  await make(simulator);
  return lookAt(simulator, accounts, name);
}

async function lookAt(simulator: Simulator, accounts: readonly string[], name?: string): Promise<Looked> {
  const mark = simulator.log.length;
  const proposal = await surveyHub({
    hub: surveyed,
    access: { kind: "role", name: "vpce-hub", externalId: undefined },
    accounts: { kind: "given", accounts: accounts as readonly AccountId[] },
    name,
    clock: simulator.clock,
    requestHandler: simulator.requestHandler,
    credentials: simulator.addAccount(hub.account),
  });
  const files = proposedFiles(proposal, access);
  const loaded = await loadTopology({ text: files.topology, name: "topology.yaml", readFile: readerOf(files) });
  expect(loaded.kind === "invalid" ? loaded.problems : []).toEqual([]);
  const calls = simulator.log.slice(mark);
  return {
    simulator,
    proposal,
    files,
    document: parse(files.topology) as Readonly<Record<string, unknown>>,
    calls: calls.map(({ action }) => action),
    writes: calls.filter(({ isWrite }) => isWrite).length,
  };
}

function readerOf({ policies }: ProposedFiles): (path: string) => Promise<string> {
  return async (path) => policies.get(path) ?? Promise.reject(new Error(`no file ${path}`));
}

async function planOf(simulator: Simulator, files: ProposedFiles): Promise<Plan> {
  const planned = await plan({
    topology: { text: files.topology, name: "topology.yaml", readFile: readerOf(files) },
    clock: simulator.clock,
    requestHandler: simulator.requestHandler,
    credentials: simulator.addAccount(hub.account),
  });
  if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
  return planned.plan;
}

const zone = (name: string, spokes: readonly ForeignVpc[], more: object = {}): ForeignService["zones"][number] => ({
  name: `${name}.${suffix}`,
  spokes,
  ...more,
});

test("a hub is recognised by what its zones do, whoever made it, and written with its spokes", async () => {
  let made: Awaited<ReturnType<typeof makeForeignHub>> | undefined;
  const { document, proposal, files, writes } = await surveyOf(async (simulator) => {
    made = await makeForeignHub(simulator, [
      { service: "ssm", zones: [zone("ssm", [one, two, far])] },
      {
        service: "kms",
        zones: [zone("kms", [one], { evaluatesHealth: false })],
        tags: { "vpce-team": "x" },
      },
    ]);
  });
  expect(document).toEqual({
    version: 1,
    name: "shared-endpoints",
    access: { role: "vpce-hub" },
    hub: { account: hub.account, region, vpc: hub.vpc, subnets: hub.subnets, securityGroups: [group] },
    services: [expect.anything(), expect.anything()],
    spokes: [
      { name: "333333333333-vpc-0c1b2c3d4e5f60001", account: two.account, vpc: two.vpc, services: ["ssm"] },
      {
        name: "333333333333-vpc-0c1b2c3d4e5f60002",
        account: far.account,
        vpc: far.vpc,
        region: "eu-west-1",
        services: ["ssm"],
      },
      { name: "team-one", account: one.account, vpc: one.vpc },
    ],
    adopt: [made?.endpoints["kms"], made?.endpoints["ssm"], made?.zones[`kms.${suffix}`], made?.zones[`ssm.${suffix}`]],
  });
  expect(proposal).toMatchObject({ basis: "hub", unread: [] });
  expect(files.topology).toContain(`# zone ssm.${suffix}, made by Terraform`);
  expect(writes).toBe(0);
});

test("names are those of the catalogue, or what differs from it, or the list", async () => {
  const { document } = await surveyOf((simulator) =>
    makeForeignHub(simulator, [
      {
        service: "ecr.dkr",
        zones: [zone("dkr.ecr", [one], { records: [`dkr.ecr.${suffix}`, `*.dkr.ecr.${suffix}`] })],
      },
      { service: "sns", zones: [zone("sns", [one], { records: [`sns.${suffix}`, `*.sns.${suffix}`] })] },
      { service: "sqs", zones: [zone("sqs", [one])] },
    ]),
  );
  expect(document["services"]).toEqual(["ecr.dkr", { name: "sns", dnsNames: [`*.sns.${suffix}`] }, expect.anything()]);
});

test("what a file cannot express is said in it and planned nowhere", async () => {
  const { files, document } = await surveyOf(async (simulator) => {
    await makeForeignHub(simulator, [
      { service: "logs", zones: [{ name: `deep.${suffix}`, records: [`logs.deep.${suffix}`], spokes: [one] }] },
      { service: "ssm", zones: [zone("ssm", [one])] },
    ]);
  });
  expect(document["services"]).toHaveLength(1);
  expect(commentOf(files)).toContain(`the zone deep.${suffix} (Z`);
  expect(commentOf(files)).toContain("by records below its own name, which a topology cannot");
  expect(commentOf(files)).toMatch(
    /vpce-\w+ \(com.amazonaws.ap-northeast-1.logs\) is in the hub VPC, and no zone leads to it/,
  );
});

test("a zone without the hub's VPC, a wildcard alone and other groups are told of, with what the plan makes of them", async () => {
  const other = "sg-0a1b2c3d4e5f60002";
  const { files } = await surveyOf(async (simulator) => {
    simulator.addSecurityGroup({ region, id: other, vpc: hub.vpc, name: "other" });
    const { zones } = await makeForeignHub(simulator, [
      { service: "ssm", zones: [zone("ssm", [one, two])] },
      { service: "kms", zones: [zone("kms", [one])] },
      { service: "sns", groups: [other], zones: [zone("sns", [one], { records: [`*.sns.${suffix}`] })] },
    ]);
    await takeOff(simulator, zones[`ssm.${suffix}`] ?? "", hub.vpc);
  });
  expect(commentOf(files)).toContain(`the hub VPC is not on the zone ssm.${suffix}: the plan associates it`);
  expect(commentOf(files)).toContain(
    `the zone sns.${suffix} has a record for what is below it and none for its own name`,
  );
  expect(commentOf(files)).toContain(
    `has the groups ${other}; a topology has the same on all of its endpoints, so the plan gives it those of the others, too`,
  );
});

test("policies lie beside the file, and the other subnets of an endpoint beside its name", async () => {
  const policy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: "*", Action: "kms:Decrypt", Resource: "*" }],
  });
  const { document, files } = await surveyOf((simulator) =>
    makeForeignHub(simulator, [
      { service: "kms", policy, zones: [zone("kms", [one])] },
      { service: "ssm", zones: [zone("ssm", [one])] },
      { service: "sns", subnets: hub.subnets.slice(0, 1), zones: [zone("sns", [one])] },
    ]),
  );
  expect(document["services"]).toEqual([
    { name: "kms", policy: "policies/kms.json" },
    { name: "sns", subnets: hub.subnets.slice(0, 1) },
    "ssm",
  ]);
  expect(JSON.parse(files.policies.get("policies/kms.json") ?? "")).toEqual(JSON.parse(policy));
});

test("a VPC whose account is not known stays on its zones, and is told of", async () => {
  const { document, files, proposal } = await surveyOf(
    (simulator) => makeForeignHub(simulator, [{ service: "ssm", zones: [zone("ssm", [one, two])] }]),
    { accounts: [one.account] },
  );
  expect(document["policy"]).toEqual({ extraAssociations: "keep" });
  expect(document["spokes"]).toHaveLength(1);
  expect(commentOf(files)).toContain(`${two.vpc} in ${region} is on zones of the hub, and none of the accounts`);
  expect(proposal.unread).toEqual([]);
});

test("an account that cannot be entered is said to be unread, and nothing of the others is lost", async () => {
  const { document, files, proposal } = await surveyOf(
    (simulator) => makeForeignHub(simulator, [{ service: "ssm", zones: [zone("ssm", [one])] }]),
    { accounts: [one.account, "777777777777"] },
  );
  expect(proposal.unread.map(({ account, action }) => `${account} ${action}`)).toEqual(["777777777777 sts:AssumeRole"]);
  expect(document["spokes"]).toHaveLength(1);
  expect(commentOf(files)).toContain("Could not be read, and may be missing here:");
  expect(commentOf(files).match(/in account 777777777777/g)).toHaveLength(1);
});

test("a VPC whose account may be one that could not be read is not said to be nobody's", async () => {
  const { files } = await surveyOf(
    (simulator) => makeForeignHub(simulator, [{ service: "ssm", zones: [zone("ssm", [one, two])] }]),
    { accounts: [one.account, "777777777777"] },
  );
  const text = commentOf(files).replaceAll(/\s+#?\s*/g, " ");
  expect(text).toContain(`${two.vpc} in ${region} is on zones of the hub, and its account is not known, since`);
  expect(text).toContain("777777777777 could not be read");
  expect(text).not.toContain("none of the accounts that were asked owns it");
});

test("without a hub, the services that two VPCs pay for are proposed, and no spoke is moved", async () => {
  const { document, proposal, simulator, files } = await surveyOf(async (world) => {
    await makeOwnEndpoints(world, one, ["ssm", "kms", "sts"]);
    await makeOwnEndpoints(world, two, ["ssm", "kms"]);
  });
  expect(document).toEqual({
    version: 1,
    name: "shared-endpoints",
    access: { role: "vpce-hub" },
    hub: { account: hub.account, region, vpc: hub.vpc, subnets: hub.subnets },
    services: ["kms", "ssm"],
    spokes: [
      { name: "333333333333-vpc-0c1b2c3d4e5f60001", account: two.account, vpc: two.vpc, localEndpoints: "keep" },
      { name: "team-one", account: one.account, vpc: one.vpc, localEndpoints: "keep" },
    ],
  });
  expect(
    proposal.money.rows.map(({ service, account, endpointZones, isShared }) => [
      service,
      account,
      endpointZones,
      isShared,
    ]),
  ).toEqual([
    ["kms", one.account, 1, true],
    ["kms", two.account, 1, true],
    ["ssm", one.account, 1, true],
    ["ssm", two.account, 1, true],
    ["sts", one.account, 1, false],
  ]);
  // 0.014 USD for an hour and zone; two services in two zones of the hub, and their names at 0.50 USD.
  const names = ["kms", "ssm"].flatMap((name) => namesOf(simulator, name)).length;
  expect(proposal.money.now).toBeCloseTo(5 * 0.014 * 730, 6);
  expect(proposal.money.hubAfter).toBeCloseTo(4 * 0.014 * 730 + names * 0.5, 6);
  expect(proposal.money.saved).toBeCloseTo(5 * 0.014 * 730 - (5 * 0.014 * 730 + names * 0.5), 6);
  expect(commentOf(files)).toContain("localEndpoints: switch moves it to the hub, and keep is the way back");
});

const seeded = {
  account: hub.account,
  region,
  vpc: hub.vpc,
  subnets: hub.subnets,
  spokes: [{ id: one.vpc }, { id: two.vpc }],
};

test.each<
  [
    string,
    Parameters<Simulator["sow"]>[0],
    { readonly made: string; readonly told: readonly string[]; readonly besides: readonly string[] },
  ]
>([
  [
    "Terraform",
    { terraformHubs: [{ ...seeded, services: ["ssm", "ecr.dkr", "kms"] }] },
    {
      made: "made by Terraform",
      told: ["the groups of the endpoints stay as they are", `dkr.ecr.${suffix} has a record for what is below it`],
      besides: [`create record/dkr.ecr.${suffix}/dkr.ecr.${suffix}/A`],
    },
  ],
  [
    "the Landing Zone Accelerator",
    { landingZoneHubs: [{ ...seeded, services: ["ssm", "ecr.dkr", "kms"] }] },
    {
      made: "made by the Landing Zone Accelerator (stack AWSAccelerator-NetworkVpcEndpointsStack-111111111111-ap-northeast-1",
      told: ["the plan gives it those of the others, too, and nobody loses access"],
      besides: ["update endpoint/ecr.dkr", "update endpoint/kms", "update endpoint/ssm"],
    },
  ],
  [
    "somebody by hand",
    {
      handmadeHubs: [
        {
          ...seeded,
          services: [{ name: "ssm", privateDns: true }, { name: "ecr.dkr", records: "wildcard" }, { name: "kms" }],
        },
      ],
    },
    {
      made: "",
      besides: [
        `create association/ssm.${suffix}/ap-northeast-1/${hub.vpc}`,
        `create record/dkr.ecr.${suffix}/dkr.ecr.${suffix}/A`,
        "update endpoint/ssm",
      ],
      told: ["has private DNS on", "the hub VPC is not on the zone ssm", "none for its own name"],
    },
  ],
])(
  "a hub as %s leaves it is taken over whole, and the plan of the file adopts it and does what is announced",
  async (_, seed, { made, told, besides }) => {
    const { document, files, proposal, simulator, writes } = await surveyOf(async (world) => {
      expect(world.sow(seed)).toEqual([]);
    });
    const { zones, endpoints } = simulator.snapshot();
    expect(writes).toBe(0);
    expect(document["adopt"]).toHaveLength(zones.length + endpoints.length);
    expect(document["adopt"]).toEqual(expect.arrayContaining([...zones, ...endpoints].map(({ id }) => id)));
    expect(proposal.services.map(({ name }) => name)).toEqual(["ecr.dkr", "kms", "ssm"]);
    expect(proposal.spokes.map(({ vpc, services }) => [vpc, services])).toEqual([
      [two.vpc, undefined],
      [one.vpc, undefined],
    ]);
    expect(proposal.adopt.map(({ what }) => what).join("; ")).toContain(made);
    for (const text of told) expect(commentOf(files)).toContain(text);
    const planned = await planOf(simulator, files);
    const others = planned.changes.flatMap(({ key, kind }) => (kind === "adopt" ? [] : `${kind} ${key}`));
    expect(others.toSorted()).toEqual(besides);
    expect(planned.changes.length - others.length).toBe(zones.length + endpoints.length);
  },
);

test("of a topology of ours, for every one that can be written, the survey writes one that plans to nothing", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (draft) => {
      const world = await createWorld({ throttling: "off" });
      world.simulator.addSecurityGroup({ region, id: group, vpc: hub.vpc, name: "endpoints" });
      await world.apply({ ...draft, hub: { ...hub, securityGroups: [group] } });
      await world.simulator.clock.sleep(120_000);
      const { files, document, proposal, writes } = await lookAt(world.simulator, [
        "222222222222",
        "333333333333",
        "444444444444",
      ]);
      expect(writes).toBe(0);
      expect(document["name"]).toBe("shared-endpoints");
      expect(document["adopt"]).toBe(undefined);
      expect(proposal.unread).toEqual([]);
      const planned = await planOf(world.simulator, files);
      expect(planned.changes.map(({ key, kind }) => `${kind} ${key}`)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test("the survey asks by lists: calls grow with zones and accounts, and not with both together", async () => {
  const { calls } = await surveyOf((simulator) =>
    makeForeignHub(simulator, [
      { service: "ssm", zones: [zone("ssm", [one, two])] },
      { service: "kms", zones: [zone("kms", [one, two])] },
    ]),
  );
  const counts = new Map<string, number>();
  for (const action of calls) counts.set(action, (counts.get(action) ?? 0) + 1);
  expect(counts.get("GetHostedZone")).toBe(2);
  expect(counts.get("ListResourceRecordSets")).toBe(2);
  expect(counts.get("DescribeVpcs")).toBe(3);
  expect(counts.get("DescribeVpcEndpoints")).toBe(3);
  expect(counts.get("DescribeVpcEndpointServices")).toBe(1);
});

const rows = readFileSync("docs/guides/taking-over.md", "utf8").split("\n");
const actionsIn = (row: string): readonly string[] =>
  rows.find((line) => line.startsWith(`| ${row} `))?.match(/\b(?:ec2|route53):[A-Z]\w+/g) ?? [];
// Addresses are read where records hold some.
const ofHub = actionsIn("the hub's account").filter((action) => action !== "ec2:DescribeNetworkInterfaces");
const ofSpoke = actionsIn("each spoke's account");

/** Surveys a hub by roles that may do some actions and nothing else; returns the code of what stopped it, or what is unread. */
async function surveyedBy(hubMay: readonly string[], spokeMay: readonly string[]): Promise<string | readonly string[]> {
  const made = async (simulator: Simulator): Promise<void> => {
    await makeForeignHub(simulator, [{ service: "ssm", zones: [zone("ssm", [one])] }]);
    simulator.addRole({ account: hub.account, name: "vpce-hub", allows: hubMay });
    simulator.addRole({ account: one.account, name: "vpce-hub", allows: spokeMay });
  };
  try {
    const { proposal } = await surveyOf(made, { accounts: [one.account] });
    return proposal.unread.map(({ account, action }) => `${account} ${action}`);
  } catch (error) {
    return isHubError(error) ? error.code : String(error);
  }
}

test("the rights that the guide names are enough for a survey", async () => {
  expect(ofHub.length + ofSpoke.length).toBe(10);
  expect(await surveyedBy(ofHub, ofSpoke)).toEqual([]);
});

test.each(ofHub)("without %s in the hub's account it says so, or does not begin", async (action) => {
  const left = ofHub.filter((one) => one !== action);
  const told = await surveyedBy(left, ofSpoke);
  expect([["aws.access-denied"], [`${hub.account} ${action}`]]).toContainEqual([told].flat());
});

test.each(ofSpoke)("without %s in a spoke's account it says so", async (action) => {
  const left = ofSpoke.filter((one) => one !== action);
  expect(await surveyedBy(ofHub, left)).toEqual([`${one.account} ${action}`]);
});

/** The comments of a file in one line, without how they are wrapped. */
function commentOf({ topology }: ProposedFiles): string {
  return topology
    .split("\n")
    .flatMap((line) => /^\s*#\s*(.*)$/.exec(line)?.[1] ?? [])
    .join(" ");
}

function namesOf(simulator: Simulator, service: string): readonly string[] {
  const found = simulator
    .services(region)
    .find(({ serviceName }) => serviceName === `com.amazonaws.${region}.${service}`);
  return found?.privateDnsNames ?? [];
}
