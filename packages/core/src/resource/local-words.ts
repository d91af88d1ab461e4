import { fewOf } from "../words/few.ts";
import type { LocalEndpoint } from "./local-endpoints.ts";

const stackTag = "aws:cloudformation:stack-name";

/** Returns whose an endpoint of a spoke is, as far as AWS tells: who minds it, its stack, its tags. */
export function whoseText({ found: { isManaged, tags } }: Pick<LocalEndpoint, "found">): string {
  const stack = tags.get(stackTag);
  const own = [...tags]
    .flatMap(([key, value]) => (key.startsWith("aws:") || key.startsWith("vpce-hub:") ? [] : `${key}=${value}`))
    .sort();
  return [
    ...(isManaged ? ["managed by a service of AWS"] : []),
    ...(stack === undefined ? [] : [`of the CloudFormation stack ${stack}`]),
    own.length === 0 ? "without tags of anybody" : `tagged ${fewOf(own)}`,
  ].join(", ");
}

/** Returns an endpoint of a spoke with what it is for, whose it is and what it costs. */
export function localText(local: LocalEndpoint): string {
  return `${local.found.id} for ${local.services.join(", ")} (${whoseText(local)}; ${priceText(local)})`;
}

/** Returns what an endpoint of a spoke costs, in words. */
export function priceText({ price }: Pick<LocalEndpoint, "price">): string {
  return price === undefined ? "at a price that is not known here" : `${price.toFixed(2)} USD a month`;
}

/** How long a name is public while an endpoint is switched, in words: its hidden zone goes, and the hub's zone spreads. */
export const gapText = "for about a minute";
