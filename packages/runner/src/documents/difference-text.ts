import {
  type Change,
  type Deviation,
  type Difference,
  type Operation,
  type Plan,
  canonicalJson,
  unreachable,
} from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { operationText } from "./operation-text.ts";
import { rowOf } from "./rows.ts";
import { sectionText } from "./section-text.ts";

/** Characters of a value that are shown: enough to tell two apart, and no wall of JSON. */
const longestValue = 60;

/** Returns what differs from an approved plan, one text for each difference. */
export function differenceTexts(differences: readonly Difference[], plan: Plan): readonly string[] {
  const named = namesIn(plan);
  return differences.map((difference) => differenceText(difference, named));
}

/** What is known of the operations and the changes that an id or a key names. */
interface Names {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly held: ReadonlyMap<string, Change>;
}

function namesIn({ operations, blocked }: Plan): Names {
  return {
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    held: new Map(blocked.map(({ change }) => [change.key, change])),
  };
}

function differenceText(difference: Difference, names: Names): string {
  switch (difference.kind) {
    case "other-plan":
      return `the plan is ${difference.found} now, approved was ${difference.approved}`;
    case "other-topology":
      return printable(`this plan is for ${difference.found}, approved was one for ${difference.approved}`);
    case "topology-changed":
      return "the topology was changed after the plan was made";
    case "unread":
      return "something could not be read, so it cannot be told what of the approved plan is done";
    case "not-approved":
      return `not approved: ${deedText(difference.id, names)}${difference.because === undefined ? "" : printable(`: ${deviationText(difference.because)}`)}`;
    case "free-now":
      return `not approved: ${deedText(difference.id, names)}: ${printable(difference.code)} held it back when the plan was approved`;
    case "held-back":
      return `approved, and held back now: ${heldText(difference, names)}: ${printable(difference.because)}`;
    default:
      return unreachable(difference);
  }
}

function deedText(id: string, { operations }: Names): string {
  const operation = operations.get(id);
  return operation === undefined ? printable(id) : operationText(operation);
}

/** What is held back is no operation of the plan, but the change that it was to carry out is known by its key. */
function heldText({ id, changes }: Extract<Difference, { kind: "held-back" }>, { held }: Names): string {
  const change = changes.map((key) => held.get(key)).find((found) => found !== undefined);
  if (change === undefined) return printable(id);
  const { what, which, section } = rowOf(change, undefined);
  return `${change.kind} ${what} ${printable(which)} for ${sectionText(section)}`;
}

function deviationText(deviation: Deviation): string {
  switch (deviation.kind) {
    case "region":
      return `it is in ${deviation.now}, approved was ${deviation.approved}`;
    case "role":
      return `it would be done as ${deviation.now ?? "whoever runs it"}, approved was ${deviation.approved ?? "whoever runs it"}`;
    case "parameter":
      return `its ${deviation.name} would be ${valueText(deviation.now)}, approved was ${valueText(deviation.approved)}`;
    case "found":
      return `${deviation.of} is ${shortened(deviation.now ?? "nothing")}, approved was ${shortened(deviation.approved ?? "nothing")}`;
    default:
      return unreachable(deviation);
  }
}

/** Returns a value without the marks of JSON, cut where it is long. */
function valueText(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = canonicalJson(value);
  const bare = typeof value === "object" || typeof value === "string" ? withoutJson(text) : text;
  return shortened(bare);
}

function withoutJson(text: string): string {
  return text.replaceAll(/["{}[\]\\]/g, "").replaceAll(/([,:])(?=\S)/g, "$1 ");
}

function shortened(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`;
}
