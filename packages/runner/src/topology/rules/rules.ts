import type { ReadableParts } from "../readable-parts.ts";
import type { TopologyProblem } from "../problems/topology-problem.ts";
import { formerNamesAreOthers } from "./adoption.ts";
import { allowHasAGroup, canonicalCidrs } from "./access-to-endpoints.ts";
import { uniqueDnsNames } from "./dns-names.ts";
import { existingRegions, regionsOfTheHubsPartition } from "./regions.ts";
import { externalIdHasARole, rolesFitTheirAccounts } from "./roles.ts";
import { prioritiesHaveAProfile } from "./profile-priority.ts";
import type { Rule } from "./rule.ts";
import { organizationCanBeRead, selectionsHaveAccounts, selectionsHaveRoleNames } from "./selections.ts";
import { servicesOfTheirRegion, uniqueServices } from "./services.ts";
import {
  knownSpokeServices,
  noSpokeIsTheHub,
  spokesUseServices,
  uniqueSpokeNames,
  uniqueSpokeVpcs,
  vpcsInOneRegion,
} from "./spokes.ts";

import { tagsAreFew, tagsAreFree, tagsAreWellFormed } from "./tags.ts";

const rules: readonly Rule[] = [
  uniqueSpokeNames,
  uniqueSpokeVpcs,
  vpcsInOneRegion,
  noSpokeIsTheHub,
  knownSpokeServices,
  spokesUseServices,
  selectionsHaveAccounts,
  organizationCanBeRead,
  selectionsHaveRoleNames,
  uniqueServices,
  servicesOfTheirRegion,
  uniqueDnsNames,
  canonicalCidrs,
  allowHasAGroup,
  rolesFitTheirAccounts,
  externalIdHasARole,
  existingRegions,
  regionsOfTheHubsPartition,
  tagsAreFree,
  tagsAreWellFormed,
  tagsAreFew,
  formerNamesAreOthers,
  prioritiesHaveAProfile,
];

/** Returns what is wrong with a document beyond its schema. */
export function check(parts: ReadableParts): readonly TopologyProblem[] {
  return rules.flatMap((rule) => rule(parts));
}
