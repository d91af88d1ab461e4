import type { DesiredState } from "../resource/desired.ts";
import type { OwnedState } from "../resource/owned.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { Adoption, Topology } from "../topology/topology.ts";
import type { Key } from "../words/ids.ts";

/** What becomes of one thing that a topology lists under `adopt`. */
export interface AdoptionVerdict {
  /** The entry of the file that names it. */
  readonly entry: Adoption;
  readonly thing: "zone" | "endpoint" | "security-group";
  readonly id: string;
  /** What it is called, where there is such a thing: the name of a zone, of a service or of a group. */
  readonly name: string;
  /** What it is demanded as; undefined where it is not. */
  readonly key: Key | undefined;
  readonly outcome: AdoptionOutcome;
}

/** Whether something is adopted, or why it is not. */
export type AdoptionOutcome =
  | { readonly kind: "adopted" }
  /** It is this topology's already. */
  | { readonly kind: "done" }
  | { readonly kind: "not-found" }
  | { readonly kind: "other-topology"; readonly topology: string }
  /** A service of AWS keeps it. */
  | { readonly kind: "requester-managed" }
  | { readonly kind: "undemanded" }
  /** `others` are those that could be the same, or the one that is it. */
  | { readonly kind: "second"; readonly others: readonly string[]; readonly isServed: boolean }
  /** It could not serve as it is, and would have to be made again. */
  | { readonly kind: "unfit"; readonly why: string }
  /** What it would be demanded as is not known. */
  | { readonly kind: "unknown" };

/** What verdicts are found from. */
export interface AdoptionInput {
  readonly topology: Topology;
  readonly desired: DesiredState;
  readonly state: ObservedState;
  /** What is the topology's without adopting anything. */
  readonly owned: OwnedState;
}
