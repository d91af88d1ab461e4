import type { AssociateLinks } from "../../resource/desired.ts";
import { marksOnly } from "../../resource/given-tags.ts";
import type { LinkUser, Links } from "../../resource/links.ts";
import { ownershipTags } from "../../resource/ownership.ts";
import { profileName } from "../../resource/profile-marks.ts";
import type { Profile, ProfileAssociation, ProfileLinks, ProfileZone } from "../../resource/profiles.ts";
import type { WantedTags, Zone } from "../../resource/resource.ts";
import type { Topology } from "../../topology/topology.ts";
import { isByProfile } from "../../topology/ways.ts";
import { profileAssociationKey, profileKey, profileZoneKey } from "../../words/key.ts";
import { associationsOf } from "../zones/associate.ts";

/** Serves by the Profile whom it can serve, and all others, the hub's own VPC among them, by associations with zones. */
export const associateProfile: AssociateLinks = (zones, links, topology) => {
  const served = new Set(topology.spokes.flatMap((spoke) => (isByProfile(spoke, topology) ? spoke.name : [])));
  const isServed = ({ spoke }: LinkUser): boolean => spoke !== undefined && served.has(spoke);
  const byZones: Links = { hub: links.hub, spokes: links.spokes.filter((user) => !isServed(user)) };
  const users = links.spokes.filter(isServed);
  return {
    associations: associationsOf(zones, byZones),
    profile: users.length === 0 || zones.length === 0 ? undefined : profileLinks(zones, users, topology),
  };
};

function profileLinks(zones: readonly Zone[], users: readonly LinkUser[], topology: Topology): ProfileLinks {
  const services = [...new Set(zones.flatMap((zone) => zone.services))];
  const priorities = new Map(topology.spokes.map(({ name, profilePriority }) => [name, profilePriority]));
  return {
    profile: profileOf(users, topology),
    zones: zones.map((zone): ProfileZone => ({
      resource: "profile-zone",
      key: profileZoneKey(zone.name),
      profile: profileKey,
      zone: zone.key,
      zoneName: zone.name,
      services: zone.services,
    })),
    associations: users.map((user): ProfileAssociation => ({
      resource: "profile-association",
      key: profileAssociationKey(user.vpc),
      profile: profileKey,
      services,
      user,
      priority: priorities.get(user.spoke ?? ""),
    })),
  };
}

function profileOf(users: readonly LinkUser[], { name, hub, tags }: Topology): Profile {
  const accounts = new Set(users.map(({ account }) => account));
  accounts.delete(hub.account);
  return {
    resource: "profile",
    key: profileKey,
    name: profileName(name),
    accounts: [...accounts].sort(),
    tags: tagsOf(name, tags),
  };
}

function tagsOf(topology: string, given: Topology["tags"]): WantedTags {
  const marks = marksOnly(ownershipTags(topology, profileKey));
  return { ...marks, given: new Map(Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1))) };
}
