import type { Obstacle, ReachCheck } from "../reach/answer.ts";
import type { Subject } from "../topology/subject.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import type { SpokeProbe } from "./probe.ts";

/** What was found of the links of a topology as they stand: a plain value, with nothing left to be looked up. */
export interface Verification {
  readonly topology: string;
  readonly hub: { readonly account: AccountId; readonly region: Region; readonly vpc: VpcId };
  /** In the order of the file. */
  readonly services: readonly string[];
  readonly spokes: readonly VerifiedSpoke[];
  /** What is wrong beside the links. */
  readonly faults: readonly Fault[];
  /** What was proved from inside; undefined where nobody asked. */
  readonly probes?: readonly SpokeProbe[] | undefined;
}

/** A spoke with its links. */
export interface VerifiedSpoke {
  readonly name: string;
  readonly account: AccountId;
  readonly vpc: VpcRef;
  /** One for each service that it uses, in the order of the file. */
  readonly links: readonly VerifiedLink[];
}

/**
 * What is known of a link: `yes`, it works as far as can be told, or as was proved from inside; `no`, something is in the way; `unknown`, not everything
 * could be looked at; `assumed`, names lead to the endpoint, and the way there was not looked at, as the file says.
 */
export type LinkAnswer = "yes" | "no" | "unknown" | "assumed";

/** One service for one spoke. */
export interface VerifiedLink {
  readonly service: string;
  readonly answer: LinkAnswer;
  /** The first in the way comes first. */
  readonly obstacles: readonly Obstacle[];
}

/** Something that is wrong, or not known, beside the links. */
export interface Fault {
  readonly kind: "authorizations" | "endpoint" | "probe" | "read" | "spoke" | "stranger";
  readonly answer: "no" | "unknown";
  readonly subject: Subject;
  readonly message: string;
  readonly hint: string;
}

/** How a verification ended: `failed` where anything is wrong, else `incomplete` where anything is not known. */
export type VerificationVerdict = "well" | "failed" | "incomplete";

/** Returns what a verification comes to. */
export function verdictOf({ spokes, faults }: Verification): VerificationVerdict {
  const answers = [...spokes.flatMap(({ links }) => links), ...faults].map(({ answer }) => answer);
  if (answers.includes("no")) return "failed";
  return answers.includes("unknown") ? "incomplete" : "well";
}

/** How many links there are of each answer. */
export function answerCounts({ spokes }: Verification): Readonly<Record<LinkAnswer, number>> {
  const counts = { yes: 0, no: 0, unknown: 0, assumed: 0 };
  for (const { answer } of spokes.flatMap(({ links }) => links)) counts[answer] += 1;
  return counts;
}

/** An obstacle, and all links that it is the first for. */
export interface SharedObstacle {
  readonly check: ReachCheck;
  readonly answer: Obstacle["answer"];
  readonly id: string;
  readonly message: string;
  readonly hint: string;
  readonly spokes: readonly string[];
  readonly services: readonly string[];
}

/**
 * Returns what is first in the way of links, each once by what decides, with the links that it is in the way of; it says so of
 * the first of them. What is there comes before what is not known.
 */
export function sharedObstacles({ spokes }: Verification): readonly SharedObstacle[] {
  const found = new Map<string, { obstacle: Obstacle; spokes: Set<string>; services: Set<string> }>();
  for (const { name, links } of spokes)
    for (const { service, obstacles } of links) {
      const [obstacle] = obstacles;
      if (obstacle === undefined) continue;
      // What decides is one thing, and says of each address that it is in the way of it.
      const text = `${obstacle.answer} ${obstacle.check} ${obstacle.id}`;
      const known = found.get(text) ?? { obstacle, spokes: new Set<string>(), services: new Set<string>() };
      found.set(text, known);
      known.spokes.add(name);
      known.services.add(service);
    }
  const all = [...found.values()].map(({ obstacle, ...links }) => ({
    ...obstacle,
    spokes: [...links.spokes],
    services: [...links.services],
  }));
  return [...all.filter(({ answer }) => answer === "no"), ...all.filter(({ answer }) => answer === "unknown")];
}
