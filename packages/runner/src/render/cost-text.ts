import { type Plan, isForecast } from "@vpce-hub/core";
import { counted } from "../documents/counts.ts";

/** Returns what the hub costs in sentences; undefined parts say what is missing. */
export function costText(plan: Plan): string {
  const { before, after, eachOwn, prices } = plan.overview.cost;
  const basis = `Prices as of ${prices.asOf}; data and transit are not in it.`;
  if (before !== undefined && !isForecast(plan))
    return `Cost a month: ${usd(before)} before; what it is after is not known until every service is. ${basis}`;
  if (before === undefined || after === undefined || eachOwn === undefined) {
    const missing =
      prices.endpointZoneHour === undefined
        ? "no price of an endpoint is known for this Region; set prices.endpointZoneHour in the topology"
        : "what stands now could not be read";
    return `Cost a month is not known: ${missing}. ${basis}`;
  }
  const step = after - before;
  const difference = step === 0 ? "as before" : `${step > 0 ? "+" : "-"}${usd(Math.abs(step))}`;
  return `Cost a month: ${usd(before)} before, ${usd(after)} after (${difference}); ${usd(eachOwn)} if every spoke had endpoints of its own.${localText(plan)} ${basis}`;
}

/** What spokes pay beside the hub, and what of it a plan saves. */
function localText({ overview }: Plan): string {
  const { local } = overview.cost;
  if (local === undefined) return "";
  const what = `${counted(local.count, "endpoint")} of spokes for what the hub serves`;
  if (local.before === undefined || local.after === undefined) return ` What ${what} cost is not known.`;
  const saved = local.before - local.after;
  const after = saved === 0 ? "" : `, ${usd(local.after)} after: ${usd(saved)} saved`;
  return ` For ${what}, spokes pay ${usd(local.before)} a month${after}.`;
}

/** Returns the line of a plan for people, where the hub costs something else after it. */
export function costChangeLines(plan: Plan): readonly string[] {
  const { before, after, eachOwn, local } = plan.overview.cost;
  const ofSpokes = local === undefined ? [] : [localText(plan).trim()];
  if (before === undefined || after === undefined || before === after || !isForecast(plan)) return ofSpokes;
  const own = eachOwn === undefined ? "" : ` (${usd(eachOwn)} if every spoke had endpoints of its own)`;
  return [
    `Cost a month: ${usd(before)} before, ${usd(after)} after${own}; data and transit are not in it.`,
    ...ofSpokes,
  ];
}

/** Returns an amount in words: a dollar sign could begin a formula in Markdown. */
export function usd(amount: number): string {
  return `${amount.toFixed(2).replaceAll(/\B(?=(\d{3})+(?=\.))/g, ",")} USD`;
}
