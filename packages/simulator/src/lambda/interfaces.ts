import type { Call } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import type { OtherInterface } from "../world/endpoint.ts";
import type { FunctionFailure, FunctionNetwork, LambdaFunction } from "../world/lambda-function.ts";
import { freeAddress } from "../world/subnet-addresses.ts";
import { placeOf, quotasOf, type World } from "../world/world.ts";

/** How long an interface stays after its last function went: up to 20 minutes, and here always (L3). */
const lingersMs = 20 * 60_000;

/** One interface for a subnet and a set of groups, which functions share (L3). */
export function interfaceId({ ids }: World, subnet: string, groups: readonly string[]): string {
  return `eni-0${ids.fixed("function interface", subnet, ...groups.toSorted()).slice(0, 16)}`;
}

/** Whether a function finds its interfaces there, has to wait for new ones, or cannot have them. */
export type Attached =
  | { readonly kind: "shared" | "made" }
  | { readonly kind: "failed"; readonly failure: FunctionFailure };

/** Gives a new function its interfaces. */
export function attachInterfaces(call: Call, name: string, network: FunctionNetwork): Attached {
  const { world, region, caller } = call;
  const wanted = network.subnets.map((subnet) => ({ subnet, id: interfaceId(world, subnet, network.securityGroups) }));
  const missing = wanted.filter(({ id }) => !isThere(call, id));
  for (const { id } of wanted.filter((one) => !missing.includes(one))) keep(world, placeOf(region, id));
  const taken = [...world.otherInterfaces.values()].filter(
    (one) => one.vpc === network.vpc && one.region === region && one.type === "lambda" && isThere(call, one.id),
  );
  if (taken.length + missing.length > quotasOf(world, caller.account).functionInterfacesPerVpc)
    return failed("EniLimitExceeded", "The VPC has reached its limit of elastic network interfaces for functions.");
  for (const one of missing) {
    const made = makeInterface(call, { name, network, ...one });
    if (made === undefined) return failed("SubnetOutOfIPAddresses", `Subnet ${one.subnet} has no free addresses left.`);
    world.otherInterfaces.put(placeOf(region, one.id), made);
  }
  return { kind: missing.length === 0 ? "shared" : "made" };
}

function failed(code: FunctionFailure["code"], reason: string): Attached {
  return { kind: "failed", failure: { code, reason } };
}

function isThere({ world, region, now }: Call, id: string): boolean {
  const known = world.otherInterfaces.get(placeOf(region, id));
  return known !== undefined && (known.goneAt ?? Infinity) > now;
}

function keep({ otherInterfaces }: World, place: string): void {
  const known = otherInterfaces.get(place);
  if (known !== undefined) otherInterfaces.put(place, { ...known, goneAt: undefined });
}

function makeInterface(
  { world, region, caller }: Call,
  {
    name,
    network,
    subnet,
    id,
  }: { readonly name: string; readonly network: FunctionNetwork; readonly subnet: string; readonly id: string },
): OtherInterface | undefined {
  const home = world.subnets.get(placeOf(region, subnet));
  const address = home === undefined ? undefined : addressIn(world, home);
  if (home === undefined || address === undefined) return undefined;
  return {
    account: caller.account,
    region,
    id,
    vpc: network.vpc,
    subnet,
    availabilityZone: home.availabilityZone,
    address,
    securityGroups: network.securityGroups,
    description: `AWS Lambda VPC ENI-${name}-${id.slice(4)}`,
    type: "lambda",
    instance: undefined,
    forwards: false,
    goneAt: undefined,
    tags: noTags,
  };
}

function addressIn(world: World, subnet: Parameters<typeof freeAddress>[1]): string | undefined {
  try {
    return freeAddress(world, subnet);
  } catch {
    return undefined;
  }
}

/** Lets the interfaces of a function go that no other one has. */
export function releaseInterfaces({ world, now }: Call, gone: LambdaFunction): void {
  const { network, region } = gone;
  if (network === undefined) return;
  const used = new Set(
    [...world.functions.values()]
      .filter((one) => one.region === region && one !== gone)
      .flatMap((one) => one.network?.subnets.map((subnet) => idOf(world, one.network, subnet)) ?? []),
  );
  for (const subnet of network.subnets) {
    const place = placeOf(region, idOf(world, network, subnet));
    const known = world.otherInterfaces.get(place);
    if (known !== undefined && !used.has(known.id))
      world.otherInterfaces.put(place, { ...known, goneAt: now + lingersMs });
  }
}

function idOf(world: World, network: FunctionNetwork | undefined, subnet: string): string {
  return interfaceId(world, subnet, network?.securityGroups ?? []);
}
