import type { DiffLinks } from "../diff/diff.ts";
import type { ExpandLinks } from "../expand/expand.ts";
import type { Guard } from "../guard/context.ts";
import type { LinkViews } from "../overview/cells.ts";
import type { AssociateLinks } from "../resource/desired.ts";

/**
 * How links are served. Every stage of the pipeline that has to do with links asks here, each for its own part; nothing
 * outside knows which distribution a topology has (docs/decisions/0012).
 */
export interface Distribution extends LinkViews {
  /** The resources that serve the links which a topology asks for. */
  readonly associate: AssociateLinks;
  /** How they differ from what is there. */
  readonly diff: DiffLinks;
  /** What is written for a difference. */
  readonly expand: ExpandLinks;
  /** What must hold before. */
  readonly guards: readonly Guard[];
}
