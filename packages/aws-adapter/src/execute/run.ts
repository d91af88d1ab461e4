import {
  type EndpointId,
  HubError,
  type Key,
  type Operation,
  type OperationId,
  type OperationKind,
  type PublicGap,
  type SecurityGroupId,
  type Staying,
  type VpcId,
  type ZoneId,
  parseEndpointId,
  parseSecurityGroupId,
  parseZoneId,
} from "@vpce-hub/core";
import type { CallOptions, Origin, WriteAws } from "../connection/aws.ts";
import type { PendingAssociation } from "./await-associations.ts";
import type { ChangeWatch } from "./change-watch.ts";
import type { EndpointRemover } from "./endpoint-remover.ts";
import type { EndpointWatch } from "./endpoint-watch.ts";
import type { Intent } from "./intent.ts";
import type { Marking } from "./marking.ts";
import type { Switches } from "./switches.ts";
import type { StandingRules } from "./standing-rules.ts";
import type { StandingEndpoints } from "./standing.ts";

/** What all operations of one apply share. */
export interface Run {
  readonly aws: WriteAws;
  /** Name of the topology. */
  readonly topology: string;
  readonly hub: Origin & { readonly vpc: VpcId };
  /** Ids of what exists, by key; what an operation creates is added. */
  readonly ids: Map<Key, string>;
  readonly changes: ChangeWatch;
  readonly endpoints: EndpointWatch;
  readonly standing: StandingEndpoints;
  readonly standingRules: StandingRules;
  readonly remover: EndpointRemover;
  readonly marking: Marking;
  readonly intent: Intent;
  readonly staying: Staying;
  /** Milliseconds since 1970, when all that the plan relies on had been seen. */
  readonly seenAt: number;
  /** When each zone that is to go was last seen unused, in milliseconds since 1970. */
  readonly zoneLooks: Map<ZoneId, number>;
  /** When each zone was last seen in the Profile, in force, in milliseconds since 1970. */
  readonly profileZoneLooks: Map<string, number>;
  /** The latest look whether the Profile serves each VPC, by `vpcRefText`, with when it was, in milliseconds since 1970. */
  readonly servingLooks: Map<string, { readonly at: number; readonly look: Promise<string | undefined> }>;
  readonly onAssociated: (association: PendingAssociation) => void;
  readonly onPublic: (gap: PublicGap) => void;
  readonly switches: Switches;
}

/** One operation being executed. */
export interface Task extends Run {
  readonly origin: Origin;
  readonly options: CallOptions;
  /** Tells that the operation waits, and for what. */
  readonly tellWait: (reason: string) => void;
}

/** The operation of one kind. */
export type OperationOf<Kind extends OperationKind> = Operation<Kind>;

/** A wait of an operation, for those who watch. */
export interface Wait {
  readonly operation: OperationId;
  readonly reason: string;
}

/** Returns the id of a zone that exists or has been created in this run. */
export function zoneIdOf({ ids }: Run, key: Key): ZoneId {
  return known(key, parseZoneId(ids.get(key) ?? ""));
}

/** Returns the id of an endpoint that exists or has been created in this run. */
export function endpointIdOf({ ids }: Run, key: Key): EndpointId {
  return known(key, parseEndpointId(ids.get(key) ?? ""));
}

/** Returns the id of a security group that exists or has been created in this run. */
export function securityGroupIdOf({ ids }: Run, key: Key): SecurityGroupId {
  return known(key, parseSecurityGroupId(ids.get(key) ?? ""));
}

function known<Id>(key: Key, id: Id | undefined): Id {
  if (id === undefined)
    throw new HubError("aws.unexpected", `${key} has no id yet`, { hint: "run the same command again to go on" });
  return id;
}
