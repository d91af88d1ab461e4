import { vpcRefText, recordKey } from "../../words/key.ts";
import type { ObservedRecord } from "../../resource/resource.ts";
import { absent, valueOr } from "../../words/state.ts";
import { spreadingMs } from "../spreading.ts";
import { type OperationFacts, plain } from "./fact.ts";
import { tagsFound } from "./tags.ts";

/** Makes a zone, bound to the hub VPC. */
export const createZone: OperationFacts<"create-zone"> = {
  ...plain,
  call: () => ({ service: "route53", action: "CreateHostedZone" }),
  makes: ({ key }) => key,
  wait: ({ vanishing }) => (vanishing === undefined ? "nothing" : "vanish"),
  parameters: ({ hub, key, name, vanishing }) => ({ hub, key, name, vanishing }),
  approval: { identity: ["key"], waits: ["vanishing"], lists: [], isInParts: false },
  words: ({ name }) => `create zone ${name}`,
};

/** Puts tags on a zone and takes others off. */
export const tagZone: OperationFacts<"tag-zone"> = {
  ...plain,
  call: () => ({ service: "route53", action: "ChangeTagsForResource" }),
  names: ({ zone }) => [zone],
  isTakingAway: ({ removedTags }) => removedTags.length > 0,
  overwrites: ({ zone, tags, removedTags }, { zones }) => {
    const before = valueOr(zones.get(zone)?.observed.tags ?? absent, new Map<string, string>());
    return tagsFound(zone, [...tags.map(({ key }) => key), ...removedTags], before);
  },
  parameters: ({ adoptedFrom, removedTags, tags, zone }) => ({ adoptedFrom, removedTags, tags, zone }),
  approval: { identity: ["zone"], waits: [], lists: ["tags", "removedTags"], isInParts: false },
  words: ({ zoneName, zone }) => `tag zone ${zoneName ?? zone}`,
};

/** Writes the comment of a zone. */
export const commentZone: OperationFacts<"comment-zone"> = {
  ...plain,
  call: () => ({ service: "route53", action: "UpdateHostedZoneComment" }),
  looks: [{ service: "route53", action: "ListTagsForResources" }],
  names: ({ zone }) => [zone],
  overwrites: ({ zone }, { zones }) => [{ of: `${zone} comment`, found: zones.get(zone)?.observed.comment }],
  parameters: ({ adoptedFrom, comment, zone }) => ({ adoptedFrom, comment, zone }),
  approval: { identity: ["zone"], waits: [], lists: [], isInParts: false },
  words: ({ zoneName, zone }) => `mark zone ${zoneName ?? zone} in its comment`,
};

/** Writes and deletes records of a zone in one atomic batch. */
export const changeRecords: OperationFacts<"change-records"> = {
  ...plain,
  call: ({ upserts, deletes }) => ({
    service: "route53",
    action: "ChangeResourceRecordSets",
    recordChanges: { creates: 0, deletes: deletes.length, upserts: upserts.length },
  }),
  names: ({ zone, upserts }) => [...new Set([zone, ...upserts.map(({ target }) => target.endpoint)])],
  isTakingAway: ({ deletes }) => deletes.length > 0,
  // A VPC that still has the zone would be told that the name does not exist, and hold that for longer than an address.
  settleMs: ({ upserts }) => (upserts.length === 0 ? spreadingMs : 0),
  // Nothing waits for a record to be gone.
  wait: ({ upserts }) => (upserts.length === 0 ? "nothing" : "spread"),
  overwrites: ({ zone, upserts }, { zones }) => {
    const records = valueOr(zones.get(zone)?.observed.records ?? absent, []);
    return upserts.map(({ name, type }) => ({
      of: recordKey(zone, { name, type }),
      found: recordsText(records.filter((record) => record.name === name && record.type === type)),
    }));
  },
  parameters: ({ deletes, upserts, zone }) => ({ deletes, upserts, zone }),
  approval: { identity: ["zone"], waits: [], lists: ["upserts", "deletes"], isInParts: false },
  words: ({ zoneName, zone }) => `write the records of zone ${zoneName ?? zone}`,
};

/** Removes a zone, with the one VPC that cannot be taken off it. */
export const deleteZone: OperationFacts<"delete-zone"> = {
  ...plain,
  call: () => ({ service: "route53", action: "DeleteHostedZone" }),
  looks: [{ service: "route53", action: "GetHostedZone" }],
  isTakingAway: () => true,
  settleMs: () => spreadingMs,
  wait: ({ isAwaited }) => (isAwaited ? "spread" : "nothing"),
  // The VPC that cannot be taken off a zone (LastVPCAssociation) loses it with the zone, and no operation says so.
  overwrites: ({ id, zone }, { zonesById, vpcsLeaving }) => {
    const leaving = new Set((vpcsLeaving.get(zone) ?? []).map(vpcRefText));
    const vpcs = [...(zonesById.get(zone)?.vpcsByText.keys() ?? [])];
    const staying = vpcs.filter((vpc) => !leaving.has(vpc)).sort();
    return [{ of: `${id} vpcs`, found: staying.length === 0 ? undefined : staying.join(", ") }];
  },
  parameters: ({ isAwaited, zone }) => ({ isAwaited, zone }),
  approval: { identity: ["zone"], waits: ["isAwaited"], lists: [], isInParts: false },
  words: ({ zoneName, zone }) => `delete zone ${zoneName ?? zone}`,
};

function recordsText(records: readonly ObservedRecord[]): string | undefined {
  const texts = records.map(({ alias, values, ttl, setIdentifier }) =>
    [setIdentifier ?? [], alias === undefined ? [ttl ?? [], ...values] : `${alias.name} in ${alias.zone}`]
      .flat(2)
      .join(" "),
  );
  return texts.length === 0 ? undefined : texts.sort().join(", ");
}
