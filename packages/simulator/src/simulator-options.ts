import { systemClock, type Clock } from "./base/clock.ts";
import type { AssociationTimes, ProfileTimes, Settings } from "./world/world.ts";

export interface SimulatorOptions {
  /** Default: the system's. */
  readonly clock?: Clock;
  /** All randomness and ids derive from it: same seed, same ids. */
  readonly seed?: number;
  /** Per request; two writes of one zone overlap when one arrives within the other's latency. Default 0. */
  readonly latencyMs?: number;
  /** Which token buckets hold; `legacy`: Route 53 takes 5 requests a second. Default `current`. */
  readonly throttling?: "current" | "legacy" | "off";
  /** From PENDING to INSYNC. Default 30 s. */
  readonly propagationMs?: number;
  /** From pending to available, and from deleting to gone. Default 60 s. */
  readonly endpointReadyMs?: number;
  /** How long the zones of an endpoint linger after private DNS was switched off. Default 30 s. */
  readonly hiddenZoneLagMs?: number;
  /** How long they take to appear to resolvers and in lists after it was switched on. Default 5 s. */
  readonly hiddenZoneReadyMs?: number;
  /** With which code private DNS is refused where a zone of that name is in the way: both were seen. Default `InvalidParameter`. */
  readonly privateDnsConflict?: "InvalidParameter" | "ConflictingDomainExists";
  /** How far reads lag behind writes. Default 0. */
  readonly readLagMs?: number;
  /** The same for a service (`ec2`) or one action (`route53:ListHostedZonesByVPC`), where it is not as for all. */
  readonly readLagMsBy?: Readonly<Record<string, number>>;
  /** How much later than its resource, or than the write that set it, a tag shows in answers. Default 0. */
  readonly tagLagMs?: number;
  /** Associations may spread slower than records. Default: INSYNC and resolved as those, listed at once. */
  readonly associations?: Partial<AssociationTimes>;
  /** Caps every page. */
  readonly pageSize?: number;
  /** How Route 53 Profiles and shares settle. Default: after 5 s, and one Profile a VPC. */
  readonly profiles?: Partial<ProfileTimes>;
  /** The bucket that the endpoint writes of all accounts together pay as well (B4); default none. */
  readonly organizationRate?: { readonly capacity: number; readonly refill: number };
  /** Whether the caller reference of a deleted zone stays taken. Default `kept`. */
  readonly callerReferences?: "kept" | "freed";
  /** How long the interfaces of a function in a VPC take, where there are none yet. Default 120 s. */
  readonly functionReadyMs?: number;
  /**
   * Whether connections go by routes, network ACLs and transit gateways. Default `as-joined`: once there is a transit
   * gateway or a peering; until then every VPC is taken to be joined with every other one.
   */
  readonly routes?: "as-joined" | "followed" | "ignored";
}

/** Fills the defaults in. */
export function settingsOf(options: SimulatorOptions): Settings {
  const propagationMs = options.propagationMs ?? 30_000;
  const insyncMs = options.associations?.insyncMs ?? propagationMs;
  return {
    clock: options.clock ?? systemClock,
    seed: options.seed ?? 1,
    latencyMs: options.latencyMs ?? 0,
    throttling: options.throttling ?? "current",
    propagationMs,
    endpointReadyMs: options.endpointReadyMs ?? 60_000,
    hiddenZoneLagMs: options.hiddenZoneLagMs ?? 30_000,
    hiddenZoneReadyMs: options.hiddenZoneReadyMs ?? 5000,
    privateDnsConflict: options.privateDnsConflict ?? "InvalidParameter",
    readLagMs: options.readLagMs ?? 0,
    readLagMsBy: options.readLagMsBy ?? {},
    tagLagMs: options.tagLagMs ?? 0,
    associations: { insyncMs, resolvedMs: insyncMs, listedMs: 0, ...options.associations },
    pageSize: options.pageSize ?? Infinity,
    profiles: { settlesMs: 5_000, sharedMs: 5_000, perVpc: "one", ...options.profiles },
    organizationRate: options.organizationRate,
    callerReferences: options.callerReferences ?? "kept",
    functionReadyMs: options.functionReadyMs ?? 120_000,
    routes: options.routes ?? "as-joined",
  };
}
