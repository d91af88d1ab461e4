import { groupBy } from "../base/group-by.ts";
import { aclOf } from "../reach/acl.ts";
import { isIsolated, tableOf } from "../reach/routes.ts";
import type { Subnet } from "../topology/environment.ts";
import type { VpcNetwork } from "../topology/networks.ts";
import type { SubnetId } from "../words/ids.ts";
import { valueOr } from "../words/state.ts";

/** A subnet that a probe is made in, and those that it stands for. */
export interface ChosenSubnet {
  readonly subnet: SubnetId;
  readonly zone: string;
  readonly alike: readonly SubnetId[];
  readonly mayBeIsolated: boolean;
}

/**
 * Chooses the subnets that links are proved from: one for each zone, route table and network ACL, since nothing else of a
 * subnet decides where its packets go; where tables and ACLs were not read, one for each zone. The one with the most free
 * addresses is taken: a probe needs one. Those whose table leads nowhere are left out, as they are where the control plane is
 * asked: no client there has a way to the service today. Unless it is so with all of them.
 */
export function chooseSubnets(subnets: readonly Subnet[], network: VpcNetwork | undefined): readonly ChosenSubnet[] {
  const tables = network === undefined ? [] : valueOr(network.routeTables, []);
  const acls = network === undefined ? [] : valueOr(network.acls, []);
  const isShut = ({ id }: Subnet): boolean => {
    const table = tableOf(tables, id);
    return table !== undefined && isIsolated(table);
  };
  const open = subnets.filter((subnet) => !isShut(subnet));
  const make = ({ id, availabilityZone }: Subnet): string =>
    [availabilityZone, tableOf(tables, id)?.id ?? "", aclOf(acls, id)?.id ?? ""].join(" ");
  const chosen = [...groupBy((open.length > 0 ? open : subnets).toSorted(byRoom), make).values()].flatMap(
    ([first, ...rest]) =>
      first === undefined
        ? []
        : {
            subnet: first.id,
            zone: first.availabilityZone,
            alike: rest.map(({ id }) => id).toSorted(),
            mayBeIsolated: tableOf(tables, first.id) === undefined,
          },
  );
  return chosen.toSorted((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
}

function byRoom(one: Subnet, other: Subnet): number {
  return (other.freeAddresses ?? 0) - (one.freeAddresses ?? 0) || (one.id < other.id ? -1 : 1);
}

function rankOf({ zone, subnet }: ChosenSubnet): string {
  return `${zone} ${subnet}`;
}
