import type { EndpointId, SecurityGroupId, SubnetId, ZoneId, Region } from "../words/ids.ts";
import type { UnknownReason } from "../words/state.ts";
import type { ProposedNames } from "./dns-names.ts";
import type { Money } from "./money.ts";
import type { ProposedSpoke } from "./spokes.ts";
import type { SurveyedHub } from "./survey.ts";

/** A first topology, as a value: what a file is to say, and beside it what it cannot. */
export interface Proposal {
  readonly name: string;
  /** Whether there is a hub already, which is taken over, or one is proposed for what VPCs pay for. */
  readonly basis: "hub" | "proposed";
  readonly hub: SurveyedHub;
  readonly subnets: readonly SubnetId[];
  /** Groups that all endpoints have; undefined where the topology is to own them. */
  readonly securityGroups: readonly SecurityGroupId[] | undefined;
  readonly services: readonly ProposedService[];
  readonly spokes: readonly ProposedSpoke[];
  readonly adopt: readonly ProposedAdoption[];
  /** Whether VPCs on the zones stay there though the file does not know them. */
  readonly keepsExtraAssociations: boolean;
  /** What the file cannot express, and what is to be known of it, in sentences. */
  readonly notes: readonly string[];
  /** What could not be read. */
  readonly unread: readonly UnknownReason[];
  readonly money: Money;
}

/** A service as a file has it; what is undefined is left out. */
export interface ProposedService {
  readonly name: string;
  readonly serviceName: string | undefined;
  readonly serviceRegion: Region | undefined;
  /** Undefined for the hub's. */
  readonly subnets: readonly SubnetId[] | undefined;
  readonly dnsNames: ProposedNames | undefined;
  readonly isByAddress: boolean;
  /** JSON text; undefined for full access. */
  readonly policy: string | undefined;
  /** What stands beside it in the file. */
  readonly comments: readonly string[];
}

/** Something that is taken over, and what it is. */
export type ProposedAdoption =
  | { readonly kind: "zone"; readonly id: ZoneId; readonly what: string }
  | { readonly kind: "endpoint"; readonly id: EndpointId; readonly what: string }
  | { readonly kind: "topology"; readonly name: string; readonly what: string };
