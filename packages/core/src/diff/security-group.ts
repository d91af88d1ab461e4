import type { Match } from "../match/match.ts";
import type { IngressRule, ObservedSecurityGroup, SecurityGroup } from "../resource/resource.ts";
import { aboutHub } from "../topology/subject.ts";
import { isWithin } from "../words/cidr.ts";
import { surplusGroupKey } from "../words/key.ts";
import type { FieldChange } from "./facts/fact.ts";
import type { SecurityGroupChange } from "./facts/security-group.ts";
import { listChange } from "./field-change.ts";
import { tagFields } from "./tags.ts";

/** What has to change in the rules of a group. */
export interface IngressDifference {
  readonly missing: readonly IngressRule[];
  readonly extra: readonly IngressRule[];
}

/** What may be taken away: something that we could not read, or that stays, may need it (law 5). */
export interface GroupDiffOptions {
  /** Whether a group may go. */
  readonly mayRemove: boolean;
  /** Whether a rule may go. */
  readonly mayRevoke: boolean;
}

/** Returns the changes of the groups that the topology owns, or owned before. */
export function diffSecurityGroups(
  { groups: { demanded, surplus }, owned: { adopted } }: Match,
  { mayRemove, mayRevoke }: GroupDiffOptions,
): readonly SecurityGroupChange[] {
  return [
    ...demanded.flatMap(({ desired, kept }) => {
      const wanted = { ...desired, isIngressComplete: desired.isIngressComplete && mayRevoke };
      return kept === undefined ? [creation(wanted)] : updateOf(wanted, kept, adopted.has(kept.id));
    }),
    ...(mayRemove ? surplus.map(removal) : []),
  ];
}

/** Returns the rules that a group lacks and those it should not have. */
export function ingressDifference(desired: SecurityGroup, observed: ObservedSecurityGroup): IngressDifference {
  const wanted = new Set(desired.ingress.map(ruleText));
  const found = new Set(observed.ingress.map(ruleText));
  return {
    missing: desired.ingress.filter(
      (rule) => !found.has(ruleText(rule)) && (desired.isIngressComplete || !isAdmitted(rule, observed)),
    ),
    extra: desired.isIngressComplete ? inOrder(observed.ingress.filter((rule) => !wanted.has(ruleText(rule)))) : [],
  };
}

/** Returns the rules before and after, in words. */
export function ingressChange(
  { ingress }: ObservedSecurityGroup,
  { missing, extra }: IngressDifference,
): readonly FieldChange[] {
  const before = ingress.map(ruleText);
  const gone = new Set(extra.map(ruleText));
  return listChange("ingress", before, [...before.filter((rule) => !gone.has(rule)), ...missing.map(ruleText)]);
}

/** Returns one inbound rule in words, such as `tcp 443 from 10.1.0.0/16`. */
export function ruleText({ protocol, fromPort, toPort, source }: IngressRule): string {
  const ports = fromPort === toPort ? `${fromPort ?? "all"}` : `${fromPort ?? "all"}-${toPort ?? "all"}`;
  return `${protocol} ${ports} from ${sourceText(source)}`;
}

/** Where some CIDRs are unknown, the known ones may stand within a larger rule that was made when all were known. */
function isAdmitted({ protocol, fromPort, toPort, source }: IngressRule, { ingress }: ObservedSecurityGroup): boolean {
  return ingress.some(
    (rule) =>
      rule.protocol === protocol &&
      rule.fromPort === fromPort &&
      rule.toPort === toPort &&
      rule.source.kind === "cidr" &&
      source.kind === "cidr" &&
      isWithin(source.cidr, rule.source.cidr),
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

const common = { resource: "security-group", subject: aboutHub, services: [] } as const;

function creation(desired: SecurityGroup): SecurityGroupChange {
  return { ...common, kind: "create", key: desired.key, desired, why: desired.words.why };
}

/** One that is adopted gets its tags by that. */
function updateOf(
  desired: SecurityGroup,
  observed: ObservedSecurityGroup,
  isAdopted: boolean,
): readonly SecurityGroupChange[] {
  const difference = ingressDifference(desired, observed);
  const isIngressOff = difference.missing.length + difference.extra.length > 0;
  const fields = [...ingressChange(observed, difference), ...(isAdopted ? [] : tagFields(desired.tags, observed.tags))];
  if (fields.length === 0) return [];
  const why = isIngressOff
    ? "the rules must admit the CIDRs of the hub and its spokes, or those under hub.allow, and no others"
    : "its tags differ from the topology";
  return [{ ...common, kind: "update", key: desired.key, desired, observed, fields, why }];
}

function removal(observed: ObservedSecurityGroup): SecurityGroupChange {
  const why = "no endpoint of the topology uses this group any more";
  const key = surplusGroupKey(observed.id);
  return { ...common, kind: "delete", key, observed, surplusOf: undefined, why };
}
