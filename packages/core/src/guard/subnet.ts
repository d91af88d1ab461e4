import { groupBy } from "../base/group-by.ts";
import type { Change } from "../diff/change.ts";
import { splitByZoneSupport } from "../resource/subnets.ts";
import type { Subnet } from "../topology/environment.ts";
import { catalogueServiceOf } from "../topology/service-names.ts";
import { type Subject, aboutKey, aboutService } from "../topology/subject.ts";
import type { Service } from "../topology/topology.ts";
import type { SubnetId } from "../words/ids.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, stop, warn } from "./finding.ts";

/** Checks that each endpoint gets one subnet in a zone, and one at all (AWS-FACTS B1); what is one mistake is told once. */
export const subnetsFitServices: Guard = (context) => [...zoneSupport(context), ...sharedZones(context)];

/** Checks that each subnet has an address for every new interface of an endpoint: AWS refuses those for which none is left. */
export const addressesSuffice: Guard = ({ topology, environment, changes }) => {
  const known = valueOr(environment.subnets, new Map<SubnetId, Subnet>());
  const needed = groupBy(changes.flatMap(newInterfaces), ({ subnet }) => subnet);
  return [...needed].flatMap(([id, interfaces]) => {
    const free = known.get(id)?.freeAddresses;
    if (free === undefined || interfaces.length <= free) return [];
    const services = interfaces.map(({ service }) => service);
    return stop("quota.subnet-addresses", aboutSubnet(id, services, topology), {
      message: `the subnet ${id} has ${addresses(free)} left, and ${services.length === 1 ? "1 endpoint is" : `${services.length} endpoints are`} to get one: ${services.join(", ")}`,
      hint: `free ${addresses(services.length - free)} in ${id}, name a larger subnet of the same availability zone, or give some services subnets of their own`,
    });
  });
};

interface NewInterface {
  readonly subnet: SubnetId;
  readonly service: string;
}

/** A replacement stands beside the old endpoint for a while, so it needs addresses of its own. */
function newInterfaces(change: Change): readonly NewInterface[] {
  if (change.resource !== "endpoint" || change.kind === "delete") return [];
  const { subnets, service } = change.desired;
  const had = change.kind === "update" ? change.observed.subnets : [];
  return subnets.filter((subnet) => !had.includes(subnet)).map((subnet) => ({ subnet, service }));
}

function addresses(count: number): string {
  return count === 1 ? "1 address" : `${count} addresses`;
}

/** Subnets in zones where a service is not offered, as far as both are known. */
interface Gap {
  readonly service: Service;
  readonly unsupported: readonly SubnetId[];
  readonly isAll: boolean;
  /** The zones in which it is offered. */
  readonly offeredIn: string;
}

function zoneSupport(context: GuardContext): readonly Finding[] {
  const gaps = context.topology.services.flatMap((service) => gapOf(service, context));
  const alike = groupBy(gaps, ({ unsupported, isAll, offeredIn }) =>
    [...unsupported, isAll ? `offered in ${offeredIn}` : ""].join(" "),
  );
  return [...alike.values()].flatMap((group) => gapFinding(group, context));
}

function gapOf(service: Service, { environment }: GuardContext): readonly Gap[] {
  const offered =
    environment.catalogue.kind === "present" ? catalogueServiceOf(service, environment.catalogue.value) : undefined;
  if (offered === undefined) return [];
  const known = valueOr(environment.subnets, new Map<SubnetId, Subnet>());
  const { supported, unsupported } = splitByZoneSupport(service.subnets, offered, known);
  if (unsupported.length === 0) return [];
  return [{ service, unsupported, isAll: supported.length === 0, offeredIn: offered.availabilityZones.join(", ") }];
}

function gapFinding(gaps: readonly Gap[], { topology, environment }: GuardContext): readonly Finding[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const known = valueOr(environment.subnets, new Map<SubnetId, Subnet>());
  const zones = first.unsupported.map((id) => `${id} (${known.get(id)?.availabilityZone ?? "zone unknown"})`);
  const names = gaps.map(({ service }) => service.name);
  const { who, is, its, endpoints, do: does, it } = wordsFor(names);
  if (!first.isAll) {
    return [
      warn("service.zone-unsupported", aboutService(...names), {
        message: `${who} ${is} not offered in the availability zone of ${zones.join(", ")}; ${its} ${endpoints} ${does} without`,
        hint: `give ${who} subnets of ${its} own if other availability zones are wanted`,
      }),
    ];
  }
  return [
    stop("service.no-supported-zone", aboutService(...names), {
      message: `${who} ${is} not offered in the availability zone of any of ${its} subnets: ${zones.join(", ")}`,
      hint: `give ${who} a subnet in one of ${first.offeredIn}, or remove ${it} from ${topology.name}`,
    }),
  ];
}

function wordsFor(
  names: readonly string[],
): Readonly<Record<"who" | "is" | "its" | "endpoints" | "do" | "it", string>> {
  const who = names.join(", ");
  return names.length === 1
    ? { who, is: "is", its: "its", endpoints: "endpoint", do: "does", it: "it" }
    : { who, is: "are", its: "their", endpoints: "endpoints", do: "do", it: "them" };
}

/** Two subnets of one list in one zone: the list is wrong, whichever services use it. */
function sharedZones({ topology, environment }: GuardContext): readonly Finding[] {
  const known = valueOr(environment.subnets, new Map<SubnetId, Subnet>());
  const shared = topology.services.flatMap(({ name, subnets }) => {
    const byZone = groupBy(
      subnets.filter((id) => known.has(id)),
      (id) => known.get(id)?.availabilityZone,
    );
    return [...byZone].filter(([, ids]) => ids.length > 1).map(([zone, ids]) => ({ name, zone, ids }));
  });
  return [...groupBy(shared, ({ ids }) => ids.join(" and "))].flatMap(([text, group]) => {
    const [first] = group;
    const [id] = first?.ids ?? [];
    if (first === undefined || id === undefined) return [];
    const names = group.map(({ name }) => name);
    return stop("hub.subnets-share-zone", aboutSubnet(id, names, topology), {
      message: `the subnets ${text} of ${names.join(", ")} are both in ${first.zone}`,
      hint: "keep one subnet for each availability zone",
    });
  });
}

/** Points at the list that names a subnet: the hub's where it is there, or those of services. */
function aboutSubnet(id: SubnetId, services: readonly string[], { hub }: GuardContext["topology"]): Subject {
  const index = hub.subnets.indexOf(id);
  return index >= 0 ? aboutKey("hub", "subnets", index) : aboutService(...services);
}
