import type { TagEntry } from "../operation-base.ts";
import type { DnsName, Key, ZoneId } from "../../words/ids.ts";
import { vpcRefText, recordKey, type VpcRef } from "../../words/key.ts";
import type { ObservedRecord, RecordTarget, RecordType } from "../../resource/resource.ts";
import { absent, valueOr } from "../../words/state.ts";
import { spreadingMs } from "../spreading.ts";
import { type FactsOf, plain } from "./fact.ts";
import { tagsFound } from "./tags.ts";

/** A record to be created or overwritten. */
export interface UpsertRecord {
  readonly name: DnsName;
  readonly type: RecordType;
  readonly target: RecordTarget;
}

/** A record set to be deleted; `raw` is the whole of it as AWS listed it, which a delete must repeat. */
export interface DeleteRecord {
  readonly name: DnsName;
  readonly type: string;
  readonly raw: unknown;
}

/** What is written of zones and their records, by kind of operation. */
export interface ZoneOperations {
  /** Makes a zone, bound to the hub VPC. */
  readonly "create-zone": {
    readonly key: Key;
    readonly name: DnsName;
    readonly hub: VpcRef;
    /** As for `associate`: of an endpoint of the hub that had private DNS on when others took care of it. */
    readonly vanishing: readonly ZoneId[] | undefined;
  };
  /** Puts tags on a zone and takes others off. */
  readonly "tag-zone": {
    readonly zone: Key;
    readonly tags: readonly TagEntry[];
    /** Tags to take off. */
    readonly removedTags: readonly string[];
    /** Topologies whose mark it may bear, since it is adopted; undefined where it is ours already. */
    readonly adoptedFrom: readonly string[] | undefined;
  };
  /** Puts the mark into the comment of a zone, behind its tags: a comment without them marks nothing. */
  readonly "comment-zone": {
    readonly zone: Key;
    readonly comment: string;
    /** Topologies whose mark it may bear, since it is adopted. */
    readonly adoptedFrom: readonly string[];
  };
  /** Writes and deletes records of a zone in one atomic batch. */
  readonly "change-records": {
    readonly zone: Key;
    readonly upserts: readonly UpsertRecord[];
    readonly deletes: readonly DeleteRecord[];
  };
  /** Removes a zone, with the one VPC that cannot be taken off it. */
  readonly "delete-zone": {
    readonly zone: ZoneId;
    /** Whether to wait until it is in sync: an endpoint that it led to goes behind it. */
    readonly isAwaited: boolean;
  };
}

/** What is known of each of them. */
export const zoneFacts: FactsOf<ZoneOperations> = {
  "create-zone": {
    ...plain,
    call: () => ({ service: "route53", action: "CreateHostedZone" }),
    makes: ({ key }) => key,
    wait: ({ vanishing }) => (vanishing === undefined ? "nothing" : "vanish"),
    parameters: ({ hub, key, name, vanishing }) => ({ hub, key, name, vanishing }),
    approval: { identity: ["key"], waits: ["vanishing"], lists: [], isInParts: false },
    words: ({ name }) => `create zone ${name}`,
  },
  "tag-zone": {
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
  },
  /** Writes the comment of a zone. */
  "comment-zone": {
    ...plain,
    call: () => ({ service: "route53", action: "UpdateHostedZoneComment" }),
    looks: [{ service: "route53", action: "ListTagsForResources" }],
    names: ({ zone }) => [zone],
    overwrites: ({ zone }, { zones }) => [{ of: `${zone} comment`, found: zones.get(zone)?.observed.comment }],
    parameters: ({ adoptedFrom, comment, zone }) => ({ adoptedFrom, comment, zone }),
    approval: { identity: ["zone"], waits: [], lists: [], isInParts: false },
    words: ({ zoneName, zone }) => `mark zone ${zoneName ?? zone} in its comment`,
  },
  "change-records": {
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
  },
  "delete-zone": {
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
  },
};

function recordsText(records: readonly ObservedRecord[]): string | undefined {
  const texts = records.map(({ alias, values, ttl, setIdentifier }) =>
    [setIdentifier ?? [], alias === undefined ? [ttl ?? [], ...values] : `${alias.name} in ${alias.zone}`]
      .flat(2)
      .join(" "),
  );
  return texts.length === 0 ? undefined : texts.sort().join(", ");
}
