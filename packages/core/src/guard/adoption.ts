import type { AdoptionOutcome, AdoptionVerdict } from "../match/adoption-verdict.ts";
import { adoptionVerdicts } from "../match/adoption.ts";
import { isCreationOf } from "../diff/kinds.ts";
import { type Subject, aboutKey } from "../topology/subject.ts";
import type { Topology } from "../topology/topology.ts";
import type { Key } from "../words/ids.ts";
import { fewOf } from "../words/few.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, type FindingText, block, stop, warn } from "./finding.ts";

/**
 * Reports what is listed under `adopt` and is not adopted. Where something is demanded that it was to be, none is made
 * meanwhile: it may serve already.
 */
export const adoptionsArePossible: Guard = (context) => {
  const { topology, desired, state } = context;
  const verdicts = adoptionVerdicts(topology, desired, state);
  return [...verdicts.flatMap((verdict) => refusalOf(verdict, context)), ...doneOf(verdicts, context)];
};

/** Says what of the list is done, at once for all. */
function doneOf(
  verdicts: readonly AdoptionVerdict[],
  { topology, match: { isHubKnown } }: GuardContext,
): readonly Finding[] {
  const done = verdicts.filter(({ outcome }) => outcome.kind === "done").map(({ id }) => id);
  const moved = (isHubKnown ? topology.adopt : []).flatMap((entry) =>
    entry.kind === "topology" && !verdicts.some((verdict) => verdict.entry === entry) ? `topology: ${entry.name}` : [],
  );
  const all = [...done, ...moved];
  if (all.length === 0) return [];
  const bears = moved.length === 0 ? "" : "; nothing bears the former name any more";
  return [
    warn("adopt.done", aboutKey("adopt"), {
      message: `adopt lists ${fewOf(all)}, which ${all.length === 1 ? "is" : "are"} done${bears}: that does no harm`,
      hint: `take ${all.length === 1 ? "it" : "them"} out of adopt, or leave ${all.length === 1 ? "it" : "them"} there`,
    }),
  ];
}

function refusalOf(verdict: AdoptionVerdict, context: GuardContext): readonly Finding[] {
  const { outcome, id, key } = verdict;
  const subject = placeOf(verdict, context.topology);
  const what = nameOf(verdict);
  switch (outcome.kind) {
    case "adopted":
    case "done":
    // What is not known of it is told where that was read.
    case "unknown":
      return [];
    case "not-found":
      return [notFound(verdict, subject, context)];
    case "other-topology":
      return held("adopt.other-topology", subject, key, otherTopologyText(what, outcome.topology, context.topology));
    case "requester-managed":
      return held("adopt.requester-managed", subject, key, {
        message: `${what} was made by a service of AWS, which keeps it and would not let go of it`,
        hint: `take ${id} out of adopt, and let that service delete it where it is not needed`,
      });
    case "unfit":
      return held("adopt.unfit", subject, key, {
        message: `${what} cannot be adopted: ${outcome.why}; it would be made again`,
        hint: `write the subnets that ${id} has, or take it out of adopt: a new one is made then`,
      });
    case "second":
      return second(outcome, verdict, subject);
    case "undemanded":
      return [undemanded(verdict, subject)];
  }
}

/** With nothing to hold back, what blocks would only be in the way of all else. */
function held(code: Finding["code"], subject: Subject, key: Key | undefined, text: FindingText): readonly Finding[] {
  return [key === undefined ? warn(code, subject, text) : block(code, subject, { ...text, keys: [key] })];
}

function notFound({ thing, id }: AdoptionVerdict, subject: Subject, { topology, changes }: GuardContext): Finding {
  const made = changes.flatMap((change) =>
    (thing === "zone" && isCreationOf("zone", change)) || (thing === "endpoint" && isCreationOf("endpoint", change))
      ? change.key
      : [],
  );
  const { account, region } = topology.hub;
  const where = thing === "zone" ? `account ${account}` : `account ${account}, ${region}`;
  const message = `adopt lists the ${thing} ${id}, which does not exist in ${where}`;
  if (made.length === 0)
    return warn("adopt.not-found", subject, { message, hint: `take ${id} out of adopt, or correct it` });
  return block("adopt.not-found", subject, {
    keys: made,
    message: `${message}; no ${thing} is made meanwhile, since it may be the one that is meant`,
    hint: `correct ${id} under adopt, or take it out`,
  });
}

function otherTopologyText(what: string, other: string, { name }: Topology): FindingText {
  return {
    message: `${what} is marked by the vpce-hub topology ${other}, and one thing cannot be two topologies'`,
    hint: `take it out of adopt; or, where ${name} is ${other} under a new name, write adopt: [{ topology: ${other} }]`,
  };
}

function second(
  { others, isServed }: Extract<AdoptionOutcome, { readonly kind: "second" }>,
  verdict: AdoptionVerdict,
  subject: Subject,
): readonly Finding[] {
  const what = nameOf(verdict);
  if (isServed)
    return [
      warn("adopt.second", subject, {
        message: `${what} is not adopted: ${fewOf(others)} is this topology's and serves in its place`,
        hint: `take ${verdict.id} out of adopt`,
      }),
    ];
  return held("adopt.second", subject, verdict.key, {
    message: `${what} and ${fewOf(others)} could be the same ${verdict.thing} of the topology, so none of them is adopted`,
    hint: `leave one of ${fewOf([verdict.id, ...others].toSorted())} under adopt`,
  });
}

/** Of a former topology nothing may stay behind: run again, it would make anew what has changed hands. */
function undemanded(verdict: AdoptionVerdict, subject: Subject): Finding {
  const { entry, id } = verdict;
  const message = `${nameOf(verdict)} is not adopted: the topology asks for no such ${verdict.thing}, and would delete it`;
  if (entry.kind === "topology")
    return stop("adopt.undemanded", subject, {
      message,
      hint: `rename first, with all that ${entry.name} had, and take it out with the next apply`,
    });
  return warn("adopt.undemanded", subject, {
    message,
    hint: `take ${id} out of adopt, or list the service or the name that it is for`,
  });
}

function nameOf({ thing, id, name }: AdoptionVerdict): string {
  return `the ${thing} ${id} (${name})`;
}

function placeOf({ entry }: AdoptionVerdict, { adopt }: Topology): Subject {
  return aboutKey("adopt", adopt.indexOf(entry));
}
