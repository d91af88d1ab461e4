import { ruleText } from "../diff/security-group.ts";
import type { Operation, OperationKind } from "../operation/operation.ts";
import { zoneCallerReference } from "../resource/ownership.ts";
import type { ObservedEndpoint, ObservedSecurityGroup, ObservedZone, Tags } from "../resource/resource.ts";
import type { Key, SecurityGroupId } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { type Observed, present, valueOr } from "../words/state.ts";
import { hubAccount, subnets } from "./draft.ts";
import {
  addressesOf,
  addressesTo,
  aliasTo,
  endpointIdOf,
  endpointOf,
  groupIdOf,
  groupOf,
  zoneIdOf,
  zoneOf,
} from "./resources.ts";
import { change, find, refuse, unused, without } from "./listed.ts";
import { type ProfileWorld, profileDeeds, profileIdOf } from "./profiles.ts";
import { type LocalWorld, localDeeds, refuseHidden } from "./local.ts";

/** All that exists for the hub. */
export interface World {
  readonly topology: string;
  readonly ids: ReadonlyMap<Key, string>;
  readonly groups: readonly ObservedSecurityGroup[];
  readonly endpoints: readonly ObservedEndpoint[];
  readonly zones: readonly ObservedZone[];
  /** The endpoints of spokes. */
  readonly locals: LocalWorld;
  readonly profiles: ProfileWorld;
}

/** What one kind of operation does to the world. */
export type Deed<Kind extends OperationKind> = (operation: Operation<Kind>, world: World) => Partial<World>;

/** What each kind of operation does, and what AWS refuses of it. */
export const deeds: { readonly [Kind in OperationKind]: Deed<Kind> } = {
  "create-security-group": ({ key, name, vpc, tags }, { groups, ids }) => {
    refuse(
      groups.some((group) => group.vpc === vpc && group.name === name),
      `a group ${name} is there already`,
    );
    const id = unused((n) => groupIdOf(`${key} ${n}`), groups);
    return { groups: [...groups, groupOf([], { id, name, vpc, tags: tagsOf(tags) })], ids: withId(ids, key, id) };
  },
  "authorize-ingress": ({ group, rules }, { groups, ids }) => ({
    groups: change(groups, idOf(ids, group), ({ ingress }) => {
      const found = new Set(ingress.map(ruleText));
      refuse(
        rules.some((rule) => found.has(ruleText(rule))),
        "a rule is there already",
      );
      return { ingress: [...ingress, ...rules] };
    }),
  }),
  "revoke-ingress": ({ group, rules }, { groups }) => ({
    groups: change(groups, group, ({ ingress }) => {
      const gone = new Set(rules.map(ruleText));
      const left = ingress.filter((rule) => !gone.has(ruleText(rule)));
      refuse(left.length !== ingress.length - rules.length, "a rule is not there");
      return { ingress: left };
    }),
  }),
  "delete-security-group": ({ group }, { groups, endpoints }) => {
    refuse(
      endpoints.some(({ securityGroups }) => securityGroups.includes(group)),
      `${group} is in use`,
    );
    return { groups: without(groups, group) };
  },
  "create-endpoint": ({ key, serviceName, securityGroups, policy, tags, ...rest }, { endpoints, ids }) => {
    const service = serviceName.split(".").slice(3).join(".");
    const id = unused((n) => endpointIdOf(`${key} ${n}`), endpoints);
    const given = { id, vpc: rest.vpc, subnets: rest.subnets, policy, tags: tagsOf(tags) };
    const endpoint = endpointOf(service, { ...given, securityGroups: groupIdsOf(securityGroups, ids) });
    refuse(hasRivals(endpoint), "two subnets are in one zone");
    return { endpoints: [...endpoints, endpoint], ids: withId(ids, key, id) };
  },
  "modify-endpoint": (operation, { endpoints, ids }) => ({
    endpoints: change(endpoints, operation.endpoint, (found) => {
      const { addSubnets, removeSubnets, addSecurityGroups, removeSecurityGroups, policy } = operation;
      const groups = [...found.securityGroups, ...(addSecurityGroups ? groupIdsOf(addSecurityGroups, ids) : [])];
      const subnets = [...found.subnets, ...addSubnets].filter((id) => !removeSubnets.includes(id));
      const after = {
        subnets,
        addresses: addressesOf(found.id, subnets),
        securityGroups: [...new Set(groups)].filter((id) => !removeSecurityGroups.includes(id)),
        policy: policy ?? found.policy,
        isPrivateDnsEnabled: found.isPrivateDnsEnabled && !operation.isPrivateDnsTurnedOff,
      };
      refuse(hasRivals(after), "two subnets are in one zone");
      return after;
    }),
  }),
  "delete-endpoint": ({ endpoint }, { endpoints }) => ({ endpoints: without(endpoints, endpoint) }),
  "tag-resource": ({ resource, tags }, world) => withTagsOf(resource, world, (found) => [...found, ...tagsOf(tags)]),
  "untag-resource": ({ resource, removedTags }, world) =>
    withTagsOf(resource, world, (found) => found.filter(([tag]) => !removedTags.includes(tag))),
  "create-zone": ({ key, name, hub }, { zones, ids, topology }) => {
    refuseSecond(name, hub, zones);
    const id = unused((n) => zoneIdOf(`${key} ${n}`), zones);
    const references = new Set(zones.map(({ callerReference }) => callerReference));
    const generations = Array.from({ length: zones.length + 1 }, (_, n) => zoneCallerReference(topology, name, n));
    const callerReference = generations.find((reference) => !references.has(reference)) ?? "";
    const zone = zoneOf(name, topology, { id, callerReference, vpcs: present([hub]), tags: present(new Map()) });
    return { zones: [...zones, zone], ids: withId(ids, key, id) };
  },
  "tag-zone": ({ zone, tags, removedTags }, { zones, ids }) => ({
    zones: change(zones, idOf(ids, zone), (found) => {
      const kept = [...valueOr<Tags>(found.tags, new Map())].filter(([tag]) => !removedTags.includes(tag));
      return { tags: present(new Map([...kept, ...tagsOf(tags)])) };
    }),
  }),
  "comment-zone": ({ zone, comment }, { zones, ids }) => ({
    zones: change(zones, idOf(ids, zone), () => ({ comment })),
  }),
  "change-records": ({ zone, upserts, deletes }, { zones, endpoints, ids }) => ({
    zones: change(zones, idOf(ids, zone), ({ records }) => {
      const found = valueOr(records, []);
      const left = found.filter(({ raw }) => !deletes.some((one) => one.raw === raw));
      refuse(left.length !== found.length - deletes.length, "a record is not there");
      const written = upserts.map(({ name, target }) => {
        const endpoint = find(endpoints, idOf(ids, target.endpoint));
        return target.kind === "alias" ? aliasTo(name, endpoint) : addressesTo(name, endpoint, target.subnets);
      });
      const names = new Set<string>(upserts.map(({ name }) => name));
      return {
        records: present([
          ...left.filter(({ name, setIdentifier }) => setIdentifier !== undefined || !names.has(name)),
          ...written,
        ]),
      };
    }),
  }),
  "delete-zone": ({ zone }, { zones }) => {
    const { vpcs, records } = find(zones, zone);
    refuse(valueOr(records, []).length > 0, `${zone} has records`);
    refuse(valueOr(vpcs, []).length > 1, `${zone} has VPCs`);
    return { zones: without(zones, zone) };
  },
  authorize: ({ zone, vpc }, { zones, ids }) => ({
    zones: change(zones, idOf(ids, zone), ({ authorizations }) => ({ authorizations: plus(authorizations, vpc) })),
  }),
  associate: ({ zone, vpc, caller }, { zones, ids, locals }) => ({
    zones: change(zones, idOf(ids, zone), ({ name, vpcs, authorizations }) => {
      const isAllowed = caller.account === hubAccount || has(authorizations, vpc);
      refuse(!isAllowed, `${vpc.vpc} is not authorized for ${name}`);
      refuseSecond(name, vpc, zones);
      refuseHidden(name, vpc, locals);
      return { vpcs: plus(vpcs, vpc) };
    }),
  }),
  deauthorize: ({ zone, vpc }, { zones, ids }) => ({
    zones: change(zones, idOf(ids, zone), ({ authorizations }) => ({ authorizations: minus(authorizations, vpc) })),
  }),
  disassociate: ({ zone, vpc }, { zones }) => ({
    zones: change(zones, zone, ({ vpcs }) => {
      refuse(valueOr(vpcs, []).length === 1, `${vpc.vpc} is the last VPC of ${zone}`);
      return { vpcs: minus(vpcs, vpc) };
    }),
  }),
  "mark-local-endpoint": (operation, { locals }) => ({ locals: localDeeds.mark(operation, locals) }),
  "turn-private-dns": (operation, { locals }) => ({ locals: localDeeds.turn(operation, locals) }),
  "conclude-switch": (operation, { locals, topology }) => ({
    locals: localDeeds.conclude(operation, locals, topology),
  }),
  "retire-local-endpoint": (operation, { locals }) => ({ locals: localDeeds.retire(operation, locals) }),
  "create-profile": ({ key, name, tags }, { profiles, ids }) => ({
    profiles: profileDeeds.create(name, tagsOf(tags), profiles),
    ids: withId(ids, key, profileIdOf(name)),
  }),
  "add-zone-to-profile": ({ zone }, { profiles, zones, ids }) => {
    const { id, records } = find(zones, idOf(ids, zone));
    refuse(valueOr(records, []).length === 0, `${zone} has no record, and would darken its name`);
    return { profiles: profileDeeds.add(id, profiles) };
  },
  "share-profile": ({ accounts, tags }, { profiles }) => ({
    profiles: profileDeeds.share(accounts, tagsOf(tags), profiles),
  }),
  "tag-profile": ({ of, tags }, { profiles }) => ({
    profiles: profileDeeds.retag(of, (found) => new Map([...found, ...tagsOf(tags)]), profiles),
  }),
  "untag-profile": ({ of, removedTags }, { profiles }) => ({
    profiles: profileDeeds.retag(
      of,
      (found) => new Map([...found].filter(([tag]) => !removedTags.includes(tag))),
      profiles,
    ),
  }),
  "join-profile": ({ vpc, caller }, { profiles }) => ({
    profiles: profileDeeds.join(
      { vpc: vpc.vpc, account: caller.account, isHubs: caller.account === hubAccount },
      profiles,
    ),
  }),
  "set-profile-priority": ({ vpc, priority }, { profiles }) => ({
    profiles: profileDeeds.rank(vpc.vpc, priority, profiles),
  }),
  "leave-profile": ({ vpc, zones: served }, { profiles, zones, ids }) => {
    refuse(
      served.some((zone) => !has(find(zones, idOf(ids, zone)).vpcs, vpc)),
      `${vpc.vpc} is not on all zones that serve it in the place of the Profile`,
    );
    return { profiles: profileDeeds.leave(vpc.vpc, profiles) };
  },
  "remove-zone-from-profile": ({ zone }, { profiles }) => ({ profiles: profileDeeds.remove(zone, profiles) }),
  "unshare-profile": ({ accounts }, { profiles }) => ({ profiles: profileDeeds.unshare(accounts, profiles) }),
  "delete-profile": (_, { profiles }) => ({ profiles: profileDeeds.end(profiles) }),
  "delete-share": (_, { profiles }) => ({ profiles: profileDeeds.endShare(profiles) }),
};

/** A VPC has one zone of a name (AWS-FACTS D1). */
function refuseSecond(name: string, vpc: VpcRef, zones: readonly ObservedZone[]): void {
  const taken = zones.some((zone) => zone.name === name && has(zone.vpcs, vpc));
  refuse(taken, `${vpc.vpc} has a zone ${name} already`);
}

function hasRivals({ subnets: placed }: Pick<ObservedEndpoint, "subnets">): boolean {
  const zones = subnets.filter(({ id }) => placed.includes(id)).map(({ availabilityZone }) => availabilityZone);
  return new Set(zones).size < zones.length;
}

function withId(ids: World["ids"], key: Key, id: string): World["ids"] {
  return new Map([...ids, [key, id]]);
}

function idOf(ids: World["ids"], key: Key): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`nothing is known by the key ${key}`);
  return id;
}

function groupIdsOf(
  groups: Operation<"create-endpoint">["securityGroups"],
  ids: World["ids"],
): readonly SecurityGroupId[] {
  return groups.kind === "given" ? groups.ids : [idOf(ids, groups.key) as SecurityGroupId];
}

function withTagsOf(
  id: string,
  { groups, endpoints }: World,
  to: (tags: readonly (readonly [string, string])[]) => readonly (readonly [string, string])[],
): Partial<World> {
  const retagged = ({ tags }: { readonly tags: Tags }): { readonly tags: Tags } => ({ tags: new Map(to([...tags])) });
  return groups.some((group) => group.id === id)
    ? { groups: change(groups, id, retagged) }
    : { endpoints: change(endpoints, id, retagged) };
}

function tagsOf(tags: readonly { readonly key: string; readonly value: string }[]): Tags {
  return new Map(tags.map(({ key, value }) => [key, value]));
}

function has(vpcs: Observed<readonly VpcRef[]>, vpc: VpcRef): boolean {
  return valueOr(vpcs, []).some((one) => vpcRefText(one) === vpcRefText(vpc));
}

function plus(vpcs: Observed<readonly VpcRef[]>, vpc: VpcRef): Observed<readonly VpcRef[]> {
  return present([...valueOr(vpcs, []), vpc]);
}

function minus(vpcs: Observed<readonly VpcRef[]>, vpc: VpcRef): Observed<readonly VpcRef[]> {
  refuse(!has(vpcs, vpc), `${vpc.vpc} is not there`);
  return present(valueOr(vpcs, []).filter((one) => vpcRefText(one) !== vpcRefText(vpc)));
}
