export { createSimulator, type Simulator } from "./simulator.ts";
export type { SimulatorOptions } from "./simulator-options.ts";
export { type Clock, systemClock } from "./base/clock.ts";
export { VirtualClock } from "./base/virtual-clock.ts";

export type {
  Credentials,
  InterfaceSeed,
  RoleSeed,
  RoutesSeed,
  SecurityGroupSeed,
  SubnetSeed,
  VpcSeed,
} from "./world/seed.ts";
export type { EndpointSeed } from "./world/add-endpoint.ts";
export type { ProfileOfVpc } from "./profiles/fail-profile-association.ts";
export type { TagsSeed } from "./world/add-tags.ts";
export type { RecordSeed, ZoneSeed } from "./world/add-zone.ts";
export type { StackSeed } from "./world/add-stack.ts";
export type { TrafficSeed } from "./world/add-traffic.ts";
export type {
  AclEntrySeed,
  DhcpOptionsSeed,
  NatGatewaySeed,
  NetworkAclSeed,
  PeeringSeed,
  PrefixListSeed,
} from "./world/seed-network.ts";
export type {
  TransitAttachmentSeed,
  TransitGatewaySeed,
  TransitPeeringSeed,
  TransitPeeringSide,
  TransitRouteSeed,
  TransitTableSeed,
} from "./world/seed-transit.ts";
export type { JoinSeed } from "./seeds/join.ts";
export { type Mistake, mistakes, type MistakeSeed, sidesOfMistakes } from "./seeds/mistakes.ts";
export type { ServiceSeed } from "./catalogue/catalogue.ts";
export type { EndpointService, Provenance } from "./catalogue/endpoint-service.ts";
export type { LoggedCall, PendingCall } from "./call/log.ts";
export type { FaultEffect, FaultRule, Faults } from "./door/faults.ts";
export type { ResourceQuotas } from "./world/resource-quotas.ts";
export type { ResolverRule } from "./world/resolver-rule.ts";
export type { Reach, ReachQuery } from "./view/reach.ts";
export type { AnswerEffect } from "./door/spoiled-answer.ts";
export type { AssociationTimes } from "./world/world.ts";
export type { Resolution, ResolveQuery } from "./view/resolution.ts";
export type { EndpointSnapshot } from "./view/endpoint-snapshot.ts";
export type { ProfileSnapshot, ShareSnapshot } from "./view/profile-snapshot.ts";
export type { SecurityGroupSnapshot } from "./view/security-group-snapshot.ts";
export type { Snapshot, VpcSnapshot } from "./view/snapshot.ts";
export type { AssociationSnapshot, RecordSnapshot, ZoneSnapshot } from "./view/zone-snapshot.ts";
export type { RequestHandler, SdkRequest, SdkResponse } from "./door/request-handler.ts";
export type { Listening } from "./door/server.ts";
export { controlPath } from "./control.ts";
export { startSandbox, type Sandbox } from "./sandbox.ts";
export { type DnsServer, type Resolve, startDnsServer } from "./view/dns-server.ts";
export { readSeed, type ReadSeed } from "./seeds/read-seed.ts";
export type { Seed, SeedProblem } from "./seeds/seed.ts";
export type { HubSeed, RecordStyle } from "./seeds/hub.ts";
export type { HandmadeHubSeed, HandmadeServiceSeed } from "./seeds/handmade-hub.ts";
export type { LandingZoneHubSeed } from "./seeds/landing-zone-hub.ts";
export type { SpokeEndpointsSeed } from "./seeds/spoke-endpoints.ts";
export type { TerraformHubSeed } from "./seeds/terraform-hub.ts";
export { watchNames, type DarkInterval, type NameWatch, type WatchOptions, type WatchedVpc } from "./watch-names.ts";
