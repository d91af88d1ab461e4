import { groupBy } from "../../base/group-by.ts";
import type { AssociationChange } from "../../diff/facts/association.ts";
import type { LocalEndpointChange } from "../../diff/facts/local-endpoint.ts";
import { nameAndVpc } from "../../expand/context.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { OperationId } from "../../operation/operation-base.ts";
import type { DnsName, Key, ZoneId } from "../../words/ids.ts";
import { type VpcRef, vpcRefText } from "../../words/key.ts";

/** A switch of one endpoint of a spoke, there or back, with what it waits for and what it holds together. */
export interface LocalStep {
  readonly change: LocalEndpointChange;
  /** The end of the switch before it in the same spoke: they go one by one, so that few names are public at a time. */
  readonly previous: readonly OperationId[];
  /** The associations that come or go with it. */
  readonly links: readonly Key[];
  /** Its place among those of the spoke. */
  readonly rank: number;
}

/** What the association of one name with one VPC has to do with a switch. */
export interface LinkStep {
  readonly step: LocalStep;
  readonly vanishing: readonly ZoneId[];
}

/** The switches of a plan. */
export interface LocalSteps {
  readonly all: readonly LocalStep[];
  /** Returns the switch that covers a name in a VPC. */
  readonly of: (name: DnsName, vpc: VpcRef) => LinkStep | undefined;
  /** Leaves out of operations on nested zones those of a switch that comes later: until then the old zone answers. */
  readonly withoutLater: (ids: readonly OperationId[], rank: number) => readonly OperationId[];
}

/** Returns the switches among changes, one after the other in each spoke. */
export function localStepsOf(
  changes: readonly LocalEndpointChange[],
  associations: readonly AssociationChange[],
): LocalSteps {
  const switched = changes.filter(({ kind }) => kind !== "retire");
  if (switched.length === 0) return nothing;
  const keys = new Map(associations.map((change) => [linkName(change), change.key]));
  const bySpoke = groupBy(switched, ({ local }) => vpcRefText(local.spoke));
  const all = [...bySpoke.values()].flatMap((ofSpoke) => chained(ofSpoke, keys));
  const links = new Map(
    all.flatMap((step) =>
      step.change.local.zones.map(({ name, hidden }): [string, LinkStep] => [
        nameAndVpc(name, step.change.local.spoke),
        { step, vanishing: hidden },
      ]),
    ),
  );
  const ranks = new Map(
    all.flatMap(({ links: own, rank }) =>
      own.flatMap((key) => [operationId("associate", key), operationId("disassociate", key)].map((id) => [id, rank])),
    ) as readonly (readonly [OperationId, number])[],
  );
  return {
    all,
    of: (name, vpc) => links.get(nameAndVpc(name, vpc)),
    withoutLater: (ids, rank) => ids.filter((id) => (ranks.get(id) ?? rank) <= rank),
  };
}

const nothing: LocalSteps = { all: [], of: () => undefined, withoutLater: (ids) => ids };

function linkName(change: AssociationChange): string {
  if (change.kind === "create") return nameAndVpc(change.desired.zoneName, change.desired.user.vpc);
  return nameAndVpc(change.observed.zone.name, change.observed.vpc);
}

/** Whose names are public already comes first. */
function chained(changes: readonly LocalEndpointChange[], keys: ReadonlyMap<string, Key>): readonly LocalStep[] {
  const rankOf = ({ kind, key, local }: LocalEndpointChange): string =>
    `${kind === "switch" && local.found.isPrivateDnsOn ? 1 : 0} ${key}`;
  const sorted = changes.toSorted((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
  return sorted.map((change, rank) => {
    const before = sorted[rank - 1];
    return {
      change,
      rank,
      previous: before === undefined ? [] : [operationId("conclude-switch", before.key)],
      links: change.local.zones.flatMap(({ name }) => keys.get(nameAndVpc(name, change.local.spoke)) ?? []),
    };
  });
}
