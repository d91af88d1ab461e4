import {
  type Environment,
  type Observed,
  type ObservedEndpoint,
  type ObservedProfiles,
  type ObservedState,
  type ObservedZone,
  type Spoke,
  type Topology,
  type VisibleZone,
  type Vpc,
  absent,
  formerNames,
  hubCaller,
  isClaimed,
  isOurs,
  present,
  topologyOfReference,
  topologyTag,
  valueOr,
  vpcRefText,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { type CatalogueReading, readCatalogue } from "./catalogue.ts";
import { type Settled, hasAllZones, servedByProfile, zonesInProfile } from "./all-zones.ts";
import { withAddresses } from "./addresses.ts";
import { readEndpoints } from "./endpoints.ts";
import { readForgottenProfile } from "./forgotten-profile.ts";
import { readGateways } from "./gateways.ts";
import { readForLocalEndpoints } from "./local-endpoints.ts";
import { type SpokeEndpoints, readSpokeEndpoints } from "./spoke-endpoints.ts";
import { withUsers } from "./group-users.ts";
import { type NetworkGround, networksOf } from "./networks-of.ts";
import type { ObservationPurpose } from "./observed.ts";
import { type AskedTopology, readProfiles } from "./profile-links.ts";
import { readSecurityGroups } from "./security-groups.ts";
import { readSubnets } from "./subnets.ts";
import { VpcView } from "./vpc-view.ts";
import { type OwnedVpc, readVpcs, spokeVpc } from "./vpcs.ts";
import { type ListedZone, readZones } from "./zones.ts";

/** What AWS has, as far as a topology is concerned. */
export interface Observation {
  readonly environment: Environment;
  readonly state: ObservedState;
}

/**
 * Observes all that a topology owns or leans on, by lists: O(services + spokes) calls. What cannot be read is unknown
 * with its reason; only without credentials, or when the hub's own role is refused, is there nothing to observe.
 */
export async function observe(
  topology: AskedTopology,
  aws: ReadAws,
  purpose: ObservationPurpose = "review",
): Promise<Observation> {
  const { hub, services, spokes } = topology;
  const origin: Origin = { caller: hubCaller(hub), region: hub.region };
  await aws.open(origin);
  const hubVpc = { caller: origin.caller, ref: { vpc: hub.vpc, region: hub.region } };
  const hubView = new VpcView(hubVpc, aws);
  const { zones, listed } = readZones(topology, aws, origin, { view: hubView, purpose });
  const catalogue = readCatalogue(services, aws, origin);
  const endpointReading = readEndpoints(aws, origin);
  const profiles = readProfiles(topology, listed, aws);
  const readings: HubReadings = { zones, catalogue, profiles, purpose };
  const detail = purpose === "compare-to-approval" ? "without DNS attributes" : "all";
  const vpcReading = readVpcs([hubVpc, ...spokes.map(spokeVpc)], aws, detail);
  const groupReading = readGroups(topology, { listed, endpoints: endpointReading, purpose }, aws);
  const ofSpokes = readSpokeEndpoints(topology, endpointReading, aws);
  const networkReading = readNetworksOf(topology, { hubVpc, vpcs: vpcReading, groups: groupReading }, readings, aws);
  // Awaited together: of two that are stopped, the one that is awaited later would float, and end the process.
  const [vpcByRef, subnets, endpoints, securityGroups, seen, gateways, local, networks, own, forgottenProfile] =
    await Promise.all([
      vpcReading,
      readAllSubnets(topology, endpointReading, aws),
      endpointReading,
      groupReading,
      readVisibleZones(topology, hubView, readings, aws),
      readGatewaysOf(topology, { ...readings, ofSpokes }, aws),
      readLocal(topology, { catalogue, ofSpokes, networks: networkReading }, aws),
      networkReading,
      profiles,
      readForgottenProfile(topology, aws, purpose),
    ]);
  const environment: Environment = {
    ...(await catalogue),
    ...local,
    gateways,
    networks,
    hubVpc: vpcByRef.get(vpcRefText(hubVpc.ref)) ?? absent,
    subnets,
    spokeVpcs: new Map(spokes.map((spoke) => [spoke.name, vpcByRef.get(vpcRefText(spoke)) ?? absent])),
    visibleZones: new Map([...seen].map(([ref, visible]) => [ref, ofExisting(vpcByRef.get(ref), visible)])),
  };
  const state = {
    securityGroups,
    endpoints: await withAddresses(endpoints, await zones, { topology, aws, origin, purpose }),
    zones: await zones,
    profiles: own,
    forgottenProfile,
  };
  return { environment, state };
}

/** What groups are read by. */
interface GroupGround {
  readonly listed: Promise<readonly ListedZone[]>;
  readonly endpoints: Promise<Endpoints>;
  readonly purpose: ObservationPurpose;
}

/** To verify, the groups that endpoints really have are looked at, whosever they are. */
async function readGroups(
  topology: Topology,
  { listed, endpoints, purpose }: GroupGround,
  aws: ReadAws,
): Promise<ObservedState["securityGroups"]> {
  const origin: Origin = { caller: hubCaller(topology.hub), region: topology.hub.region };
  const former = namesBefore(topology, await listed);
  if (purpose === "verify") {
    const ours = valueOr(await endpoints, []).filter((endpoint) => isOurs(topology.name, endpoint));
    const more = ours.flatMap((endpoint) => endpoint.securityGroups);
    return readSecurityGroups({ topology, former, more }, aws, origin);
  }
  const groups = await readSecurityGroups({ topology, former, more: [] }, aws, origin);
  return groups.kind === "present" ? present(await withUsers(groups.value, topology, aws, origin)) : groups;
}

type Endpoints = Observed<readonly ObservedEndpoint[]>;

/** The names that a topology had before, by what it lists and by the caller references of its zones, which stay. */
function namesBefore(topology: Topology, zones: readonly ListedZone[]): readonly string[] {
  const references = zones.flatMap((zone) => (isClaimed(topology.name, zone) ? (topologyOfReference(zone) ?? []) : []));
  return [...new Set([...formerNames(topology), ...references])].filter((name) => name !== topology.name).sort();
}

/** Reads the subnets that the topology names and, where its endpoints have others, those too: in which zone they are. */
async function readAllSubnets(
  topology: Topology,
  endpoints: Promise<Endpoints>,
  aws: ReadAws,
): Promise<Environment["subnets"]> {
  const { name, hub, services, adopt } = topology;
  const origin = { caller: hubCaller(hub), region: hub.region };
  const named = new Set([...hub.subnets, ...services.flatMap(({ subnets }) => subnets)]);
  // Awaited together: of two that are stopped, the one that is awaited later would float, and end the process.
  const [found, read] = await Promise.all([readSubnets([...named], aws, origin), endpoints]);
  const listed = new Set(adopt.flatMap((entry) => (entry.kind === "endpoint" ? entry.id : [])));
  const former = formerNames(topology);
  const isMeant = (endpoint: ObservedEndpoint): boolean =>
    isOurs(name, endpoint) || listed.has(endpoint.id) || former.has(endpoint.tags.get(topologyTag) ?? "");
  const ours = valueOr(read, []).filter(isMeant);
  const others = new Set(ours.flatMap(({ subnets }) => subnets).filter((id) => !named.has(id)));
  if (others.size === 0 || found.kind !== "present") return found;
  const more = await readSubnets([...others], aws, origin);
  return more.kind === "present" ? present(new Map([...found.value, ...more.value])) : more;
}

interface HubReadings {
  readonly purpose: ObservationPurpose;
  readonly zones: Promise<Observed<readonly ObservedZone[]>>;
  readonly catalogue: Promise<CatalogueReading>;
  readonly profiles: Promise<ObservedProfiles | undefined>;
}

type VisibleZones = readonly [string, Observed<readonly VisibleZone[]>];

/**
 * Asks each VPC which zones it sees. Spokes of the hub's account draw on the hub's quota, the scarce one, so those
 * that already have all they need are not asked: nothing would change there. Neither are others to hold a plan against
 * an approval.
 */
async function readVisibleZones(
  topology: Topology,
  hubView: VpcView,
  readings: HubReadings,
  aws: ReadAws,
): Promise<ReadonlyMap<string, Observed<readonly VisibleZone[]>>> {
  const { hub, spokes } = topology;
  const isAsked = ({ account }: Spoke): boolean =>
    readings.purpose === "verify" || (readings.purpose === "review" && account !== hub.account);
  const asked = Promise.all(spokes.filter(isAsked).map((spoke) => readSeen(spokeVpc(spoke), aws)));
  const [settled, seen] = await Promise.all([settledOf(topology, readings), asked]);
  const unsettled = spokes.filter(
    (spoke) => !isAsked(spoke) && (settled === undefined || !hasAllZones(spoke, topology.services, settled)),
  );
  const more = await Promise.all(unsettled.map((spoke) => readSeen(spokeVpc(spoke), aws)));
  return new Map([[vpcRefText(hubView.vpc.ref), await hubView.latest], ...seen, ...more]);
}

async function settledOf(topology: Topology, readings: HubReadings): Promise<Settled | undefined> {
  const [zones, { catalogue }, profiles] = await Promise.all([readings.zones, readings.catalogue, readings.profiles]);
  return zones.kind === "present" && catalogue.kind === "present"
    ? {
        zones: zones.value,
        catalogue: catalogue.value,
        served: servedByProfile(topology, profiles),
        inProfile: zonesInProfile(profiles),
      }
    : undefined;
}

/** Gateways are told of to a reviewer, and nothing depends on them. */
async function readGatewaysOf(
  topology: Topology,
  readings: HubReadings & SpokeReadings,
  aws: ReadAws,
): Promise<Environment["gateways"]> {
  const [settled, { gateways }] = await Promise.all([settledOf(topology, readings), readings.ofSpokes]);
  return readings.purpose === "review" ? readGateways(topology, settled, gateways, aws) : new Map();
}

interface SpokeReadings {
  readonly ofSpokes: Promise<SpokeEndpoints>;
}

interface LocalReadings extends SpokeReadings, Pick<HubReadings, "catalogue"> {
  readonly networks: Promise<Environment["networks"]>;
}

/** Which endpoints of spokes there are, decides what else is to be known of them. */
async function readLocal(
  topology: Topology,
  { catalogue: reading, ofSpokes, networks }: LocalReadings,
  aws: ReadAws,
): Promise<Pick<Environment, "spokeEndpoints" | "waysOut" | "connections" | "readAt">> {
  const [{ catalogue }, { interfaces: spokeEndpoints }] = await Promise.all([reading, ofSpokes]);
  const local = await readForLocalEndpoints(topology, { catalogue, spokeEndpoints, networks }, aws);
  return { spokeEndpoints, ...local };
}

async function readNetworksOf(
  topology: Topology,
  ground: NetworkGround,
  readings: HubReadings,
  aws: ReadAws,
): Promise<Environment["networks"]> {
  const settled = await settledOf(topology, readings);
  return networksOf(topology, { ...ground, settled, purpose: readings.purpose }, aws);
}

async function readSeen(vpc: OwnedVpc, aws: ReadAws): Promise<VisibleZones> {
  return [vpcRefText(vpc.ref), await new VpcView(vpc, aws).latest];
}

/** Of a VPC that does not exist, Route 53 says whatever it likes. */
function ofExisting(
  vpc: Observed<Vpc> | undefined,
  seen: Observed<readonly VisibleZone[]>,
): Observed<readonly VisibleZone[]> {
  return vpc?.kind === "absent" ? absent : seen;
}
