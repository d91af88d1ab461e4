import { groupBy } from "../base/group-by.ts";
import { unreachable } from "../base/unreachable.ts";
import { isTakingAway } from "../operation/facts/facts.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { matchText } from "../topology/settle.ts";
import type { Gap, Looked, SelectionOutcome, Sought } from "../topology/sought.ts";
import type { Subject } from "../topology/subject.ts";
import type { AccountState } from "../topology/discovery.ts";
import { fewOf } from "../words/few.ts";
import type { Key } from "../words/ids.ts";
import { type Finding, block, stop, warn } from "./finding.ts";
import type { Guard } from "./context.ts";

/** Reports what was looked up and not found for certain. */
export const whatIsSoughtIsFound: Guard = ({ sought: { gaps } }) => gaps.flatMap((gap) => gapFinding(gap) ?? []);

/** Checks that selections find as much as is expected, and tells which accounts they cannot use. */
export const selectionsFindEnough: Guard = ({ sought: { selections } }) =>
  selections.flatMap((outcome) => [...tooFew(outcome), ...inactiveAccounts(outcome)]);

/**
 * Returns what is held back as long as it is not known which VPCs are spokes: whatever takes something away (law 5).
 * Where a scope has left an account out, that is what may be meant for its VPCs, the protection of them on the zones
 * included, and nothing else.
 */
export function heldByGaps(
  operations: readonly Operation[],
  { gaps }: Pick<Sought, "gaps">,
): ReadonlyMap<OperationId, Finding> {
  const finding = [...gaps.flatMap((gap) => gapFinding(gap) ?? []), ...notAsked({ gaps })][0];
  if (finding === undefined) return new Map();
  const isWide = gaps.some(({ kind }) => kind !== "not-asked");
  const held = operations.filter(
    (operation) =>
      isTakingAway(operation) && (isWide || operation.subject.kind === "vpc" || mayMeanVpcs.has(operation.kind)),
  );
  return new Map(held.map(({ id }) => [id, finding]));
}

/**
 * Returns the keys of changes of which nobody can say that they are to be done, since a scope lets nobody look: all that
 * they do takes away what may be meant for a VPC of an account that was left out.
 */
export function unaskedChanges(operations: readonly Operation[], { gaps }: Pick<Sought, "gaps">): ReadonlySet<Key> {
  const held = heldByGaps(operations, { gaps: gaps.filter(({ kind }) => kind === "not-asked") });
  if (held.size === 0) return new Set();
  const keysOf = (some: readonly Operation[]): readonly Key[] => some.flatMap(({ changes }) => changes);
  const certain = new Set(keysOf(operations.filter(({ id }) => !held.has(id))));
  return new Set(keysOf(operations.filter(({ id }) => held.has(id))).filter((key) => !certain.has(key)));
}

/** What is taken away by these may be there for a VPC that nobody was asked about. */
const mayMeanVpcs: ReadonlySet<Operation["kind"]> = new Set(["revoke-ingress", "tag-zone"]);

function gapFinding(gap: Gap): Finding | undefined {
  switch (gap.kind) {
    case "unread": {
      const { of, what, reason } = gap;
      return block("read.unknown", about(of), {
        keys: [],
        message: `${what} could not be read for ${lookedText(of)}, so nothing is taken away: ${reason.message}`,
        hint: reason.hint ?? `see that ${reason.action} works in account ${reason.account}, then plan again`,
      });
    }
    case "unmatched": {
      const { of, account, region, tags, vpcs } = gap;
      return block("spoke.unmatched", about(of), {
        keys: [],
        message: `${matchText(vpcs, `VPC of account ${account}, ${region},`)} has the tags ${tags} of ${lookedText(of)}, so nothing is taken away`,
        hint: "write tags that one VPC has and no other, or its id; or remove the spoke",
      });
    }
    case "not-asked":
      return undefined;
    default:
      return unreachable(gap);
  }
}

/** Says where a scope lets nobody look. */
export function notAsked({ gaps }: Pick<Sought, "gaps">): readonly Finding[] {
  const left = gaps.flatMap((gap) => (gap.kind === "not-asked" ? gap : []));
  return [...groupBy(left, ({ of }) => lookedText(of))].flatMap(([text, ofOne]) => {
    const [first] = ofOne;
    if (first === undefined) return [];
    const accounts = [...new Set(ofOne.flatMap(({ account }) => account ?? []))].sort();
    const where = accounts.length === 0 ? "" : ` in account ${accounts.join(", ")}`;
    return warn("scope.not-read", about(first.of), {
      message: `${text} is not looked up${where}: --exclude leaves it out`,
      hint: "plan without --exclude to see what is to be done there; until then no VPC that may be found there is taken off",
    });
  });
}

function tooFew({ name, spokes, min, isComplete }: SelectionOutcome): readonly Finding[] {
  // As long as something could not be listed there may be more.
  if (!isComplete || spokes.length >= Math.max(min, 1)) return [];
  const subject = about({ kind: "selection", name });
  if (min === 0)
    return [
      warn("selection.empty", subject, {
        message: `the selection ${name} finds no VPC`,
        hint: `see that its tags are written as on the VPCs; with expect: { min: 1 } such a plan is refused`,
      }),
    ];
  return [
    stop("selection.too-few", subject, {
      message: `the selection ${name} finds ${spokes.length} of at least ${min} VPCs`,
      hint: `see why VPCs or accounts are missing, or lower expect.min of ${name}`,
    }),
  ];
}

function inactiveAccounts({ name, inactive }: SelectionOutcome): readonly Finding[] {
  return [...groupBy(inactive, ({ state }) => state)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, accounts]) => {
      const ids = accounts.map(({ id }) => id);
      return warn("selection.account-inactive", about({ kind: "selection", name }), {
        message: `the selection ${name} leaves out ${ids.length === 1 ? "account" : "accounts"} ${fewOf(ids)}: ${stateTexts[state]}`,
        hint: "VPCs of such an account stay on no zone; see whether that is meant",
      });
    });
}

const stateTexts: Readonly<Record<AccountState, string>> = {
  active: "active",
  "pending-closure": "about to be closed",
  "pending-activation": "not active yet",
  suspended: "suspended",
  closed: "closed",
  other: "in a state that this version does not know",
};

function about({ kind, name }: Looked): Subject {
  return { kind: "sought", of: kind, name };
}

function lookedText({ kind, name }: Looked): string {
  return kind === "spoke" ? `spoke ${name}` : `the selection ${name}`;
}
