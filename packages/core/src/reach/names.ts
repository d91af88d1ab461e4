import type { ResolverRule } from "../topology/networks.ts";
import type { DnsName } from "../words/ids.ts";
import { isAbove } from "../words/names.ts";
import { type Obstacle, no, notKnown, whyUnread } from "./answer.ts";
import type { End } from "./end.ts";

/** Returns what keeps a VPC from resolving names by private zones, whatever the names (AWS-FACTS B3, K5). */
export function resolverObstacles({ who, vpc, network }: End): readonly Obstacle[] {
  return [...attributes(who, vpc), ...nameServers(who, vpc.id, network.nameServers)];
}

function attributes(who: string, { id, hasDnsSupport, hasDnsHostnames }: End["vpc"]): readonly Obstacle[] {
  return [
    { name: "enableDnsSupport", isOn: hasDnsSupport },
    { name: "enableDnsHostnames", isOn: hasDnsHostnames },
  ].flatMap(({ name, isOn }) => {
    if (isOn === true) return [];
    const hint = `turn ${name} on in ${id}`;
    return isOn === false
      ? no("dns", id, { message: `${name} of ${who} (${id}) is off, so private zones do not resolve there`, hint })
      : notKnown("dns", id, {
          message: `${name} of ${who} was not read`,
          hint: "permit ec2:DescribeVpcAttribute there",
        });
  });
}

function nameServers(who: string, vpc: string, observed: End["network"]["nameServers"]): readonly Obstacle[] {
  if (observed.kind !== "present")
    return [
      notKnown("name-servers", vpc, {
        message: `the DHCP options of ${who} were not read${whyUnread(observed)}`,
        hint: `permit ec2:DescribeDhcpOptions in the account of ${who}`,
      }),
    ];
  const servers = observed.value;
  if (servers.kind === "amazon") return [];
  return [
    notKnown("name-servers", servers.options, {
      message: `hosts of ${who} ask ${servers.servers.join(", ")} for names (${servers.options}), and not the VPC's own resolver`,
      hint: `see that ${servers.servers.join(", ")} forward these names to the resolver of a VPC that has the zones`,
    }),
  ];
}

/**
 * Returns the rules that take names away from a zone: one for the very name of the zone, or for one below it, wins over it;
 * a less specific one does not (AWS-FACTS D1).
 */
export function ruleObstacles({ who, vpc, network }: End, zones: readonly DnsName[]): readonly Obstacle[] {
  const { resolverRules } = network;
  if (resolverRules.kind !== "present")
    return [
      notKnown("resolver-rules", vpc.id, {
        message: `the resolver rules of ${who} were not read${whyUnread(resolverRules)}`,
        hint: `permit route53resolver:ListResolverRuleAssociations and ListResolverRules in the account of ${who}`,
      }),
    ];
  return resolverRules.value.flatMap((rule) =>
    zones.filter((zone) => isTaking(rule, zone)).map((zone) => taken(rule, zone, who)),
  );
}

function isTaking({ kind, domain }: ResolverRule, zone: DnsName): boolean {
  return kind === "forward" && (domain === zone || isAbove(zone, domain));
}

function taken({ id, domain }: ResolverRule, zone: DnsName, who: string): Obstacle {
  const text = {
    message: `the resolver rule ${id} of ${who} forwards ${domain} elsewhere, before the zone ${zone} is asked`,
    hint: `take ${id} off ${who}, or leave the service out of its services`,
  };
  // One below the zone takes that name alone; whether a client asks for it is not known.
  return domain === zone ? no("resolver-rules", id, text) : notKnown("resolver-rules", id, text);
}
