import { partitionOf } from "../catalogue/partition.ts";
import type { Xml } from "../base/xml.ts";
import type { Call } from "../call/call.ts";
import { defaultTargets, internetRule, type ResolverRule } from "../world/resolver-rule.ts";
import { placeOf } from "../world/world.ts";

/** A rule as its owner and those it is shared with see it. */
export interface ShownRule {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** With trailing dot. */
  readonly domain: string;
  readonly type: "FORWARD" | "SYSTEM" | "RECURSIVE";
  readonly targets: readonly string[];
  readonly shareStatus: "NOT_SHARED" | "SHARED_BY_ME" | "SHARED_WITH_ME";
}

/** A rule that holds for a VPC of the caller. */
export interface ShownAssociation {
  readonly id: string;
  readonly rule: string;
  readonly name: string;
  readonly vpc: string;
}

/** The rules of the caller, those that hold for VPCs of its own, and the one that AWS made. */
export function rulesOf(call: Call): readonly ShownRule[] {
  const here = call.world.resolverRules.filter(({ region }) => region === call.region);
  const rules = new Map<string, ShownRule>();
  for (const rule of here) {
    const uses = here.filter((other) => idOf(call, other) === idOf(call, rule));
    const isOwn = ownerOf(call, rule) === call.caller.account;
    if (!isOwn && uses.every((use) => accountOf(call, use) !== call.caller.account)) continue;
    const isLent = uses.some((use) => accountOf(call, use) !== ownerOf(call, rule));
    const shareStatus = isOwn ? (isLent ? "SHARED_BY_ME" : "NOT_SHARED") : "SHARED_WITH_ME";
    rules.set(idOf(call, rule), shownRule(call, rule, shareStatus));
  }
  return [
    {
      id: internetRule,
      owner: "Route 53 Resolver",
      name: "Internet Resolver",
      domain: ".",
      type: "RECURSIVE",
      targets: [],
      shareStatus: "NOT_SHARED",
    },
    ...rules.values(),
  ];
}

function shownRule(call: Call, rule: ResolverRule, shareStatus: ShownRule["shareStatus"]): ShownRule {
  const { domain, name = "", type = "FORWARD", targets = defaultTargets } = rule;
  return {
    id: idOf(call, rule),
    owner: ownerOf(call, rule),
    name,
    domain: `${domain}.`,
    type,
    targets: type === "SYSTEM" ? [] : targets,
    shareStatus,
  };
}

/** Which rules hold for the VPCs of the caller; the one that AWS made holds for all of them. */
export function associationsOf(call: Call): readonly ShownAssociation[] {
  const { world, region, caller } = call;
  const vpcs = world.vpcs.allSeen().filter((vpc) => vpc.region === region && vpc.account === caller.account);
  const own = world.resolverRules
    .filter((rule) => rule.region === region && accountOf(call, rule) === caller.account)
    .map((rule) => ({
      id: `rslvr-rrassoc-${world.ids.fixed("rule association", idOf(call, rule), rule.vpc).slice(0, 17)}`,
      rule: idOf(call, rule),
      name: rule.name ?? "",
      vpc: rule.vpc,
    }));
  const internet = vpcs.map(({ id }) => ({
    id: `rslvr-autodefined-assoc-${id}-internet-resolver`,
    rule: internetRule,
    name: "System Rule Association",
    vpc: id,
  }));
  return [...internet, ...own];
}

/** A rule keeps its id for all VPCs that it holds for where it was given one. */
function idOf({ world }: Call, { id, region, vpc, domain }: ResolverRule): string {
  return id ?? `rslvr-rr-${world.ids.fixed("resolver rule", region, vpc, domain).slice(0, 17)}`;
}

function accountOf({ world }: Call, { region, vpc }: ResolverRule): string | undefined {
  return world.vpcs.get(placeOf(region, vpc))?.account;
}

function ownerOf(call: Call, rule: ResolverRule): string {
  return rule.account ?? accountOf(call, rule) ?? "";
}

export function showRule({ region }: Call, rule: ShownRule): Xml {
  const isOfAws = rule.id === internetRule;
  const resource = isOfAws ? `:autodefined-rule/${rule.id}` : `${rule.owner}:resolver-rule/${rule.id}`;
  return {
    Id: rule.id,
    CreatorRequestId: isOfAws ? "" : rule.id,
    Arn: `arn:${partitionOf(region).id}:route53resolver:${region}:${resource}`,
    DomainName: rule.domain,
    Status: "COMPLETE",
    RuleType: rule.type,
    Name: rule.name,
    TargetIps: rule.targets.length === 0 ? undefined : { member: rule.targets.map((Ip) => ({ Ip, Port: 53 })) },
    ResolverEndpointId: rule.targets.length === 0 ? undefined : rule.id.replace("rslvr-rr-", "rslvr-out-"),
    OwnerId: rule.owner,
    ShareStatus: rule.shareStatus,
  };
}
