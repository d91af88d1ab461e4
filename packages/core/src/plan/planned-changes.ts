import type { Change } from "../diff/change.ts";
import type { EndpointChange } from "../diff/facts/endpoint.ts";
import type { FieldChange } from "../diff/facts/fact.ts";
import type { ProfileChange } from "../diff/facts/profile.ts";
import type { SecurityGroupChange } from "../diff/facts/security-group.ts";
import { accountFields, everyAccount, profileTagFields, tagDifferences } from "../diff/profile.ts";
import { ingressChange, ingressDifference } from "../diff/security-group.ts";
import { tagFields } from "../diff/tags.ts";
import { endpointDeletionId, endpointShrinkId, operationId } from "../operation/operation-id.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { type TagDifference, tagDifference } from "../resource/given-tags.ts";
import type { Key } from "../words/ids.ts";
import { profileShareKey } from "../words/key.ts";

/**
 * Returns the changes that operations carry out, each as far as they do. A scope, or a finding, may keep what takes
 * something away from a change: then what it says of before and after must not say that it goes.
 */
export function plannedChanges(changes: readonly Change[], operations: readonly Operation[]): readonly Change[] {
  const served = new Set<Key>();
  for (const { changes: keys } of operations) for (const key of keys) served.add(key);
  const planned = changes.filter(({ key }) => served.has(key));
  if (!planned.some(isOfParts)) return planned;
  const running = new Map(operations.map((operation) => [operation.id, operation]));
  return planned.map((change) => (isOfParts(change) ? withParts(change, running) : change));
}

type Running = ReadonlyMap<OperationId, Operation>;

type OfParts = GroupUpdate | EndpointUpdate | EndpointReplacement | ProfileUpdate;

function isOfParts(change: Change): change is OfParts {
  if (change.resource === "endpoint") return change.kind === "update" || change.kind === "replace";
  return change.kind === "update" && (change.resource === "security-group" || change.resource === "profile");
}

function withParts(change: OfParts, running: Running): Change {
  if (change.resource === "security-group") return groupWithParts(change, running);
  if (change.resource === "profile") return profileWithParts(change, running);
  return change.kind === "update" ? endpointWithParts(change, running) : replacementWithParts(change, running);
}

/** Where the old endpoint stays, a new one is made beside it. */
function replacementWithParts(change: EndpointReplacement, running: Running): EndpointChange {
  const { resource, key, subject, services, desired, observed, why } = change;
  if (running.has(endpointDeletionId(key, observed.id))) return change;
  return { kind: "create", resource, key, subject, services, desired, why };
}

type GroupUpdate = Extract<SecurityGroupChange, { readonly kind: "update" }>;
type EndpointUpdate = Extract<EndpointChange, { readonly kind: "update" }>;
type EndpointReplacement = Extract<EndpointChange, { readonly kind: "replace" }>;

type ProfileUpdate = Extract<ProfileChange, { readonly kind: "update" }>;

function profileWithParts(change: ProfileUpdate, running: Running): ProfileUpdate {
  const { key, desired, observed } = change;
  const accounts = everyAccount(desired, observed);
  const tags = tagDifferences(desired, observed);
  const done = (difference: TagDifference, of: Key): TagDifference => ({
    missing: running.has(operationId("tag-profile", of)) ? difference.missing : new Map(),
    extra: running.has(operationId("untag-profile", of)) ? difference.extra : [],
  });
  const fields = [
    ...accountFields(observed, {
      missing: running.has(operationId("share-profile", key)) ? accounts.missing : [],
      leaving: running.has(operationId("unshare-profile", key)) ? accounts.leaving : [],
    }),
    ...profileTagFields(desired, observed, {
      profile: done(tags.profile, key),
      share: done(tags.share, profileShareKey),
    }),
  ];
  return { ...change, fields };
}

function groupWithParts(change: GroupUpdate, running: Running): GroupUpdate {
  const { key, desired, observed } = change;
  const { missing, extra } = ingressDifference(desired, observed);
  const done = {
    missing: running.has(operationId("authorize-ingress", key)) ? missing : [],
    extra: running.has(operationId("revoke-ingress", key)) ? extra : [],
  };
  return { ...change, fields: [...ingressChange(observed, done), ...runningTags(change, running)] };
}

/** Returns what of a change of tags is carried out. */
function runningTags(
  { key, desired, observed }: GroupUpdate | EndpointUpdate,
  running: Running,
): readonly FieldChange[] {
  const { missing, extra } = tagDifference(desired.tags, observed.tags);
  return tagFields(desired.tags, observed.tags, {
    missing: running.has(operationId("tag-resource", key)) ? missing : new Map(),
    extra: running.has(operationId("untag-resource", key)) ? extra : [],
  });
}

/** Lists that an endpoint loses from by an operation of its own. */
const shrinking: ReadonlySet<string> = new Set(["subnets", "securityGroups"]);

function endpointWithParts(change: EndpointUpdate, running: Running): EndpointUpdate {
  const growing = running.get(operationId("modify-endpoint", change.key));
  const isPolicyKept = growing?.kind !== "modify-endpoint" || growing.policy === undefined;
  const fields = change.fields.flatMap((one): readonly FieldChange[] => {
    if (one.field === "tags") return runningTags(change, running);
    return isPolicyKept && one.field === "policy" ? [] : [one];
  });
  if (running.has(endpointShrinkId(change.key))) return { ...change, fields };
  return { ...change, fields: fields.flatMap(withoutLoss) };
}

function withoutLoss(change: FieldChange): readonly FieldChange[] {
  if (change.kind !== "list" || !shrinking.has(change.field)) return [change];
  const after = [...new Set([...change.before, ...change.after])].sort();
  return after.length === change.before.length ? [] : [{ ...change, after }];
}
