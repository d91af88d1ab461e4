import type { DiffLinks } from "../diff/diff.ts";
import type { ExpandLinks } from "../expand/expand.ts";
import type { Guard } from "../guard/context.ts";
import type { Match } from "../match/match.ts";
import type { OwnedZone } from "../match/zones.ts";
import type { Obstacle } from "../reach/answer.ts";
import type { Environment } from "../topology/environment.ts";
import type { Spoke } from "../topology/topology.ts";
import type { LinkViews } from "../overview/cells.ts";
import type { AssociateLinks } from "../resource/desired.ts";

/** What it is looked up in whether a zone serves a spoke. */
export interface LinkGround {
  readonly match: Match;
  readonly environment: Environment;
}

/** Tells what keeps a zone of ours from serving a spoke; nothing where it does. What all links share is looked up before. */
export type LinkObstacles = (ground: LinkGround) => ObstaclesOf;

/** Tells it of one link. */
export type ObstaclesOf = (zone: OwnedZone, spoke: Spoke) => readonly Obstacle[];

/**
 * How links are served. Every stage of the pipeline that has to do with links asks here, each for its own part; nothing
 * outside knows which distribution a topology has (docs/decisions/0012).
 */
export interface Distribution extends LinkViews {
  /** What keeps a zone from serving a spoke, as it stands. */
  readonly obstacles: LinkObstacles;
  /** The resources that serve the links which a topology asks for. */
  readonly associate: AssociateLinks;
  /** How they differ from what is there. */
  readonly diff: DiffLinks;
  /** What is written for a difference. */
  readonly expand: ExpandLinks;
  /** What must hold before. */
  readonly guards: readonly Guard[];
}
