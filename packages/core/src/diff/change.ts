import type { ResourceKind } from "../resource/resource.ts";
import {
  type AssociationChange,
  type AuthorizationChange,
  associationChanges,
  authorizationChanges,
} from "./facts/association.ts";
import { type EndpointChange, endpointChanges } from "./facts/endpoint.ts";
import type { ChangeBase, ChangeFacts, ChangeOf } from "./facts/fact.ts";
import { type LocalEndpointChange, localEndpointChanges } from "./facts/local-endpoint.ts";
import {
  type ProfileAssociationChange,
  type ProfileChange,
  type ProfileZoneChange,
  profileAssociationChanges,
  profileChanges,
  profileZoneChanges,
} from "./facts/profile.ts";
import { type RecordChange, recordChanges } from "./facts/record.ts";
import { type SecurityGroupChange, securityGroupChanges } from "./facts/security-group.ts";
import { type ZoneChange, zoneChanges } from "./facts/zone.ts";

/** The changes of what the many share: they are written before all links. */
interface SharedChanges {
  readonly "security-group": SecurityGroupChange;
  readonly endpoint: EndpointChange;
  readonly zone: ZoneChange;
  readonly record: RecordChange;
}

/** The changes of how links are served: a distribution makes them, and says what is written for them. */
interface LinkChanges {
  readonly association: AssociationChange;
  readonly authorization: AuthorizationChange;
  readonly "local-endpoint": LocalEndpointChange;
  readonly profile: ProfileChange;
  readonly "profile-zone": ProfileZoneChange;
  readonly "profile-association": ProfileAssociationChange;
}

/** The changes of all kinds, none of which is left out. */
type Complete<All extends Readonly<Record<ResourceKind, ChangeBase<ResourceKind>>>> = All;

type Changes = Complete<SharedChanges & LinkChanges>;

/** One difference that a person reviews. */
export type Change = Changes[keyof Changes];

/** A change of how links are served. */
export type LinkChange = LinkChanges[keyof LinkChanges];

type FactsOf<Family> = { readonly [Kind in keyof Family & ResourceKind]: ChangeFacts<Kind, Family[Kind]> };

const sharedFacts: FactsOf<SharedChanges> = {
  "security-group": securityGroupChanges,
  endpoint: endpointChanges,
  zone: zoneChanges,
  record: recordChanges,
};

const linkFacts: FactsOf<LinkChanges> = {
  association: associationChanges,
  authorization: authorizationChanges,
  "local-endpoint": localEndpointChanges,
  profile: profileChanges,
  "profile-zone": profileZoneChanges,
  "profile-association": profileAssociationChanges,
};

/** What is known of each kind of resource when it changes, in the order in which they are made. */
export const changeFacts: FactsOf<Changes> = { ...sharedFacts, ...linkFacts };

/** Tells whether a change is one of how links are served. */
export function isOfLink(change: Change): change is LinkChange {
  return Object.hasOwn(linkFacts, change.resource);
}

/** A change together with its kind of resource, for one that looks it up in a table. */
export type Known<Kind extends keyof Changes> = { [One in Kind]: ChangeOf<One, Changes[One]> }[Kind];
