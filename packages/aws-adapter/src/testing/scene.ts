import {
  type AccountId,
  type Caller,
  type Region,
  type Service,
  type Spoke,
  type SubnetId,
  type Topology,
  type VpcId,
  defaultQuotas,
  parseAccountId,
  parseRegion,
  parseSubnetId,
  parseVpcId,
} from "@vpce-hub/core";
import { type Simulator, type SimulatorOptions, VirtualClock, createSimulator } from "@vpce-hub/simulator";
import { type Aws, type AwsOptions, type CallRecord, openAws } from "../index.ts";

export const region: Region = known(parseRegion("ap-northeast-1"));
export const hubAccount: AccountId = known(parseAccountId("111111111111"));
export const hubVpc: VpcId = known(parseVpcId("vpc-0a1b2c3d4e5f60001"));
export const subnets: readonly SubnetId[] = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"].map((id) =>
  known(parseSubnetId(id)),
);
export const hub: Caller = { account: hubAccount, access: { kind: "ambient" } };

/** What of a spoke matters to a test. */
interface SpokeSeed {
  readonly account?: string;
  readonly region?: string;
  readonly services?: readonly string[];
}

/** What of a world matters to a test. */
export interface SceneOptions extends SimulatorOptions {
  readonly services?: readonly string[];
  readonly spokes?: readonly SpokeSeed[];
}

/** A simulated AWS, a topology for it, and access to it. */
export interface Scene {
  readonly simulator: Simulator;
  readonly clock: VirtualClock;
  readonly topology: Topology;
  readonly aws: Aws;
  /** Attempts that `aws` has made so far. */
  readonly calls: readonly CallRecord[];
  /** Opens access of its own, as another process would. */
  readonly open: (options?: Partial<AwsOptions>) => Aws;
}

/** A hub with the services, and spokes in accounts of their own unless they say otherwise. */
export function scene({ services = ["ssm", "ec2messages"], spokes = [{}, {}], ...options }: SceneOptions = {}): Scene {
  const clock = new VirtualClock(Date.UTC(2026, 0, 1));
  const simulator = createSimulator({ clock, ...options });
  simulator.addAccount(hubAccount);
  simulator.addVpc({ account: hubAccount, region, id: hubVpc, cidrs: ["10.0.0.0/16"] });
  for (const [i, id] of subnets.entries()) {
    simulator.addSubnet({
      account: hubAccount,
      region,
      id,
      vpc: hubVpc,
      cidr: `10.0.${i}.0/24`,
      availabilityZone: `${region}${"ac"[i]}`,
    });
  }
  const topology = topologyOf(
    services,
    spokes.map((seed, i) => spokeOf(seed, i, services)),
  );
  for (const [i, spoke] of topology.spokes.entries()) addSpoke(simulator, spoke, i);
  for (const name of services.filter((service) => service.startsWith("made-up-"))) {
    simulator.addService({
      region,
      serviceName: `com.amazonaws.${region}.${name}`,
      privateDnsNames: [`${name}.${region}.amazonaws.com`],
    });
  }
  return sceneOf(simulator, clock, topology);
}

/** Returns a scene of its own that goes on from here, without faults: for many ends of one beginning. */
export function copyOf({ simulator, clock, topology }: Scene): Scene {
  const time = new VirtualClock(clock.now());
  return sceneOf(simulator.copy(time), time, topology);
}

function sceneOf(simulator: Simulator, clock: VirtualClock, topology: Topology): Scene {
  const credentials = simulator.addAccount(hubAccount);
  const calls: CallRecord[] = [];
  const open = (more: Partial<AwsOptions> = {}): Aws =>
    openAws({ clock, credentials, requestHandler: simulator.requestHandler, random: () => 0.5, ...more });
  return { simulator, clock, topology, aws: open({ onCall: (call) => calls.push(call) }), calls, open };
}

function topologyOf(services: readonly string[], spokes: readonly Spoke[]): Topology {
  return {
    name: "shared",
    tags: {},
    hub: {
      account: hubAccount,
      region,
      vpc: hubVpc,
      subnets,
      access: { kind: "ambient" },
      planAccess: undefined,
      securityGroups: { kind: "owned", allow: { hasSpokes: true, cidrs: [] } },
    },
    services: services.map(serviceOf),
    spokes,
    network: undefined,
    adopt: [],
    policy: { maxDeletes: { count: 1_000, percent: undefined }, extraAssociations: "remove" },
    quotas: defaultQuotas,
    prices: { asOf: "2026-09", endpointZoneHour: 0.014, zoneMonth: 0.5, zoneMonthBeyond25: 0.1 },
  };
}

function serviceOf(name: string): Service {
  return {
    name,
    serviceNames: [`com.amazonaws.${region}.${name}`],
    policy: undefined,
    hasDefaultPolicy: false,
    serviceRegion: undefined,
    records: "alias",
    subnets,
    tags: {},
    ports: [443],
    dnsNames: { kind: "catalogue" },
    mayHide: [],
    isProtected: false,
  };
}

function spokeOf({ account: text, region: origin, services }: SpokeSeed, index: number, all: readonly string[]): Spoke {
  const account = known(parseAccountId(text ?? `${222_222_000_000 + index}`));
  return {
    name: `user-${index + 1}`,
    account,
    region: origin === undefined ? region : known(parseRegion(origin)),
    vpc: known(parseVpcId(`vpc-0b${`${index + 1}`.padStart(15, "0")}`)),
    access:
      account === hubAccount ? { kind: "ambient" } : { kind: "role", arn: roleArn(account), externalId: undefined },
    planAccess: undefined,
    services: services ?? all,
    isProtected: false,
    localEndpoints: { mode: "keep", drainMs: 86_400_000, acceptsGap: false },
    reachability: "check",
    selection: undefined,
  };
}

function addSpoke(simulator: Simulator, { account, region: origin, vpc }: Spoke, index: number): void {
  simulator.addAccount(account);
  simulator.addRole({ account, name: "vpce-hub" });
  simulator.addVpc({
    account,
    region: origin,
    id: vpc,
    cidrs: [`10.${1 + Math.floor(index / 250)}.${index % 250}.0/24`],
  });
}

/** Services that exist in tests only, with one name each. */
export function madeUpServices(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `made-up-${i + 1}`);
}

/** The role that a spoke's account is entered by. */
export function roleArn(account: string): string {
  return `arn:aws:iam::${account}:role/vpce-hub`;
}

/** Well-formed ids of nothing. */
export function unknownIds(): { readonly vpc: VpcId; readonly subnet: SubnetId } {
  return { vpc: known(parseVpcId("vpc-0dead00000000dead")), subnet: known(parseSubnetId("subnet-0dead00000000dead")) };
}

/** The first of a list that a test has filled. */
export function first<T>(items: readonly T[]): T {
  return known(items[0]);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a test uses a value that is none");
  return value;
}
