import type { ProfileChange, ProfileZoneChange } from "../../diff/facts/profile.ts";
import { isCreationOf, isRemovalOf } from "../../diff/kinds.ts";
import { tagDifferences } from "../../diff/profile.ts";
import { type ExpandContext, hubOperation } from "../../expand/context.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { Operation } from "../../operation/operation.ts";
import { type OperationId, tagEntries } from "../../operation/operation-base.ts";
import type { IndexById } from "../../operation/order.ts";
import { tagsOnCreation } from "../../resource/given-tags.ts";
import { profileShareKey } from "../../words/key.ts";
import { isAbove } from "../../words/names.ts";
import { needsOf } from "../zones/zone-needs.ts";
import type { OfProfile } from "./own-change.ts";

/** Operations of a plan that others wait for, whatever Profile is theirs. */
interface Steps {
  readonly leaves: readonly OperationId[];
  readonly removals: readonly OperationId[];
  /** What takes the Profile from VPCs of an account. */
  readonly leavesOf: (accounts: readonly string[]) => readonly OperationId[];
}

/** Returns the operations on the Profile itself: what it has, and with whom it is shared. */
export function expandProfile(
  changes: readonly OfProfile[],
  shared: IndexById,
  context: ExpandContext,
): readonly Operation[] {
  const steps = stepsOf(changes);
  const zones = changes.filter((change) => change.resource === "profile-zone");
  return [
    ...changes.filter((change) => change.resource === "profile").flatMap((change) => onProfile(change, steps, context)),
    ...zones
      .filter((change) => isCreationOf("profile-zone", change))
      .map((change) => adding(change, zones, { shared, context })),
    ...zones
      .filter((change) => isRemovalOf("profile-zone", change))
      .map((change) => removing(change, zones, { steps, context })),
  ];
}

function stepsOf(changes: readonly OfProfile[]): Steps {
  const leaving = changes.filter((change) => isRemovalOf("profile-association", change));
  const idOf = ({ key }: OfProfile): OperationId => operationId("leave-profile", key);
  return {
    leaves: leaving.map(idOf),
    removals: changes
      .filter((change) => isRemovalOf("profile-zone", change))
      .map(({ key }) => operationId("remove-zone-from-profile", key)),
    leavesOf: (accounts) => leaving.filter(({ observed }) => accounts.includes(observed.account)).map(idOf),
  };
}

function onProfile(change: ProfileChange, steps: Steps, context: ExpandContext): readonly Operation[] {
  switch (change.kind) {
    case "create":
      return [creation(change, context), ...sharing(change, context)];
    case "update":
      return [...sharing(change, context), ...unsharing(change, steps, context), ...retagging(change, context)];
    case "delete":
      return deletion(change, steps, context);
  }
}

type Coming = Extract<ProfileChange, { readonly kind: "create" | "update" }>;

function baseOf(
  { key, subject }: ProfileChange,
  context: ExpandContext,
  kind: Operation["kind"],
): ReturnType<typeof hubOperation> {
  return hubOperation(context, { id: operationId(kind, key), changes: [key], subject });
}

function creation(change: Extract<ProfileChange, { readonly kind: "create" }>, context: ExpandContext): Operation {
  const { key, name, tags } = change.desired;
  const base = baseOf(change, context, "create-profile");
  return { ...base, kind: "create-profile", key, name, tags: tagEntries(tagsOnCreation(tags)), dependsOn: [] };
}

/** Where all spokes are in the hub's account there is nobody to share with. */
function sharing(change: Coming, context: ExpandContext): readonly Operation[] {
  const { key, accounts, tags } = change.desired;
  const isMissing =
    change.kind === "create" ||
    change.fields.some((field) => field.kind === "list" && field.field === "accounts" && isGrowing(field));
  if (accounts.length === 0 || !isMissing) return [];
  return [
    {
      ...baseOf(change, context, "share-profile"),
      kind: "share-profile",
      profile: key,
      accounts,
      tags: tagEntries(tagsOnCreation(tags)),
      dependsOn: [operationId("create-profile", key)],
    },
  ];
}

function isGrowing({
  before,
  after,
}: {
  readonly before: readonly string[];
  readonly after: readonly string[];
}): boolean {
  return after.some((one) => !before.includes(one));
}

function unsharing(
  change: Extract<ProfileChange, { readonly kind: "update" }>,
  { leavesOf }: Steps,
  context: ExpandContext,
): readonly Operation[] {
  const { leaving: accounts, share } = change.observed;
  if (accounts.length === 0 || share === undefined) return [];
  return [
    {
      ...baseOf(change, context, "unshare-profile"),
      kind: "unshare-profile",
      share: share.arn,
      accounts,
      dependsOn: leavesOf(accounts),
    },
  ];
}

/** Tags come off first: the list that tells ours from others' is written with the new ones. */
function retagging(
  { key, subject, desired, observed }: Extract<ProfileChange, { readonly kind: "update" }>,
  context: ExpandContext,
): readonly Operation[] {
  const { profile, share } = tagDifferences(desired, observed);
  const tagged = [
    { of: "profile", thing: key, resource: observed.id, ...profile },
    { of: "share", thing: profileShareKey, resource: observed.share?.arn ?? "", ...share },
  ] as const;
  return tagged.flatMap(({ of, thing, resource, missing, extra }): readonly Operation[] => {
    const untag = hubOperation(context, { id: operationId("untag-profile", thing), changes: [key], subject });
    const tag = hubOperation(context, { id: operationId("tag-profile", thing), changes: [key], subject });
    return [
      extra.length === 0
        ? []
        : { ...untag, kind: "untag-profile" as const, of, resource, removedTags: extra, dependsOn: [] },
      missing.size === 0
        ? []
        : { ...tag, kind: "tag-profile" as const, of, resource, tags: tagEntries(missing), dependsOn: [untag.id] },
    ].flat();
  });
}

/** The share goes last: whoever is unshared loses the Profile at once (AWS-FACTS-2 M5). */
function deletion(
  change: Extract<ProfileChange, { readonly kind: "delete" }>,
  { leaves, removals }: Steps,
  context: ExpandContext,
): readonly Operation[] {
  const { id: profile, share } = change.observed;
  const dependsOn = [...leaves, ...removals];
  const gone = operationId("delete-profile", change.key);
  return [
    ...(profile === undefined
      ? []
      : [{ ...baseOf(change, context, "delete-profile"), kind: "delete-profile" as const, profile, dependsOn }]),
    ...(share === undefined
      ? []
      : [
          {
            ...baseOf(change, context, "delete-share"),
            kind: "delete-share" as const,
            share: share.arn,
            dependsOn: [...dependsOn, gone],
          },
        ]),
  ];
}

interface Adding {
  readonly shared: IndexById;
  readonly context: ExpandContext;
}

/**
 * A zone comes when its records are in sync and the endpoint lets the spokes in. It hides the names below it, so those below
 * come first.
 */
function adding(
  { key, subject, desired }: Extract<ProfileZoneChange, { readonly kind: "create" }>,
  zones: readonly ProfileZoneChange[],
  { shared, context }: Adding,
): Operation {
  const { zone, zoneName, profile } = desired;
  const below = zones.filter((one) => isCreationOf("profile-zone", one) && isAbove(zoneName, one.desired.zoneName));
  return {
    ...hubOperation(context, { id: operationId("add-zone-to-profile", key), changes: [key], subject, zoneName }),
    kind: "add-zone-to-profile",
    profile,
    zone,
    dependsOn: [
      operationId("create-profile", profile),
      ...needsOf(zone, shared, context).joining,
      ...below.map((one) => operationId("add-zone-to-profile", one.key)),
    ],
  };
}

interface Removing {
  readonly steps: Steps;
  readonly context: ExpandContext;
}

function removing(
  { key, subject, observed }: Extract<ProfileZoneChange, { readonly kind: "delete" }>,
  zones: readonly ProfileZoneChange[],
  { steps, context }: Removing,
): Operation {
  const { profile, zone } = observed;
  const above = zones.filter((one) => isRemovalOf("profile-zone", one) && isAbove(one.observed.zone.name, zone.name));
  const replaced = coveringZones(zone.name, zones);
  return {
    ...hubOperation(context, {
      id: operationId("remove-zone-from-profile", key),
      changes: [key],
      subject,
      zoneName: zone.name,
    }),
    kind: "remove-zone-from-profile",
    profile,
    zone: zone.id,
    isAwaited: context.removedZones.has(zone.key),
    dependsOn: [...steps.leaves, ...replaced, ...above.map((one) => operationId("remove-zone-from-profile", one.key))],
  };
}

/** Where a name moves to a zone above or below the old one, the new one is in the Profile before the old one goes. */
function coveringZones(name: string, zones: readonly ProfileZoneChange[]): readonly OperationId[] {
  return zones
    .filter((one) => isCreationOf("profile-zone", one))
    .filter(({ desired: { zoneName } }) => zoneName.endsWith(`.${name}`) || name.endsWith(`.${zoneName}`))
    .map((one) => operationId("add-zone-to-profile", one.key));
}
