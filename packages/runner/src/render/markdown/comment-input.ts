import type { DeclaredTopology, HubError, Plan } from "@vpce-hub/core";
import type { LocatedProblem } from "../../topology/problems/locate.ts";

/** What a comment is about: every topology of one run, whatever became of it. */
export interface CommentInput {
  readonly plans: readonly { readonly file: string; readonly plan: Plan }[];
  readonly problems: readonly LocatedProblem[];
  readonly errors: readonly { readonly file: string; readonly error: HubError }[];
  /** Topologies of which nothing but the file was checked. */
  readonly checked?: readonly { readonly file: string; readonly topology: DeclaredTopology }[];
  /** What tells the comment from those of other runs on the same pull request. */
  readonly key?: string;
  /** The comment of the push before. */
  readonly previous: string | undefined;
  /** Address of the whole output, such as the page of the CI run. */
  readonly fullOutput: string | undefined;
}

export type Checked = NonNullable<CommentInput["checked"]>[number];
