import { type Change, type OtherWay, type Plan, estimateOf } from "@vpce-hub/core";
import { counted } from "../documents/counts.ts";
import { usd } from "./cost-text.ts";
import { durationText } from "./duration.ts";

/** Returns what it would come to if links were served the other way, as a sentence or two; undefined where that is not known. */
export function otherWayText(plan: Plan): string | undefined {
  const { otherWay } = plan;
  if (otherWay === undefined) return undefined;
  const { distribution, vpcs, estimate } = otherWay;
  const own = plan.operations.length === 0 ? "" : ` (this plan ${effortText(estimateOf(plan))})`;
  return `${ways[distribution]} instead (distribution: ${distribution}), ${counted(vpcs, "VPC")} would cost ${differenceText(otherWay)}; an apply of that takes ${effortText(estimate)}${own}.${quotaText(otherWay)}`;
}

/** Returns the line of a plan for people: where links are served anew, or a Profile is paid for. */
export function otherWayLines(plan: Plan): readonly string[] {
  const text = otherWayText(plan);
  const isTold = plan.otherWay?.distribution === "zones" || plan.changes.some(isOfServing);
  return text === undefined || !isTold ? [] : [text];
}

function isOfServing({ resource }: Change): boolean {
  return resource === "association" || resource === "profile-association";
}

const ways: Readonly<Record<OtherWay["distribution"], string>> = {
  zones: "By zones",
  profile: "By a Route 53 Profile",
};

function differenceText({ cost: { asked, other } }: OtherWay): string {
  const step = other - asked;
  if (step === 0) return "the same";
  return `${usd(Math.abs(step))} a month ${step > 0 ? "more" : "less"} (${usd(other)} in the place of ${usd(asked)})`;
}

function effortText({ calls, ms }: Pick<OtherWay["estimate"], "calls" | "ms">): string {
  return `~${counted(calls, "call")}, ~${durationText(ms)}`;
}

function quotaText({ distribution, isWithinQuota }: OtherWay): string {
  if (isWithinQuota) return "";
  return ` AWS refuses that: they are more VPCs than a ${distribution === "zones" ? "zone" : "Profile"} takes.`;
}
