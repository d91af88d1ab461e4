import { addOrganization, type OrganizationSeed } from "./world/add-organization.ts";
import { addEndpoint, type EndpointSeed } from "./world/add-endpoint.ts";
import { addStack, type StackSeed } from "./world/add-stack.ts";
import { addTags, type TagsSeed } from "./world/add-tags.ts";
import { addTraffic, type TrafficSeed } from "./world/add-traffic.ts";
import { addZone, type ZoneSeed } from "./world/add-zone.ts";
import { settingsOf, type SimulatorOptions } from "./simulator-options.ts";
import type { Seed, SeedProblem } from "./seeds/seed.ts";
import { sowSeed } from "./seeds/sow-seed.ts";
import type { ServiceSeed } from "./catalogue/catalogue.ts";
import type { Clock } from "./base/clock.ts";
import { acceptEndpoint } from "./ec2/accept-endpoint.ts";
import type { EndpointService } from "./catalogue/endpoint-service.ts";
import { Faults } from "./door/faults.ts";
import { FrontDoor } from "./door/front-door.ts";
import type { HttpRequest, HttpResponse } from "./base/http.ts";
import type { LoggedCall } from "./call/log.ts";
import type { ResourceQuotas } from "./world/resource-quotas.ts";
import { RequestHandler } from "./door/request-handler.ts";
import { failProfileAssociation, type ProfileOfVpc } from "./profiles/fail-profile-association.ts";
import type { ResolverRule } from "./world/resolver-rule.ts";
import type { Resolution, ResolveQuery } from "./view/resolution.ts";
import { quietFrom } from "./view/quiet.ts";
import { Network, type Reach, type ReachQuery } from "./view/reach.ts";
import { resolve } from "./view/resolve.ts";
import {
  addAccount,
  addNetworkInterface,
  addRole,
  addRoutes,
  addSecurityGroup,
  addSubnet,
  addVpc,
  type Credentials,
  type RoleSeed,
  type RoutesSeed,
  type SecurityGroupSeed,
  type SubnetSeed,
  type VpcSeed,
  type InterfaceSeed,
} from "./world/seed.ts";
import {
  addDhcpOptions,
  addNatGateway,
  addNetworkAcl,
  addPeering,
  addPrefixList,
  addResolverRule,
  type DhcpOptionsSeed,
  type NatGatewaySeed,
  type NetworkAclSeed,
  type PeeringSeed,
  type PrefixListSeed,
} from "./world/seed-network.ts";
import {
  addTransitAttachment,
  addTransitGateway,
  addTransitPeering,
  addTransitRoute,
  addTransitTable,
  type TransitAttachmentSeed,
  type TransitGatewaySeed,
  type TransitPeeringSeed,
  type TransitRouteSeed,
  type TransitTableSeed,
} from "./world/seed-transit.ts";
import { joinVpcs, type JoinSeed } from "./seeds/join.ts";
import { makeMistake } from "./seeds/mistake.ts";
import type { MistakeSeed } from "./seeds/mistakes.ts";
import { listenOn, type Listening } from "./door/server.ts";
import { snapshotOf, type Snapshot } from "./view/snapshot.ts";
import { openRole } from "./sts/open-role.ts";
import { copyOfWorld } from "./world/copy-of-world.ts";
import { createWorld, type World } from "./world/world.ts";

/** An AWS of its own. */
export interface Simulator {
  readonly clock: Clock;
  /** For AWS SDK v3 clients in this process. */
  readonly requestHandler: RequestHandler;
  /** Every request answered, in order. */
  readonly log: readonly LoggedCall[];
  readonly faults: Faults;
  /** Returns the long-lived keys of an administrator of the account; repeating it changes nothing. */
  addAccount(id: string, options?: { readonly alias?: string; readonly organization?: string }): Credentials;
  addRole(role: RoleSeed): void;
  /** Returns the keys of a session of a role, whoever may assume it; it holds for twelve hours. */
  openRole(account: string, name: string): Credentials;
  /** Adds an organization, or accounts to the one that is managed from that account; they replace what was there. */
  addOrganization(organization: OrganizationSeed): void;
  addVpc(vpc: VpcSeed): void;
  addSubnet(subnet: SubnetSeed): void;
  /** Adds a security group of somebody; repeating it changes nothing. */
  addSecurityGroup(group: SecurityGroupSeed): void;
  /** Adds a network interface of something that is no endpoint. */
  addNetworkInterface(one: InterfaceSeed): void;
  /** Adds all that a seed lists, hubs of other tools and endpoints of spokes too; what cannot be is left out and told. */
  sow(seed: Partial<Seed>): readonly SeedProblem[];
  /** Adds an endpoint that somebody made long ago, and returns its id. */
  addEndpoint(endpoint: EndpointSeed): string;
  /** Adds a private zone that somebody made long ago, and returns its id. */
  addZone(zone: ZoneSeed): string;
  /** Puts tags on something of EC2, also tags of AWS itself. */
  addTags(tags: TagsSeed): void;
  /** Adds a stack of CloudFormation, or replaces the one of that name; what it made in EC2 bears its tags. */
  addStack(stack: StackSeed): void;
  /** Lets clients use an endpoint, which CloudWatch counts. */
  addTraffic(traffic: TrafficSeed): void;
  /** Adds routes beside the local ones: to the VPC's main table, or to a new one for some subnets. */
  addRoutes(routes: RoutesSeed): void;
  /** Adds DHCP options; `addVpc` gives them to a VPC. */
  addDhcpOptions(options: DhcpOptionsSeed): void;
  /** Adds a network ACL for some subnets, or replaces what the default one of the VPC says. */
  addNetworkAcl(acl: NetworkAclSeed): void;
  addPrefixList(list: PrefixListSeed): void;
  addNatGateway(nat: NatGatewaySeed): void;
  /** Joins two VPCs. */
  addPeering(peering: PeeringSeed): void;
  /** Adds a transit gateway with its default route table. */
  addTransitGateway(gateway: TransitGatewaySeed): void;
  addTransitTable(table: TransitTableSeed): void;
  /** Attaches a VPC to a transit gateway. */
  addTransitAttachment(attachment: TransitAttachmentSeed): void;
  /** Attaches two transit gateways to one another. */
  addTransitPeering(peering: TransitPeeringSeed): void;
  addTransitRoute(route: TransitRouteSeed): void;
  /** Joins a hub and its spokes by transit gateways, as it should be. */
  seedNetworks(join: JoinSeed): void;
  /** Makes a mistake in what `seedNetworks` joined. */
  makeMistake(mistake: MistakeSeed): void;
  /** Accepts an endpoint in the place of the service's owner (`acceptanceRequired`). */
  acceptEndpoint(id: string): void;
  /** Lets the association of a Profile with a VPC fail, whatever it was at. */
  failProfileAssociation(association: ProfileOfVpc): void;
  /** Adds a rule that forwards a domain elsewhere for one VPC; the Resolver's actions show it. */
  addResolverRule(rule: ResolverRule): void;
  /** Lets an account have more than every account has from the start. */
  grantQuotas(account: string, quotas: Partial<ResourceQuotas>): void;
  /** The endpoint services of a Region. */
  services(region: string): readonly EndpointService[];
  /** Adds a service to the catalogue of a Region, or overrides it. */
  addService(service: ServiceSeed): void;
  /** Answers one HTTP request, whatever brought it; rejects with ConnectionReset when a fault says so. */
  answer(request: HttpRequest): Promise<HttpResponse>;
  /** Returns what a host in the VPC sees. */
  resolve(query: ResolveQuery): Resolution;
  /** Tells whether a host in the VPC that connects to a private address is answered. */
  reach(query: ReachQuery): Reach;
  /** From when on names and connections stay as they are, unless somebody writes or adds something. */
  quietFrom(): number;
  snapshot(): Snapshot;
  /**
   * Returns one of its own that goes on from here, ids and log included; neither sees what becomes of the other. Faults
   * and listeners stay behind. The clock must tell the time that this one's does. Throws while a request is in flight.
   */
  copy(clock: Clock): Simulator;
  /** Serves HTTP on 127.0.0.1; without a port, on a free one. */
  listen(port?: number): Promise<Listening>;
}

export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return simulatorOf(createWorld(settingsOf(options)));
}

/** What a copy takes over from its original beside the world. */
interface Original {
  readonly door: FrontDoor;
  readonly addedAt: number;
}

function simulatorOf(world: World, original?: Original): Simulator {
  const faults = new Faults(world.clock, world.ids);
  const door = new FrontDoor(world, faults);
  if (original !== undefined) door.copyFrom(original.door);
  const network = new Network(world);
  let addedAt = original?.addedAt ?? 0;
  const sow = <Made>(add: () => Made): Made => {
    world.seed.isSown = true;
    try {
      return add();
    } finally {
      world.seed.isSown = false;
    }
  };
  return {
    clock: world.clock,
    requestHandler: new RequestHandler(door),
    log: door.log,
    faults,
    addAccount: (id, options) => addAccount(world, id, options),
    addRole: (role) => addRole(world, role),
    openRole: (account, name) => openRole(world, account, name),
    addOrganization: (organization) => addOrganization(world, organization),
    addVpc: (vpc) => sow(() => addVpc(world, vpc)),
    addSubnet: (subnet) => sow(() => addSubnet(world, subnet)),
    addSecurityGroup: (group) => sow(() => addSecurityGroup(world, group)),
    addNetworkInterface: (one) => sow(() => addNetworkInterface(world, one)),
    sow(seed) {
      addedAt = world.clock.now();
      return sow(() => sowSeed(world, seed));
    },
    addEndpoint: (endpoint) => sow(() => addEndpoint(world, endpoint)),
    addZone: (zone) => sow(() => addZone(world, zone)),
    addTags: (tags) => sow(() => addTags(world, tags)),
    addStack: (stack) => sow(() => addStack(world, stack)),
    addTraffic: (traffic) => addTraffic(world, traffic),
    addRoutes: (routes) => sow(() => addRoutes(world, routes)),
    addDhcpOptions: (options) => sow(() => addDhcpOptions(world, options)),
    addNetworkAcl: (acl) => sow(() => addNetworkAcl(world, acl)),
    addPrefixList: (list) => sow(() => addPrefixList(world, list)),
    addNatGateway: (nat) => sow(() => addNatGateway(world, nat)),
    addPeering: (peering) => sow(() => addPeering(world, peering)),
    addTransitGateway: (gateway) => sow(() => addTransitGateway(world, gateway)),
    addTransitTable: (table) => sow(() => addTransitTable(world, table)),
    addTransitAttachment: (attachment) => sow(() => addTransitAttachment(world, attachment)),
    addTransitPeering: (peering) => sow(() => addTransitPeering(world, peering)),
    addTransitRoute: (route) => sow(() => addTransitRoute(world, route)),
    seedNetworks: (join) => sow(() => joinVpcs(world, join)),
    makeMistake(mistake) {
      addedAt = world.clock.now();
      sow(() => makeMistake(world, mistake));
    },
    acceptEndpoint: (id) => acceptEndpoint(world, id),
    failProfileAssociation: (association) => failProfileAssociation(world, association),
    addResolverRule(rule) {
      addedAt = world.clock.now();
      addResolverRule(world, rule);
    },
    grantQuotas: (account, quotas) => void world.granted.set(account, { ...world.granted.get(account), ...quotas }),
    services: (region) => world.catalogue.servicesOf(region),
    addService(service) {
      addedAt = world.clock.now();
      world.catalogue.add(service);
    },
    answer: (request) => door.answer(request),
    resolve: (query) => resolve(world, query),
    reach: (query) => network.reach(query),
    quietFrom: () => Math.max(addedAt, quietFrom(world)),
    snapshot: () => snapshotOf(world),
    copy: (clock) => simulatorOf(copyOfWorld(world, clock), { door, addedAt }),
    listen: (port = 0) => listenOn((request) => door.answer(request), port),
  };
}
