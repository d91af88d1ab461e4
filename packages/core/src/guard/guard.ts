import { extraRecordsAreTold, recordsHoldZones } from "./adopted-records.ts";
import { adoptedZonesKeepTheirVpcs } from "./adopted-vpcs.ts";
import { makersLetGo } from "./adoption-makers.ts";
import { adoptionsArePossible } from "./adoption.ts";
import { spokesAreAdmitted } from "./admission.ts";
import type { Guard, GuardContext } from "./context.ts";
import { gatewaysAreTold } from "./gateway.ts";
import { groupNameIsFree, groupsAreUnused, ingressFits } from "./group.ts";
import { hubVpcExists, securityGroupsExist, subnetsExist } from "./hub.ts";
import { namesAtHubAreTold } from "./hub-names.ts";
import { hubIsTheSame } from "./hub-identity.ts";
import { localEndpointsAreTold } from "./local-endpoint.ts";
import { marksAreThere, zoneMarksAreThere } from "./marks.ts";
import { addressesSuffice, subnetsFitServices } from "./subnet.ts";
import {
  defaultPolicyHolds,
  endpointsAreAccepted,
  foreignEndpoints,
  namesAreUnique,
  policiesAreSupported,
  servicesExist,
  servicesHaveNames,
} from "./service.ts";
import { spokesReachTheHub } from "./reachability.ts";
import { dnsAttributesAreOn, foreignZones, spokeVpcsExist } from "./spoke.ts";
import { farNamesAreTold } from "./spoke-region.ts";
import { connectionsAreLookedAt, retirementsAreTold } from "./retirement.ts";
import { selectionsFindEnough, whatIsSoughtIsFound } from "./sought.ts";
import { gapsAreBearable, localReadsSucceeded, oldPoliciesAreTold, referencesAreTold } from "./switching.ts";
import { strangersAreNoSpokes } from "./stranger.ts";
import {
  acceptedNamesAreHidden,
  namesAreOfAllZones,
  namesAreTheServices,
  removedNamesAreOffered,
} from "./dns-names.ts";
import { nameIsNotNew } from "./renamed.ts";
import { deletesAreFew, topologyIsNotEmpty } from "./deletes.ts";
import { endpointsFit, zonesFit } from "./quota.ts";
import { spokesAreDistinct } from "./same-vpc.ts";
import { protectedStay, protectionsFit } from "./protection.ts";
import { nothingIsShadowed } from "./shadow.ts";
import { acceptanceIsAnnounced, endpointsAreWell } from "./endpoint-state.ts";
import { domainsStayPublic } from "./whole-domain.ts";
import { readsSucceeded } from "./unknown.ts";
import { noZoneIsAboveGaps } from "./zones-above.ts";
import type { Finding } from "./finding.ts";

const guards: readonly Guard[] = [
  readsSucceeded,
  whatIsSoughtIsFound,
  selectionsFindEnough,
  hubVpcExists,
  hubIsTheSame,
  nameIsNotNew,
  adoptionsArePossible,
  makersLetGo,
  extraRecordsAreTold,
  recordsHoldZones,
  adoptedZonesKeepTheirVpcs,
  subnetsExist,
  securityGroupsExist,
  subnetsFitServices,
  addressesSuffice,
  ingressFits,
  endpointsFit,
  zonesFit,
  domainsStayPublic,
  nothingIsShadowed,
  protectedStay,
  protectionsFit,
  groupNameIsFree,
  groupsAreUnused,
  servicesExist,
  servicesHaveNames,
  namesAreUnique,
  namesAreOfAllZones,
  namesAreTheServices,
  removedNamesAreOffered,
  acceptedNamesAreHidden,
  policiesAreSupported,
  defaultPolicyHolds,
  endpointsAreAccepted,
  acceptanceIsAnnounced,
  endpointsAreWell,
  marksAreThere,
  zoneMarksAreThere,
  foreignEndpoints,
  foreignZones,
  namesAtHubAreTold,
  spokeVpcsExist,
  spokesAreDistinct,
  strangersAreNoSpokes,
  farNamesAreTold,
  spokesAreAdmitted,
  gatewaysAreTold,
  localReadsSucceeded,
  localEndpointsAreTold,
  gapsAreBearable,
  noZoneIsAboveGaps,
  referencesAreTold,
  oldPoliciesAreTold,
  retirementsAreTold,
  connectionsAreLookedAt,
  spokesReachTheHub,
  dnsAttributesAreOn,
  ({ changes, topology }) => topologyIsNotEmpty(topology, changes),
  ({ changes, owned, topology }) => deletesAreFew(changes, owned, topology.policy.maxDeletes),
];

const severities: readonly Finding["severity"][] = ["stop", "block", "warn"];

/** Runs every check, those of a distribution too; the gravest findings come first. */
export function findingsOf(context: GuardContext, ofDistribution: readonly Guard[]): readonly Finding[] {
  const rank = ({ severity, code, message }: Finding): string => `${severities.indexOf(severity)} ${code} ${message}`;
  const findings = [...guards, ...ofDistribution].flatMap((guard) => guard(context));
  return findings.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
