import type { EndpointService } from "../catalogue/endpoint-service.ts";
import type { Tags } from "../base/tags.ts";

/** The network interface that an endpoint has in one subnet. */
export interface NetworkInterface {
  readonly id: string;
  readonly subnet: string;
  readonly availabilityZone: string;
  readonly address: string;
  /** From when it takes connections, and its address is in the endpoint's names. */
  readonly readyAt: number;
}

/** The network interface of something that is no endpoint. */
export interface OtherInterface {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly subnet: string;
  readonly availabilityZone: string;
  readonly address: string;
  readonly securityGroups: readonly string[];
  readonly description: string;
  /** As the API spells it: `interface`, `lambda`, `nat_gateway`… */
  readonly type: string;
  /** The instance that it is attached to. */
  readonly instance: string | undefined;
  /** Whether it passes on what is not for it, as a firewall does: its source and destination are not checked. */
  readonly forwards: boolean;
  /** From when it is gone; undefined: it stays. */
  readonly goneAt: number | undefined;
  readonly tags: Tags;
}

export interface Endpoint {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly type: "Interface" | "Gateway";
  readonly service: EndpointService;
  /** The eight letters between the id and the service in its DNS names. */
  readonly suffix: string;
  readonly interfaces: readonly NetworkInterface[];
  readonly securityGroups: readonly string[];
  readonly routeTables: readonly string[];
  readonly policyDocument: string | undefined;
  readonly privateDnsEnabled: boolean;
  /** Whether another service of AWS made it: nobody else changes or deletes it (K1). */
  readonly isRequesterManaged: boolean;
  readonly tags: Tags;
  /** Whether the service's owner has accepted it; AWS' own services always have (B1). */
  readonly isAccepted: boolean;
  readonly createdAt: number;
  /** From when its DNS names are shown. */
  readonly namesAt: number;
  /** From when it is available; until then it is pending. */
  readonly readyAt: number;
  /** Set by DeleteVpcEndpoints: from then it is deleting, from `goneAt` it is gone. */
  readonly deletion: { readonly goneAt: number } | undefined;
  /** What CreateVpcEndpoint was asked, to recognise a repeated ClientToken. */
  readonly request: { readonly clientToken: string; readonly parameters: string } | undefined;
}

/** The zone that AWS makes for one private DNS name of an endpoint with private DNS on. */
export interface HiddenZone {
  readonly id: string;
  /** Without trailing dot and without `*.`. */
  readonly name: string;
  readonly isWildcard: boolean;
  readonly endpoint: string;
  readonly vpc: string;
  readonly region: string;
  /** From when resolvers and lists know it (K3); what it conflicts with, it does from the start. */
  readonly shownAt: number;
  /** Set when private DNS was switched off or the endpoint deleted: it lingers until then (D1). */
  readonly goneAt: number | undefined;
}

export type EndpointState = "pendingAcceptance" | "pending" | "available" | "deleting" | "deleted";

/** The state as the API spells it. */
export function stateOf(endpoint: Endpoint, now: number): EndpointState {
  if (endpoint.deletion !== undefined) return now < endpoint.deletion.goneAt ? "deleting" : "deleted";
  if (!endpoint.isAccepted) return "pendingAcceptance";
  return now < endpoint.readyAt ? "pending" : "available";
}

/** An AWS name of an endpoint. */
export interface EndpointName {
  readonly name: string;
  /** The zone of one name; undefined: all of them. */
  readonly availabilityZone: string | undefined;
}

/** The `vpce-…` names: per base name the Regional one first, then one per zone (B1). */
export function endpointNames(endpoint: Endpoint): readonly EndpointName[] {
  if (endpoint.type !== "Interface") return [];
  // A service of another Region has no name for each zone (P3).
  const zonal = endpoint.service.region === endpoint.region ? endpoint.interfaces : [];
  const zones = [...new Set(zonal.map(({ availabilityZone }) => availabilityZone))].sort();
  // S3 shows its names as wildcards: buckets are labels in front of them (B1).
  const star = endpoint.service.serviceName.endsWith(".s3") ? "*." : "";
  return endpoint.service.baseNames.flatMap((base) => [
    { name: `${star}${endpoint.id}-${endpoint.suffix}.${base}`, availabilityZone: undefined },
    ...zones.map((zone) => ({
      name: `${star}${endpoint.id}-${endpoint.suffix}-${zone}.${base}`,
      availabilityZone: zone,
    })),
  ]);
}

/** The addresses that an endpoint's names answer with: of what is ready, or of everything where nothing is (D3). */
export function addressesOf(
  { interfaces, isAccepted }: Endpoint,
  { now, availabilityZone }: { readonly now: number; readonly availabilityZone: string | undefined },
): readonly string[] {
  const local = interfaces.filter((one) => availabilityZone === undefined || one.availabilityZone === availabilityZone);
  const ready = isAccepted ? local.filter(({ readyAt }) => readyAt <= now) : [];
  return (ready.length > 0 ? ready : local).map(({ address }) => address);
}
