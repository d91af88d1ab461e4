import { AwsError } from "../base/aws-error.ts";
import { noTags } from "../base/tags.ts";
import type { Call } from "../call/call.ts";
import type { PrefixList } from "../world/prefix-list.ts";
import { isCallers } from "./shared.ts";

export const missingPrefixList = (id: string): AwsError =>
  new AwsError("InvalidPrefixListID.NotFound", `The prefix list ID '${id}' does not exist`);

/** The lists that the caller sees: its own, those that are shared with it, and those of the gateway services. */
export function prefixListsOf(call: Call): readonly PrefixList[] {
  const { world, caller, region } = call;
  const known = world.prefixLists.allSeen().flatMap((list): readonly PrefixList[] => {
    if (isCallers(call, list)) return [list];
    return list.region === region && list.sharedWith.includes(caller.account) ? [{ ...list, tags: noTags }] : [];
  });
  return [...gatewayLists(call), ...known];
}

function gatewayLists({ world, region }: Call): readonly PrefixList[] {
  const gateways = world.catalogue.servicesOf(region).filter(({ type }) => type === "Gateway");
  return gateways.map(({ serviceName }) => ({
    account: "AWS",
    region,
    id: gatewayListId(world.ids, serviceName),
    name: serviceName,
    entries: [{ cidr: "198.51.100.0/24", description: undefined }],
    maxEntries: 1,
    sharedWith: [],
    tags: noTags,
  }));
}

/** The id of the list of a gateway service. */
export function gatewayListId(ids: Call["world"]["ids"], serviceName: string): string {
  return `pl-${ids.fixed("prefix list", serviceName).slice(0, 8)}`;
}
