import type { Guard, GuardContext } from "./guard/context.ts";
import {
  groupNameIsFree,
  hubVpcExists,
  hubIsTheSame,
  ingressFits,
  partitionAllowsAlias,
  securityGroupsExist,
  subnetsExist,
  subnetsFitServices,
} from "./guard/hub.ts";
import {
  endpointsAreAccepted,
  foreignEndpoints,
  namesAreUnique,
  policiesAreSupported,
  servicesExist,
  servicesHaveNames,
} from "./guard/service.ts";
import { dnsAttributesAreOn, foreignZones, namesAreFree, spokeVpcsExist } from "./guard/spoke.ts";
import { strangersAreNoSpokes } from "./guard/stranger.ts";
import { deletesAreFew, topologyIsNotEmpty } from "./guard/deletes.ts";
import { endpointsFit, zoneVpcsFit, zonesFit } from "./guard/quota.ts";
import { protectedStay, protectionsFit } from "./guard/protection.ts";
import { nothingIsShadowed } from "./guard/shadow.ts";
import { readsSucceeded } from "./guard/unknown.ts";
import type { Finding } from "./finding.ts";

const guards: readonly Guard[] = [
  readsSucceeded,
  hubVpcExists,
  hubIsTheSame,
  subnetsExist,
  securityGroupsExist,
  subnetsFitServices,
  ingressFits,
  zoneVpcsFit,
  endpointsFit,
  zonesFit,
  nothingIsShadowed,
  protectedStay,
  protectionsFit,
  groupNameIsFree,
  partitionAllowsAlias,
  servicesExist,
  servicesHaveNames,
  namesAreUnique,
  policiesAreSupported,
  endpointsAreAccepted,
  foreignEndpoints,
  foreignZones,
  spokeVpcsExist,
  strangersAreNoSpokes,
  dnsAttributesAreOn,
  namesAreFree,
  ({ changes, topology }) => topologyIsNotEmpty(topology, changes),
  ({ changes, owned, topology }) => deletesAreFew(changes, owned, topology.policy.maxDeletes),
];

const severities: readonly Finding["severity"][] = ["stop", "block", "warn"];

/** Runs every check; the gravest findings come first. */
export function findingsOf(context: GuardContext): readonly Finding[] {
  const rank = ({ severity, code, message }: Finding): string => `${severities.indexOf(severity)} ${code} ${message}`;
  return guards.flatMap((guard) => guard(context)).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
