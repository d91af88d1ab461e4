import { expect, test } from "vitest";
import { loadTopology } from "../topology/load.ts";
import { apply } from "./apply-topology.ts";
import { plan } from "./plan-topology.ts";
import { createSandbox } from "./sandbox.ts";

/** A topology with spokes in one account, as text. */
function topologyText({
  services,
  spokes = 1,
  quotas,
}: {
  readonly services: readonly unknown[];
  readonly spokes?: number;
  readonly quotas?: Readonly<Record<string, number>>;
}): string {
  return JSON.stringify({
    version: 1,
    name: "sandboxed",
    hub: {
      account: "111111111111",
      region: "ap-northeast-1",
      vpc: "vpc-0a1b2c3d4e5f60001",
      subnets: ["subnet-0a1b2c3d4e5f60001"],
    },
    services,
    spokes: Array.from({ length: spokes }, (_, index) => ({
      name: `s${index}`,
      account: "222222222222",
      vpc: `vpc-0b1b2c3d4${index.toString(16).padStart(8, "0")}`,
    })),
    ...(quotas === undefined ? {} : { quotas }),
  });
}

const sourceOf = (text: string) => ({
  text,
  name: "topology.yaml",
  readFile: async () => Promise.reject(new Error("no policy file here")),
});

async function sandboxed(text: string) {
  const loaded = await loadTopology(sourceOf(text));
  if (loaded.kind !== "valid") throw new Error(loaded.problems.map(({ message }) => message).join("; "));
  const sandbox = createSandbox([loaded.topology]);
  const { simulator: _, ...options } = sandbox;
  return { sandbox, options: { ...options, topology: sourceOf(text) } };
}

test("the sandbox grants what the topology says AWS granted", async () => {
  const services = await firstServices(58);
  const { options } = await sandboxed(topologyText({ services, quotas: { endpointsPerVpc: 100 } }));
  const result = await apply({ ...options, approve: () => true });
  expect(result.kind === "applied" && result.report.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
});

test("thousands of spokes have addresses of their own", async () => {
  const { sandbox, options } = await sandboxed(
    topologyText({ services: ["ssm"], spokes: 5000, quotas: { vpcsPerZone: 6000 } }),
  );
  const cidrs = sandbox.simulator.snapshot().vpcs.flatMap((vpc) => vpc.cidrs);
  const result = await plan(options);

  expect(new Set(cidrs).size).toBe(5001);
  expect(result.kind === "planned" && result.plan.findings.filter(({ severity }) => severity === "stop")).toEqual([]);
});

test("a service that the sandbox lacks is not said to be one that AWS lacks, and is believed with names", async () => {
  const findingsOf = async (services: readonly unknown[]) => {
    const result = await plan((await sandboxed(topologyText({ services }))).options);
    return result.kind === "planned" ? result.plan.findings.filter(({ severity }) => severity === "stop") : [];
  };
  const serviceName = "com.amazonaws.ap-northeast-1.of-tomorrow";

  expect(await findingsOf(["of-tomorrow"])).toMatchObject([
    {
      code: "service.unknown",
      message: expect.stringMatching(/^the sandbox does not know the service: as far as it knows, .*of-tomorrow/),
      hint: expect.stringContaining("give serviceName and dnsNames, and the sandbox believes them"),
    },
  ]);
  expect(await findingsOf([{ name: "tomorrow", serviceName }])).toHaveLength(1);
  expect(await findingsOf([{ name: "tomorrow", serviceName, dnsNames: ["tomorrow.example.com"] }])).toEqual([]);
});

/** The short names of the first services of the sandbox that have one private name and take a policy. */
async function firstServices(count: number): Promise<readonly string[]> {
  const region = "ap-northeast-1";
  const { sandbox } = await sandboxed(topologyText({ services: ["ssm"] }));
  const services = sandbox.simulator.services(region);
  return (
    services
      .filter(({ serviceName, privateDnsNames }) => {
        const short = serviceName.replace(`com.amazonaws.${region}.`, "");
        return /^[a-z-]+$/.test(short) && privateDnsNames[0] === `${short}.${region}.amazonaws.com`;
      })
      // Zones of these would hide what has its name below them.
      .filter(({ serviceName }) => !/\.(acm-pca|bedrock-agentcore|iot|mediaconvert|storagegateway)$/.test(serviceName))
      .slice(0, count)
      .map(({ serviceName }) => serviceName.replace(`com.amazonaws.${region}.`, ""))
  );
}
