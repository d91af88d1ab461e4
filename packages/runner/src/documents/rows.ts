import {
  type Base,
  type Change,
  type ChangeCause,
  type FieldChange,
  type LocalEndpointChange,
  type Plan,
  type Subject,
  causeOf,
  gapText,
  priceText,
  unreachable,
  whoseText,
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

/** The words for each kind of resource, in the order in which they are made. */
export const resourceWords: Readonly<Record<Change["resource"], string>> = {
  "security-group": "security group",
  endpoint: "endpoint",
  zone: "zone",
  record: "record",
  association: "association",
  authorization: "left-over authorization",
  "local-endpoint": "local endpoint",
  profile: "Profile",
  "profile-zone": "zone in the Profile",
  "profile-association": "Profile on VPC",
};

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
    what: resourceWords[resource],
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

function localDetails({ kind, local }: LocalEndpointChange): readonly string[] {
  const names = local.zones.map(({ name }) => name).join(", ");
  const whose = whoseText(local);
  if (kind === "retire") return [`${whose}; deleted for good, which saves ${priceText(local)}`];
  const isOpening = !local.isGapFree && local.found.isPrivateDnsOn === (kind === "switch");
  return [
    `${whose}; it stays, for ${priceText(local)}`,
    ...(isOpening ? [`public meanwhile, ${gapText}: ${names}`] : []),
  ];
}

function detailsOf(change: Change): readonly string[] {
  if (change.resource === "local-endpoint") return localDetails(change);
  if (change.kind !== "create") return [];
  switch (change.resource) {
    case "security-group": {
      const { ingress, words } = change.desired;
      const cidrs = new Set(ingress.flatMap(({ source }) => (source.kind === "cidr" ? source.cidr : [])));
      return [`admits on ${words.admits}: ${[...cidrs].join(", ")}`];
    }
    case "endpoint": {
      const { subnets, policy } = change.desired;
      return [
        `in ${subnets.join(", ")}; policy: ${policy === undefined ? "full access" : policy.replaceAll(/\s+/g, " ").trim()}`,
      ];
    }
    case "profile": {
      const { accounts } = change.desired;
      return accounts.length === 0 ? [] : [`shared with ${accounts.join(", ")}`];
    }
    case "zone":
    case "record":
    case "association":
    case "profile-association":
    case "profile-zone":
      return [];
    default:
      return unreachable(change);
  }
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

function whichOf(change: Change): string {
  switch (change.resource) {
    case "security-group":
      return change.kind === "create" ? change.desired.name : `${change.observed.name} (${change.observed.id})`;
    case "endpoint": {
      const { serviceName } = change.kind === "delete" ? change.observed : change.desired;
      return change.kind === "create" ? serviceName : `${serviceName} (${change.observed.id})`;
    }
    case "zone":
      return change.kind === "create" ? change.desired.name : `${change.observed.name} (${change.observed.id})`;
    case "record":
      return change.kind === "delete"
        ? `${change.observed.name} ${change.observed.type}`
        : `${change.desired.name} ${change.desired.type} ${change.desired.target.kind === "alias" ? "alias to" : "with the addresses of"} the endpoint`;
    case "association":
      return change.kind === "delete" ? change.observed.zone.name : change.desired.zoneName;
    case "authorization":
      return change.observed.zone.name;
    case "profile":
      return change.kind === "create"
        ? change.desired.name
        : `${change.observed.name ?? ""} (${change.observed.id ?? "its share"})`.trim();
    case "profile-zone":
      return change.kind === "delete" ? change.observed.zone.name : change.desired.zoneName;
    case "profile-association":
      return change.kind === "delete" ? change.observed.vpc.vpc : change.desired.user.vpc.vpc;
    case "local-endpoint":
      return `${change.local.found.id} for ${change.services.join(", ")}`;
    default:
      return unreachable(change);
  }
}
