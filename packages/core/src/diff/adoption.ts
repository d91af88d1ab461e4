import type { Match } from "../match/match.ts";
import type { KeptZone } from "../match/zones.ts";
import { type Maker, makerOfTagged, makerOfZone, makerText } from "../resource/maker.ts";
import { zoneComment } from "../resource/ownership.ts";
import { aboutHub, aboutService } from "../topology/subject.ts";
import { adoptionKey } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { Tags } from "../resource/resource.ts";
import type { EndpointChange } from "./facts/endpoint.ts";
import type { SecurityGroupChange } from "./facts/security-group.ts";
import type { ZoneChange } from "./facts/zone.ts";
import { valueChange } from "./field-change.ts";
import { tagFields } from "./tags.ts";
import { zoneTagDifference } from "./zone-tags.ts";

type Adoption = Extract<SecurityGroupChange | EndpointChange | ZoneChange, { readonly kind: "adopt" }>;

/** Returns the changes by which what others made becomes the topology's: the marks that it does not bear yet. */
export function diffAdoptions(match: Match): readonly Adoption[] {
  const { adopted } = match.owned;
  if (adopted.size === 0) return [];
  return [
    ...match.groups.demanded.flatMap(({ desired, kept }) =>
      kept === undefined || !adopted.has(kept.id)
        ? []
        : { ...common, resource: "security-group" as const, ...ofHub, ...marking(desired, kept) },
    ),
    ...match.endpoints.demanded.flatMap(({ desired, kept }) =>
      kept === undefined || !adopted.has(kept.id)
        ? []
        : { ...common, resource: "endpoint" as const, ...ofServices([desired.service]), ...marking(desired, kept) },
    ),
    ...match.zones.kept.flatMap((zone) => (adopted.has(zone.ref.id) ? zoneAdoption(zone, match) : [])),
  ];
}

const common = { kind: "adopt" } as const;
const ofHub = { subject: aboutHub, services: [] } as const;

function ofServices(services: readonly string[]): Pick<Adoption, "subject" | "services"> {
  return { subject: aboutService(...services), services };
}

type Tagged = Exclude<Adoption, { readonly resource: "zone" }>;

function marking<Desired extends Tagged["desired"], Observed extends Tagged["observed"]>(
  desired: Desired,
  observed: Observed,
): Pick<Adoption, "key" | "fields" | "why"> & { readonly desired: Desired; readonly observed: Observed } {
  const fields = tagFields(desired.tags, observed.tags);
  return { key: adoptionKey(desired.key), desired, observed, fields, why: whyAdopted(makerOfTagged(observed)) };
}

function zoneAdoption({ ref, desired, observed }: KeptZone, { topology }: Match): Adoption {
  const tags = valueOr<Tags>(observed.tags, new Map());
  const { missing, extra } = zoneTagDifference(topology, desired, observed);
  const comment = zoneComment(topology.name, observed.comment);
  return {
    ...common,
    resource: "zone",
    ...ofServices(desired.services),
    key: adoptionKey(ref.key),
    desired,
    observed,
    fields: [
      ...tagFields(desired.tags, tags, { missing, extra }),
      ...valueChange("comment", observed.comment, comment),
    ],
    removedTags: extra,
    why: whyAdopted(makerOfZone(observed)),
  };
}

function whyAdopted(maker: Maker): string {
  if (maker.kind === "nobody-known") return "the topology adopts it; nothing shows who made it";
  return `the topology adopts it; it was made by ${makerText(maker)}`;
}
