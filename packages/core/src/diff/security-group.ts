import type { FieldChange, SecurityGroupChange } from "./change.ts";
import { isWithin } from "../words/cidr.ts";
import type { Cidr } from "../words/ids.ts";
import { brandKey } from "../words/ids.ts";
import type { IngressRule, ObservedSecurityGroup, SecurityGroup } from "../resource/resource.ts";
import { type Observed, valueOr } from "../words/state.ts";

/** The port that endpoints serve. */
const httpsPort = 443;

/** What has to change in the rules of a group. */
export interface IngressDifference {
  readonly missing: readonly Cidr[];
  readonly extra: readonly IngressRule[];
}

/** What may be taken away: something that we could not read, or that stays, may need it (law 5). */
export interface GroupDiffOptions {
  /** Whether a group may go. */
  readonly mayRemove: boolean;
  /** Whether a rule may go. */
  readonly mayRevoke: boolean;
}

/** Returns the changes of the group that the topology owns, or owned before. */
export function diffSecurityGroups(
  desired: SecurityGroup | undefined,
  observed: Observed<readonly ObservedSecurityGroup[]>,
  { mayRemove, mayRevoke }: GroupDiffOptions,
): readonly SecurityGroupChange[] {
  const groups = valueOr(observed, []);
  const kept = desired && groups.find(({ vpc }) => vpc === desired.vpc);
  const surplus = mayRemove ? groups.filter((group) => group !== kept).map(removal) : [];
  if (desired === undefined) return surplus;
  const wanted = { ...desired, isIngressComplete: desired.isIngressComplete && mayRevoke };
  return [...(kept === undefined ? [creation(wanted)] : updateOf(wanted, kept)), ...surplus];
}

/** Returns the rules that a group lacks and those it should not have. */
export function ingressDifference(desired: SecurityGroup, observed: ObservedSecurityGroup): IngressDifference {
  const wanted = new Set<string>(desired.ingress.map(ruleTextOf));
  const found = new Set(observed.ingress.map(ruleText));
  return {
    missing: desired.ingress.filter(
      (cidr) => !found.has(ruleTextOf(cidr)) && (desired.isIngressComplete || !isAdmitted(cidr, observed)),
    ),
    extra: desired.isIngressComplete ? inOrder(observed.ingress.filter((rule) => !wanted.has(ruleText(rule)))) : [],
  };
}

/** Returns the rules before and after, in words. */
export function ingressChange({ ingress }: ObservedSecurityGroup, { missing, extra }: IngressDifference): FieldChange {
  const before = ingress.map(ruleText);
  const gone = new Set(extra.map(ruleText));
  const after = [...before.filter((rule) => !gone.has(rule)), ...missing.map(ruleTextOf)];
  return { field: "ingress", before: before.sort().join(", "), after: after.sort().join(", ") };
}

/** Returns one inbound rule in words, such as `tcp 443 from 10.1.0.0/16`. */
export function ruleText({ protocol, fromPort, toPort, source }: IngressRule): string {
  const ports = fromPort === toPort ? `${fromPort ?? "all"}` : `${fromPort ?? "all"}-${toPort ?? "all"}`;
  return `${protocol} ${ports} from ${sourceText(source)}`;
}

/** Where some CIDRs are unknown, the known ones may stand within a larger rule that was made when all were known. */
function isAdmitted(cidr: Cidr, { ingress }: ObservedSecurityGroup): boolean {
  return ingress.some(
    ({ protocol, fromPort, toPort, source }) =>
      protocol === "tcp" &&
      fromPort === httpsPort &&
      toPort === httpsPort &&
      source.kind === "cidr" &&
      isWithin(cidr, source.cidr),
  );
}

function inOrder(rules: readonly IngressRule[]): readonly IngressRule[] {
  return rules.toSorted((a, b) => (ruleText(a) < ruleText(b) ? -1 : 1));
}

function sourceText(source: IngressRule["source"]): string {
  switch (source.kind) {
    case "cidr":
    case "cidr6":
      return source.cidr;
    case "group":
      return source.group;
    case "prefix-list":
      return source.id;
  }
}

function ruleTextOf(cidr: Cidr): string {
  return ruleText({ protocol: "tcp", fromPort: httpsPort, toPort: httpsPort, source: { kind: "cidr", cidr } });
}

function creation(desired: SecurityGroup): SecurityGroupChange {
  return {
    kind: "create",
    resource: "security-group",
    key: desired.key,
    desired,
    why: "the endpoints need a group that admits the spokes",
  };
}

function updateOf(desired: SecurityGroup, observed: ObservedSecurityGroup): readonly SecurityGroupChange[] {
  const { missing, extra } = ingressDifference(desired, observed);
  if (missing.length === 0 && extra.length === 0) return [];
  const fields = [ingressChange(observed, { missing, extra })];
  const why = "the rules must admit the CIDRs of the hub and its spokes, or those under hub.allow, and no others";
  return [{ kind: "update", resource: "security-group", key: desired.key, desired, observed, fields, why }];
}

function removal(observed: ObservedSecurityGroup): SecurityGroupChange {
  const key = brandKey(`security-group/endpoints#${observed.id}`);
  return {
    kind: "delete",
    resource: "security-group",
    key,
    observed,
    why: "no endpoint of the topology uses this group any more",
  };
}
