export { createSimulator, type Simulator, type SimulatorOptions } from "./simulator.ts";
export { type Clock, systemClock } from "./clock.ts";
export { VirtualClock } from "./virtual-clock.ts";

export type { Credentials, RoleSeed, RoutesSeed, SecurityGroupSeed, SubnetSeed, VpcSeed } from "./seed.ts";
export type { ServiceSeed } from "./catalogue.ts";
export type { LoggedCall, PendingCall } from "./log.ts";
export type { FaultEffect, FaultRule, Faults } from "./faults.ts";
export type { ResolverRule } from "./resolver-rule.ts";
export type { Resolution, ResolveQuery } from "./resolution.ts";
export type { EndpointSnapshot } from "./endpoint-snapshot.ts";
export type { SecurityGroupSnapshot } from "./security-group-snapshot.ts";
export type { Snapshot, VpcSnapshot } from "./snapshot.ts";
export type { AssociationSnapshot, RecordSnapshot, ZoneSnapshot } from "./zone-snapshot.ts";
export type { RequestHandler, SdkRequest, SdkResponse } from "./request-handler.ts";
export type { Listening } from "./server.ts";
export { startSandbox, type Sandbox } from "./sandbox.ts";
export { type DnsServer, type Resolve, startDnsServer } from "./dns-server.ts";
export type { Seed } from "./control-parameters.ts";
