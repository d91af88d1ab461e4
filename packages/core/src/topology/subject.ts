import { unreachable } from "../base/unreachable.ts";
import type { AccountId, DnsName } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";

/** Where something is in a topology document: keys and indexes from the root. */
export type TopologyPath = readonly (string | number)[];

/** What a change, a finding or an operation is about; whoever shows it, or looks for it in the file, asks for this. */
export type Subject =
  | { readonly kind: "hub" }
  /** One service, or the several that share a zone. */
  | { readonly kind: "service"; readonly names: readonly string[] }
  /** A zone of which the topology knows no service. */
  | { readonly kind: "zone"; readonly name: DnsName }
  | { readonly kind: "spoke"; readonly name: string; readonly vpc: VpcRef; readonly account: AccountId }
  /** A spoke or a selection as the file has it, before AWS is asked which VPCs are meant. */
  | { readonly kind: "sought"; readonly of: "spoke" | "selection"; readonly name: string }
  /** A VPC that is none of the topology's. */
  | { readonly kind: "vpc"; readonly vpc: VpcRef }
  /** A key of the file, such as `["policy", "maxDeletes"]`. */
  | { readonly kind: "topology"; readonly path: TopologyPath };

/** A place in the topology file, as people count: line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Tells where the file speaks of a subject; undefined where it does not, or where there is no file. */
export type PlaceOf = (subject: Subject) => Place | undefined;

/** The hub as a whole. */
export const aboutHub: Subject = { kind: "hub" };

/** Returns one service, or several, as a subject. */
export function aboutService(...names: readonly string[]): Subject {
  return { kind: "service", names };
}

/** Returns a spoke as a subject. */
export function aboutSpoke({
  name,
  vpc,
  region,
  account,
}: VpcRef & { readonly name: string; readonly account: AccountId }): Subject {
  return { kind: "spoke", name, vpc: { region, vpc }, account };
}

/** Returns a key of the file as a subject. */
export function aboutKey(...path: TopologyPath): Subject {
  return { kind: "topology", path };
}

/** Returns a subject as one text: its kind, and its name where it has one. */
export function subjectName(subject: Subject): string {
  switch (subject.kind) {
    case "hub":
      return "hub";
    case "service":
      return `service ${subject.names.join(", ")}`;
    case "zone":
    case "spoke":
      return `${subject.kind} ${subject.name}`;
    case "sought":
      return `${subject.of} ${subject.name}`;
    case "vpc":
      return `vpc ${subject.vpc.vpc}`;
    case "topology":
      return `topology ${subject.path.join(".")}`;
    default:
      return unreachable(subject);
  }
}
