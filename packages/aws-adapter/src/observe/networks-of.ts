import {
  type Environment,
  type ObservedState,
  type Spoke,
  type Topology,
  networkCaller,
  valueOr,
  vpcRefText,
} from "@vpce-hub/core";
import type { ReadAws } from "../connection/aws.ts";
import { type Settled, hasAllZones, isGainingZones } from "./all-zones.ts";
import { readNetworks } from "./networks/networks.ts";
import type { ObservationPurpose } from "./observed.ts";
import { type OwnedVpc, type readVpcs, spokeVpc } from "./vpcs.ts";

/** What an observation of networks leans on. */
export interface NetworkGround {
  readonly hubVpc: OwnedVpc;
  readonly vpcs: ReturnType<typeof readVpcs>;
  readonly groups: Promise<ObservedState["securityGroups"]>;
}

/** What tells whose networks matter. */
interface NetworkUse extends NetworkGround {
  /** Undefined where zones or names are not known. */
  readonly settled: Settled | undefined;
  readonly purpose: ObservationPurpose;
}

/**
 * Nothing is read for links that stand, unless they are to be verified or zones come into the Profile that they have; held
 * against an approval, nothing at all.
 */
export async function networksOf(
  topology: Topology,
  { hubVpc, vpcs, groups, settled, purpose }: NetworkUse,
  aws: ReadAws,
): Promise<Environment["networks"]> {
  const [known, found] = await Promise.all([vpcs, groups]);
  if (purpose === "compare-to-approval" || settled === undefined) return undefined;
  const { services, spokes } = topology;
  const checked = spokes.filter(({ reachability }) => reachability === "check");
  const isGaining = (spoke: Spoke): boolean =>
    !hasAllZones(spoke, services, settled) || isGainingZones(spoke, services, settled);
  const asked = purpose === "verify" ? checked : checked.filter(isGaining);
  const there = asked.filter((spoke) => known.get(vpcRefText(spoke))?.kind === "present");
  if (there.length === 0) return undefined;
  return readNetworks(
    {
      hub: hubVpc,
      spokes: there.map(spokeVpc),
      network: networkCaller(topology),
      vpcs: known,
      prefixLists: listsOf(topology, found),
      hasRules: purpose === "verify",
    },
    aws,
  );
}

/** The groups that a topology owns name none. */
function listsOf({ hub }: Topology, groups: ObservedState["securityGroups"]): readonly string[] {
  const given: readonly string[] = hub.securityGroups.kind === "given" ? hub.securityGroups.ids : [];
  return valueOr(groups, [])
    .filter(({ id }) => given.includes(id))
    .flatMap(({ ingress }) => ingress.flatMap(({ source }) => (source.kind === "prefix-list" ? source.id : [])));
}
