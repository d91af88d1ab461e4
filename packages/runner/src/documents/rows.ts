import { type Change, type FieldChange, unreachable } from "@vpce-hub/core";

/** One change as a reviewer reads it. */
export interface PlanRow {
  readonly kind: Change["kind"];
  readonly section: Section;
  /** What changes, such as `endpoint`. */
  readonly what: "security group" | "endpoint" | "zone" | "record" | "association" | "left-over authorization";
  /** Which one, such as a name or an id. */
  readonly which: string;
  readonly why: string;
  readonly fields: readonly FieldChange[];
  /** What a new resource is made with, where its name does not say it. */
  readonly details: readonly string[];
}

/**
 * Whom a change hits: the hub as a whole, one service, the users of a zone that goes, one spoke, or a VPC that is none
 * of the topology's.
 */
export interface Section {
  readonly kind: "hub" | "service" | "zone" | "spoke" | "vpc";
  readonly name: string;
  /** The VPC behind a spoke, with its account where it is known. */
  readonly place?: string;
}

/** Returns a change as a row. */
export function rowOf(change: Change): PlanRow {
  const fields = "fields" in change ? change.fields : [];
  return { kind: change.kind, why: change.why, fields, details: detailsOf(change), ...subjectOf(change) };
}

function detailsOf(change: Change): readonly string[] {
  if (change.kind !== "create") return [];
  switch (change.resource) {
    case "security-group":
      return [`admits on port 443: ${change.desired.ingress.join(", ")}`];
    case "endpoint": {
      const { subnets, policy } = change.desired;
      return [
        `in ${subnets.join(", ")}; policy: ${policy === undefined ? "full access" : policy.replaceAll(/\s+/g, " ").trim()}`,
      ];
    }
    default:
      return [];
  }
}

type Subject = Pick<PlanRow, "section" | "what" | "which">;

function subjectOf(change: Change): Subject {
  switch (change.resource) {
    case "security-group":
      return {
        section: hub,
        what: "security group",
        which: change.kind === "create" ? change.desired.name : `${change.observed.name} (${change.observed.id})`,
      };
    case "endpoint":
      return endpointSubject(change);
    case "zone":
      return zoneSubject(change);
    case "record":
      return recordSubject(change);
    case "association":
      return associationSubject(change);
    case "authorization":
      return {
        section: linkSection(change.observed),
        what: "left-over authorization",
        which: change.observed.zone.name,
      };
    default:
      return unreachable(change);
  }
}

const hub: Section = { kind: "hub", name: "" };

function endpointSubject(change: Extract<Change, { resource: "endpoint" }>): Subject {
  const id = change.kind === "create" ? "" : ` (${change.observed.id})`;
  const serviceName = change.kind === "delete" ? change.observed.serviceName : change.desired.serviceName;
  const service = change.kind === "delete" ? serviceOf(change.key) : change.desired.service;
  return { section: { kind: "service", name: service }, what: "endpoint", which: `${serviceName}${id}` };
}

function zoneSubject(change: Extract<Change, { resource: "zone" }>): Subject {
  const id = change.kind === "create" ? "" : ` (${change.observed.id})`;
  const zone = change.kind === "delete" ? change.observed : change.desired;
  const section =
    change.kind === "delete"
      ? zoneSection(zone.name)
      : { kind: "service" as const, name: change.desired.services.join(", ") };
  return { section, what: "zone", which: `${zone.name}${id}` };
}

function recordSubject(change: Extract<Change, { resource: "record" }>): Subject {
  if (change.kind === "delete") {
    const { name, type, zone } = change.observed;
    return { section: zoneSection(zone.name), what: "record", which: `${name} ${type}` };
  }
  const { name, type, endpoint } = change.desired;
  return {
    section: { kind: "service", name: serviceOf(endpoint) },
    what: "record",
    which: `${name} ${type} alias to the endpoint`,
  };
}

function associationSubject(change: Extract<Change, { resource: "association" }>): Subject {
  if (change.kind === "delete")
    return { section: linkSection(change.observed), what: "association", which: change.observed.zone.name };
  const { spoke, zoneName, vpc, account } = change.desired;
  const place = `${vpc.vpc} in account ${account}, ${vpc.region}`;
  const section: Section = spoke === undefined ? hub : { kind: "spoke", name: spoke, place };
  return { section, what: "association", which: zoneName };
}

function linkSection({
  spoke,
  vpc,
}: {
  readonly spoke: string | undefined;
  readonly vpc: { readonly vpc: string; readonly region: string };
}): Section {
  const place = `${vpc.vpc} in ${vpc.region}`;
  return spoke === undefined ? { kind: "vpc", name: place } : { kind: "spoke", name: spoke, place };
}

/** A zone that goes has no service in the topology any more; its own name says most. */
function zoneSection(name: string): Section {
  return { kind: "zone", name };
}

function serviceOf(endpointKey: string): string {
  return endpointKey.replace(/^endpoint\//, "").replace(/#.*$/, "");
}
