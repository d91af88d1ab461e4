// The planner on generated observed states, in a process of its own:
//   node bench/planner.mjs ASSOCIATIONS in-sync|from-nothing|half-made|teardown [node|own]
// The last says whose SHA-256 makes the plan's id; the platform's, as the commands do it, if nothing is said.
// Beyond 45,000 associations (150 zones x 300 spokes, what AWS allows on a zone) they are spread over topologies.
import { estimate, settle } from "../packages/core/dist/index.js";
import { digestOf, loadTopology, makePlan } from "./product.mjs";

const [total, state] = [Number(process.argv[2] ?? 45_000), process.argv[3] ?? "in-sync"];
const options = process.argv[4] === "own" ? {} : { digestOf };
const region = "ap-northeast-1";
const hubVpc = { vpc: "vpc-0a1b2c3d4e5f60001", region };
const hubAccount = "111111111111";
const subnets = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"];
const present = (value) => ({ kind: "present", value });
const absent = { kind: "absent" };
const group = {
  id: "sg-0a1b2c3d4e5f60001",
  name: "https",
  vpc: hubVpc.vpc,
  tags: new Map(),
  ingress: [],
  users: present([]),
};
const nothingMade = { securityGroups: present([group]), endpoints: present([]), zones: present([]) };

const sizes = sizesOf(total);
let [ms, cpuMs, estimateMs, changes, operations] = [0, 0, 0, 0, 0];
for (const [index, { zones, spokes }] of sizes.entries()) {
  const input = await inputOf(`bench-${index}`, zones, spokes);
  const start = performance.now();
  const [plan, planCpuMs] = cpuOf(() => makePlan(...input, options));
  ms += performance.now() - start;
  cpuMs += planCpuMs;
  estimateMs += cpuOf(() => estimate(plan.operations, plan.hub.caller, plan))[1];
  changes += plan.changes.length;
  operations += plan.operations.length;
  if ((state === "in-sync") !== (plan.operations.length === 0)) throw new Error(`${operations} operations, ${state}`);
}
process.stdout.write(
  JSON.stringify({
    associations: sizes.reduce((sum, { zones, spokes }) => sum + zones * spokes, 0),
    topologies: sizes.length,
    state,
    digest: "digestOf" in options ? "node" : "own",
    ms: Math.round(ms),
    cpuMs: Math.round(cpuMs),
    estimateMs: Math.round(estimateMs),
    changes,
    operations,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

function cpuOf(run) {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

function sizesOf(associations) {
  const whole = { zones: 150, spokes: 300 };
  const each = whole.zones * whole.spokes;
  if (associations < each) return [{ zones: 100, spokes: Math.round(associations / 100) }];
  return Array.from({ length: Math.ceil(associations / each) }, () => whole);
}

async function inputOf(name, zoneCount, spokeCount) {
  const document = {
    version: 1,
    name,
    hub: { account: hubAccount, region, vpc: hubVpc.vpc, subnets, securityGroups: [group.id] },
    access: { role: "vpce-hub" },
    services: Array.from({ length: zoneCount }, (_, i) => `bench-${i}`),
    spokes: Array.from({ length: spokeCount }, (_, i) => ({
      name: `user-${i}`,
      account: String(200_000_000_000 + i),
      vpc: `vpc-0b${String(i).padStart(15, "0")}`,
    })),
  };
  const loaded = await loadTopology({ text: JSON.stringify(document), name: "topology.yaml" });
  if (loaded.kind !== "valid") throw new Error(loaded.problems[0].message);
  const settled = settle(loaded.topology, { accounts: undefined, vpcs: new Map(), subnets: undefined });
  if (settled.kind !== "settled") throw new Error("the topology looks something up");
  const { topology } = settled;
  return [
    state === "teardown" ? { ...topology, services: [], spokes: [] } : topology,
    environmentOf(topology),
    state === "from-nothing" ? nothingMade : madeState(topology),
  ];
}

function environmentOf({ services, spokes }) {
  const vpc = (ref, cidr) =>
    present({ ...ref, id: ref.vpc, cidrs: [cidr], hasDnsSupport: true, hasDnsHostnames: true });
  return {
    catalogue: present(
      new Map(
        services.map(({ name, serviceNames: [serviceName] }) => [
          serviceName,
          {
            serviceName,
            privateDnsNames: [dnsNameOf(name)],
            availabilityZones: [`${region}a`, `${region}b`],
            isPolicySupported: true,
            isAcceptanceRequired: false,
            region: undefined,
            hasGateway: false,
          },
        ]),
      ),
    ),
    knownServiceNames: [],
    hubVpc: vpc(hubVpc, "10.0.0.0/16"),
    subnets: present(
      new Map(subnets.map((id, i) => [id, { id, vpc: hubVpc.vpc, availabilityZone: `${region}${"ab"[i]}` }])),
    ),
    spokeVpcs: new Map(spokes.map((spoke, i) => [spoke.name, vpc(spoke, `10.${1 + (i >> 8)}.${i & 255}.0/24`)])),
    gateways: new Map(),
    spokeEndpoints: new Map(),
    waysOut: new Map(),
    connections: new Map(),
    readAt: 0,
    networks: undefined,
    visibleZones: new Map([hubVpc, ...spokes].map((ref) => [`${ref.region}/${ref.vpc}`, present([])])),
  };
}

function madeState({ name: topology, services, spokes }) {
  const endpoints = services.map(({ name, serviceNames: [serviceName] }, i) => ({
    id: `vpce-0${String(i).padStart(16, "0")}`,
    serviceName,
    serviceRegion: undefined,
    vpc: hubVpc.vpc,
    state: "available",
    tags: new Map([
      ["vpce-hub:topology", topology],
      ["vpce-hub:key", `endpoint/${name}`],
    ]),
    subnets,
    securityGroups: [group.id],
    policy: undefined,
    isPrivateDnsEnabled: false,
    dnsEntries: [{ name: targetOf(i), zone: "Z0ENDPOINTS" }],
    interfaces: [],
    addresses: [],
    lastError: undefined,
  }));
  const made = state === "half-made" ? spokes.filter((_, i) => i % 2 === 0) : spokes;
  const vpcs = [hubVpc, ...made.map(({ vpc }) => ({ vpc, region }))];
  const zones = services.map(({ name }, i) => {
    const zone = dnsNameOf(name);
    return {
      id: `Z${String(i).padStart(20, "0")}`,
      name: zone,
      callerReference: `vpce-hub/1/${topology}/${zone}/0`,
      comment: `owned by the vpce-hub topology ${topology}; change it there`,
      tags: present(
        new Map([
          ["vpce-hub:topology", topology],
          ["vpce-hub:key", `zone/${zone}`],
        ]),
      ),
      vpcs: present(vpcs.map((ref) => ({ ...ref }))),
      records: present([
        {
          name: zone,
          type: "A",
          alias: { name: targetOf(i), zone: "Z0ENDPOINTS" },
          values: [],
          ttl: undefined,
          setIdentifier: undefined,
          raw: {},
        },
      ]),
      authorizations: absent,
    };
  });
  return { securityGroups: present([group]), endpoints: present(endpoints), zones: present(zones) };
}

function dnsNameOf(service) {
  return `${service}.${region}.amazonaws.com`;
}

function targetOf(index) {
  return `vpce-0${String(index).padStart(16, "0")}-abcdefgh.bench-${index}.${region}.vpce.amazonaws.com`;
}
