import { type AssociationOperations, associationFacts } from "./facts/association.ts";
import { type EndpointOperations, endpointFacts } from "./facts/endpoint.ts";
import type { FactsOf, OperationOf } from "./facts/fact.ts";
import { type LocalEndpointOperations, localEndpointFacts } from "./facts/local-endpoint.ts";
import { type ProfileOperations, profileFacts } from "./facts/profile.ts";
import { type SecurityGroupOperations, securityGroupFacts } from "./facts/security-group.ts";
import { type TagOperations, tagFacts } from "./facts/tags.ts";
import { type ZoneOperations, zoneFacts } from "./facts/zone.ts";

/**
 * What each kind of operation writes: its parameters, which a reviewer approves. Resources that exist are named by id;
 * those that do not yet, by key. A kind stands in its family, with all that is known of it.
 */
export type OperationParameters = SecurityGroupOperations &
  EndpointOperations &
  TagOperations &
  ZoneOperations &
  AssociationOperations &
  LocalEndpointOperations &
  ProfileOperations;

/** What is known of each kind of operation; a kind without its facts does not compile. */
export const operationFacts: FactsOf<OperationParameters> = {
  ...securityGroupFacts,
  ...endpointFacts,
  ...tagFacts,
  ...zoneFacts,
  ...associationFacts,
  ...localEndpointFacts,
  ...profileFacts,
};

/** Kind of an operation. */
export type OperationKind = keyof OperationParameters;

/** One AWS write in one account. */
export type Operation<Kind extends OperationKind = OperationKind> = {
  [One in Kind]: OperationOf<One, OperationParameters[One]>;
}[Kind];
