import type { Call } from "../call/call.ts";
import { neededText, type RestAction, type RestRequest, textIn } from "../call/rest-action.ts";
import { partitionOf } from "../catalogue/partition.ts";
import { plainName } from "../base/dns-name.ts";
import type { Asked } from "../iam/asked.ts";
import type { ProfileResource } from "../world/profile.ts";
import { quotasOf } from "../world/world.ts";
import type { Zone } from "../world/zone.ts";
import { profilesAsked } from "./asked.ts";
import { checkName, complaints, conflict, limitExceeded } from "./complaints.ts";
import { showResource } from "./show.ts";
import { ownProfile, resourcesOf } from "./standing.ts";
import { zoneOfResource } from "./zone-of-resource.ts";

/** Puts a zone of the owner into a Profile: its VPCs get it once it is COMPLETE. */
export const associateResourceToProfile: RestAction = {
  name: "AssociateResourceToProfile",
  method: "POST",
  path: "/profileresourceassociation",
  isWrite: true,
  asks: (call, request) =>
    resourceAsked(call, "AssociateResourceToProfile", textIn(request, "ResourceArn", complaints)),
  answer(call, request) {
    const { world, caller, now } = call;
    const profile = ownProfile(call, neededText(request, "ProfileId", complaints));
    const arn = neededText(request, "ResourceArn", complaints);
    const name = checkName(neededText(request, "Name", complaints));
    const zone = zoneOfResource(call, arn);
    checkFree(call, profile.id, zone);
    const resource: ProfileResource = {
      id: `rpr-${world.ids.letters("profile resource", 16)}`,
      profile: profile.id,
      account: caller.account,
      name,
      arn,
      zone: zone.id,
      properties: textIn(request, "ResourceProperties", complaints),
      createdAt: now,
      changedAt: now,
      endedAt: undefined,
    };
    world.profileResources.put(resource.id, resource);
    return { ProfileResourceAssociation: showResource(call, resource) };
  },
};

/** A Profile hands out one zone of a name: which of two would answer, nobody says. */
function checkFree(call: Call, profile: string, zone: Zone): void {
  const there = resourcesOf(call, profile);
  const inTheWay = there.find(({ zone: id }) => id === zone.id || nameOf(call, id) === plainName(zone.name));
  if (inTheWay !== undefined)
    throw conflict(`Profile ${profile} is associated with hosted zone ${inTheWay.zone} of this name already.`);
  const { zonesPerProfile } = quotasOf(call.world, call.caller.account);
  if (there.length >= zonesPerProfile)
    throw limitExceeded(`Profile ${profile} has ${there.length} hosted zones; the quota is ${zonesPerProfile}.`);
}

function nameOf({ world }: Call, zone: string): string | undefined {
  const found = world.zones.get(zone);
  return found === undefined ? undefined : plainName(found.name);
}

/** Who puts a zone in, or takes it out, must be able to read it (M6). */
export function resourceAsked(call: Call, action: string, arn = ""): readonly Asked[] {
  const id = arn.split("/")[1] ?? "";
  const zone = nameOf(call, id);
  const context = {
    "route53profiles:ResourceTypes": ["HostedZone"],
    "route53profiles:ResourceArns": [arn],
    ...(zone === undefined ? {} : { "route53profiles:HostedZoneDomains": [zone] }),
  };
  const reading: Asked = {
    action: "route53:GetHostedZone",
    resource: `arn:${partitionOf(call.region).id}:route53:::hostedzone/${id}`,
    context: {},
    isThere: zone !== undefined,
  };
  return [profilesAsked(call, action, context), reading];
}

/** The ARN in the path of a request. */
export function arnInPath({ path }: RestRequest): string {
  return path["ResourceArn"] ?? "";
}
