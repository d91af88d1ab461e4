// A topology of any size and a simulated AWS with all that it leans on.
import { endpointReadyMs, latencyMs, propagationMs } from "./conditions.mjs";
import { VirtualClock, createSimulator, loadTopology, seedSimulator } from "./product.mjs";

const region = "ap-northeast-1";
const hubAccount = "111111111111";
const role = "vpce-hub";
/** Endpoints that AWS allows in a VPC (AWS-FACTS B4). More services than that are names of those endpoints. */
const mostEndpoints = 50;

/** Returns the services of a world: `count` private DNS names, and so zones, on at most 50 endpoints. */
function servicesOf(count) {
  const endpoints = Math.min(count, mostEndpoints);
  const names = Array.from({ length: count }, (_, i) => `bench-${i}.${region}.amazonaws.com`);
  return Array.from({ length: endpoints }, (_, i) => ({
    name: `bench-${i}`,
    privateDnsNames: names.filter((_, j) => j % endpoints === i),
  }));
}

/** Returns a topology document with `services` zones and `spokes` spokes, each in an account of its own. */
function documentOf(services, spokes, distribution) {
  return {
    ...(distribution === undefined ? {} : { distribution }),
    version: 1,
    name: "bench",
    access: { role },
    hub: {
      account: hubAccount,
      region,
      vpc: "vpc-0a1b2c3d4e5f60001",
      subnets: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
    },
    services: servicesOf(services).map(({ name }) => name),
    spokes: Array.from({ length: spokes }, (_, i) => ({
      name: `user-${i}`,
      account: String(200_000_000_000 + i),
      vpc: `vpc-0b${String(i).padStart(15, "0")}`,
    })),
  };
}

/** Returns a world of this size: a simulator, its clock, what `plan` and `apply` are called with, and the job in plain values. */
export async function createWorld(services, spokes, { clock = new VirtualClock(), distribution, ...settings } = {}) {
  const simulator = createSimulator({ clock, latencyMs, propagationMs, endpointReadyMs, ...settings });
  const document = documentOf(services, spokes, distribution);
  const text = JSON.stringify(document);
  const source = { text, name: "topology.yaml", readFile: () => Promise.reject(new Error("no policy files here")) };
  const loaded = await loadTopology(source);
  if (loaded.kind !== "valid") throw new Error(loaded.problems.map(({ message }) => message).join("; "));
  seedSimulator(simulator, [loaded.topology]);
  for (const { name, privateDnsNames } of servicesOf(services)) {
    simulator.addService({ region, serviceName: `com.amazonaws.${region}.${name}`, privateDnsNames });
  }
  const credentials = simulator.addAccount(hubAccount);
  const options = { clock, credentials, requestHandler: simulator.requestHandler, topology: source };
  const job = {
    region,
    role,
    credentials,
    text,
    hub: document.hub,
    spokes: document.spokes,
    services: servicesOf(services).flatMap(({ name, privateDnsNames }) =>
      privateDnsNames.map((dnsName) => ({ serviceName: `com.amazonaws.${region}.${name}`, dnsName })),
    ),
    cidrs: simulator.snapshot().vpcs.flatMap(({ cidrs }) => cidrs),
  };
  return { simulator, clock, options, credentials, hubAccount, job };
}
