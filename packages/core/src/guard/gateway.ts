import { groupBy } from "../base/group-by.ts";
import { joinOf } from "../diff/joins.ts";
import { aboutService } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import { absent } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, warn } from "./finding.ts";

/** Tells of spokes that have a gateway endpoint for a service and join its zone: from then on they pay for what was free. */
export const gatewaysAreTold: Guard = (context) => {
  const { environment, desired } = context;
  if (environment.gateways.size === 0) return [];
  const serviceNames = new Map(desired.endpoints.map(({ service, serviceName }) => [service, serviceName]));
  const met = joinsOf(context).flatMap(({ spoke, vpc, service }): readonly Met[] => {
    const gateways = environment.gateways.get(vpc) ?? absent;
    if (gateways.kind === "unknown") return [{ spoke, service, gateway: undefined, reason: gateways.reason.message }];
    if (gateways.kind === "absent") return [];
    const gateway = gateways.value.find(({ serviceName }) => serviceName === serviceNames.get(service));
    return gateway === undefined ? [] : [{ spoke, service, gateway: gateway.id, reason: "" }];
  });
  return [
    ...groupBy(met, ({ service, gateway, reason }) => `${service} ${gateway === undefined ? reason : ""}`),
  ].flatMap(([, alike]) => finding(alike));
};

interface Met {
  readonly spoke: string;
  readonly service: string;
  /** Undefined where it could not be read, for the reason given. */
  readonly gateway: string | undefined;
  readonly reason: string;
}

interface Join {
  readonly spoke: string;
  readonly vpc: string;
  readonly service: string;
}

/** A spoke joins several zones of one service; it is told once. */
function joinsOf({ changes, desired, environment }: GuardContext): readonly Join[] {
  const catalogue = environment.catalogue.kind === "present" ? environment.catalogue.value : new Map<string, never>();
  const withGateway = new Set(
    desired.endpoints.flatMap(({ service, serviceName }) =>
      catalogue.get(serviceName)?.hasGateway === true ? service : [],
    ),
  );
  const joins = changes.flatMap((change) => {
    const join = joinOf(change);
    if (join === undefined) return [];
    const { user, services } = join;
    const { spoke, vpcText } = user;
    if (spoke === undefined) return [];
    return services
      .filter((service) => withGateway.has(service) && user.isUsing(service))
      .map((service): Join => ({ spoke, vpc: vpcText, service }));
  });
  return [...new Map(joins.map((join) => [`${join.vpc} ${join.service}`, join])).values()];
}

function finding(alike: readonly Met[]): readonly Finding[] {
  const [first] = alike;
  if (first === undefined) return [];
  const { service, gateway, reason } = first;
  const names = alike.map((one) => one.spoke + (one.gateway === undefined ? "" : ` (${one.gateway})`));
  const spokes = `${alike.length === 1 ? "spoke" : "spokes"} ${fewOf(names)}`;
  const isOne = alike.length === 1;
  const keep = `to keep the traffic on the gateway, take ${service} out of the services of ${isOne ? "that spoke" : "those spokes"}`;
  return [
    gateway === undefined
      ? warn("spoke.gateway-endpoint", aboutService(service), {
          message: `whether ${spokes} ${isOne ? "has" : "have"} a gateway endpoint for ${service}, which costs nothing, could not be read: ${reason}`,
          hint: `permit ec2:DescribeVpcEndpoints to the role there, or see for yourself; ${keep}`,
        })
      : warn("spoke.gateway-endpoint", aboutService(service), {
          message: `${spokes} ${isOne ? "has" : "have"} a gateway endpoint for ${service}, which costs nothing; on its zone all that goes to it goes through the hub and is paid for by the gigabyte`,
          hint: keep,
        }),
  ];
}
