import { type NamedProfile, type Observed, type Topology, hasProfiles, hubCaller, profileName } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { type ObservationPurpose, observedBy } from "./observed.ts";
import { listProfiles } from "./profiles.ts";

/**
 * Looks for a Profile of a topology whose file does not say how links are served: one call, and one right, since the name
 * alone is looked at. Undefined, and without a call, where the file says so; where Profiles are not known to be there, whose
 * absence would be asked for in vain at every plan; and of a verification, which plans nothing.
 */
export async function readForgottenProfile(
  { distribution, hub, name }: Topology,
  aws: ReadAws,
  purpose: ObservationPurpose,
): Promise<Observed<NamedProfile> | undefined> {
  if (distribution !== undefined || purpose === "verify" || hasProfiles(hub.region) !== true) return undefined;
  const origin: Origin = { caller: hubCaller(hub), region: hub.region };
  return observedBy(origin, "route53profiles:ListProfiles", async () => {
    const listed = await listProfiles(aws, origin, { isDispensable: true });
    const found = listed.find((one) => one.isOwn && one.name === profileName(name));
    return found && { id: found.id, name: found.name };
  });
}
