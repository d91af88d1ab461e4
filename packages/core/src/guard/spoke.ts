import { linkKeysBySpoke } from "../resource/desired.ts";
import { topologyOfZone } from "../resource/ownership.ts";
import type { Vpc } from "../topology/environment.ts";
import { type Subject, aboutHub, aboutService, aboutSpoke } from "../topology/subject.ts";
import { type Observed, valueOr } from "../words/state.ts";
import type { Guard } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";

/** Checks that every spoke's VPC exists. */
export const spokeVpcsExist: Guard = ({ topology, environment, desired }) => {
  const missing = topology.spokes.filter(({ name }) => environment.spokeVpcs.get(name)?.kind === "absent");
  if (missing.length === 0) return [];
  const links = linkKeysBySpoke(desired);
  return missing.map((spoke) =>
    block("spoke.vpc-missing", aboutSpoke(spoke), {
      keys: links.get(spoke.name) ?? [],
      message: `the VPC ${spoke.vpc} of spoke ${spoke.name} does not exist in account ${spoke.account}, ${spoke.region}`,
      hint: `correct the vpc, account or region of ${spoke.name}, or remove the spoke`,
    }),
  );
};

/**
 * Checks that private zones work in every VPC: both DNS attributes must be on (AWS-FACTS B3). A spoke without them is
 * not held back: associated, it resolves what it did before, and has the zones as soon as they are on. Often they are
 * turned on by whoever builds the VPC, later than it is listed here.
 */
export const dnsAttributesAreOn: Guard = ({ topology, environment }) => [
  ...dnsAttributes("the hub", aboutHub, environment.hubVpc),
  ...topology.spokes.flatMap((spoke) =>
    dnsAttributes(`spoke ${spoke.name}`, aboutSpoke(spoke), environment.spokeVpcs.get(spoke.name)),
  ),
];

/**
 * Reports zones of the hub's account that have a name of ours and are not ours. Those of other topologies are as they
 * should be: a second hub in the account has zones of the same names.
 */
export const foreignZones: Guard = ({ desired, state, owned }) => {
  const ours = new Set(valueOr(owned.zones, []));
  const servicesByName = new Map(desired.zones.map(({ name, services }) => [name, services]));
  return valueOr(state.zones, [])
    .filter((zone) => !ours.has(zone) && topologyOfZone(zone) === undefined)
    .flatMap(({ id, name, comment }) => {
      const services = servicesByName.get(name);
      if (services === undefined) return [];
      return warn("zone.foreign", aboutService(...services), {
        message: `the zone ${id} is called ${name} too and is not this topology's${comment === "" ? "" : ` (its comment: ${comment})`}; it stays untouched`,
        hint: `remove it once no VPC uses it, or take it over: adopt: [${id}]`,
      });
    });
};

function dnsAttributes(who: string, subject: Subject, vpc: Observed<Vpc> | undefined): readonly Finding[] {
  if (vpc?.kind !== "present") return [];
  const { id, hasDnsSupport, hasDnsHostnames } = vpc.value;
  const off = [
    hasDnsSupport === false ? "enableDnsSupport" : [],
    hasDnsHostnames === false ? "enableDnsHostnames" : [],
  ].flat();
  if (off.length === 0) return [];
  return [
    warn("vpc.dns-off", subject, {
      message: `${who} (${id}) has ${off.join(" and ")} off, so private zones do not resolve there`,
      hint: `turn ${off.join(" and ")} on in ${id}`,
    }),
  ];
}
