import {
  type Base,
  type Change,
  type ChangeCause,
  type FieldChange,
  type Plan,
  type Subject,
  causeOf,
  detailsOf,
  resourceWordsOf,
  unreachable,
  whichOf,
} from "@vpce-hub/core";

/** One change as a reviewer reads it. */
export interface PlanRow {
  readonly kind: Change["kind"];
  readonly section: Section;
  /** What changes, such as `endpoint`. */
  readonly what: string;
  /** Which one, such as a name or an id. */
  readonly which: string;
  readonly why: string;
  readonly fields: readonly FieldChange[];
  /** What a new resource is made with, where its name does not say it. */
  readonly details: readonly string[];
  /** Where the change comes from; undefined where the plan was held against nothing. */
  readonly cause: ChangeCause | undefined;
}

/** Whom a change hits, as lists are divided by it. */
export interface Section {
  readonly kind: Exclude<Subject["kind"], "topology" | "sought">;
  readonly name: string;
  /** The VPC behind a spoke, with its account where it is new. */
  readonly where?: string;
}

/** Returns a change as a row; `base` is what its plan was held against. */
export function rowOf(change: Change, base: Base | undefined): PlanRow {
  const { kind, why, resource } = change;
  return {
    kind,
    why,
    fields: "fields" in change ? change.fields : [],
    details: detailsOf(change),
    section: sectionOf(change),
    what: resourceWordsOf(resource),
    which: whichOf(change),
    cause: causeOf(change, base),
  };
}

/** Returns the changes of a plan as rows. */
export function rowsOf({ changes, base }: Pick<Plan, "changes" | "base">): readonly PlanRow[] {
  return changes.map((change) => rowOf(change, base));
}

const causeWords: Readonly<Record<ChangeCause, string>> = {
  drift: "drift",
  edit: "this edit",
  both: "drift and this edit",
};

/** Returns the mark behind what changes, such as ` [drift]`; nothing where the plan was held against nothing. */
export function causeMark({ cause }: Pick<PlanRow, "cause">): string {
  return cause === undefined ? "" : ` [${causeWords[cause]}]`;
}

/** Returns what is there, or is asked for, of a property that differs, as one text. */
export function fieldText(value: string | readonly string[]): string {
  return typeof value === "string" ? value : value.join(", ");
}

function sectionOf({ subject, kind }: Change): Section {
  switch (subject.kind) {
    case "hub":
    case "topology":
      return { kind: "hub", name: "" };
    case "service":
      return { kind: "service", name: subject.names.join(", ") };
    // No change is of what is still looked up.
    case "sought":
      return { kind: "hub", name: "" };
    case "zone":
      return { kind: "zone", name: subject.name };
    case "spoke": {
      const { vpc, region } = subject.vpc;
      const where = kind === "create" ? `${vpc} in account ${subject.account}, ${region}` : `${vpc} in ${region}`;
      return { kind: "spoke", name: subject.name, where };
    }
    case "vpc":
      return { kind: "vpc", name: `${subject.vpc.vpc} in ${subject.vpc.region}` };
    default:
      return unreachable(subject);
  }
}
