import type { ResourceRecordSet } from "@aws-sdk/client-route-53";
import {
  type ObservedEndpoint,
  type RecordTarget,
  type SubnetId,
  addressTtl,
  aliasNameOf,
  regionalDnsEntry,
  unreachable,
} from "@vpce-hub/core";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { listAddresses } from "../observe/addresses.ts";
import { lookAgain } from "./look-again.ts";
import type { Task } from "./run.ts";

/** Returns what a record holds that leads to an endpoint: an alias, or addresses. */
export async function recordContent(
  target: RecordTarget,
  endpoint: ObservedEndpoint,
  task: Task,
): Promise<Pick<ResourceRecordSet, "AliasTarget" | "ResourceRecords" | "TTL">> {
  switch (target.kind) {
    case "alias": {
      const entry = regionalDnsEntry(endpoint.dnsEntries);
      if (entry?.zone === undefined) throw incompleteAnswer(`no regional DNS name of ${endpoint.id}`);
      const AliasTarget = { HostedZoneId: entry.zone, DNSName: aliasNameOf(entry), EvaluateTargetHealth: false };
      return { AliasTarget };
    }
    case "addresses": {
      const addresses = await addressesOf(endpoint, target.subnets, task);
      if (addresses.length === 0)
        throw incompleteAnswer(`no address of ${endpoint.id} in ${target.subnets.join(", ")}`);
      return { TTL: addressTtl, ResourceRecords: addresses.map((Value) => ({ Value })) };
    }
    default:
      return unreachable(target);
  }
}

/** Reads the addresses of an endpoint in some subnets; one that was made a moment ago may not be listed yet. */
async function addressesOf(
  { id, interfaces }: ObservedEndpoint,
  subnets: readonly SubnetId[],
  task: Task,
): Promise<readonly string[]> {
  const found = await lookAgain(task, async () => {
    const byInterface = await listAddresses(interfaces, task.aws, task.origin, task.options);
    return byInterface.size < interfaces.length ? undefined : [...byInterface.values()];
  });
  if (found === undefined) throw incompleteAnswer(`not all network interfaces of ${id}`);
  return found
    .filter(({ subnet }) => subnets.includes(subnet))
    .map(({ address }) => address)
    .sort();
}
