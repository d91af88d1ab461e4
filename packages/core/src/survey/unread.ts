import type { Observed, UnknownReason } from "../words/state.ts";
import type { Survey } from "./survey.ts";

/** Returns why something of a survey could not be read, each reason once (law 5). */
export function unreadOf({ zones, seen, subnets, catalogue, places, unlisted }: Survey): readonly UnknownReason[] {
  const readings: readonly Observed<unknown>[] = [
    ...zones.flatMap(({ records, vpcs }) => [records, vpcs]),
    seen,
    subnets,
    catalogue,
    ...places.flatMap(({ vpcs, endpoints }) => [vpcs, endpoints]),
  ];
  const reasons = readings.flatMap((reading) => (reading.kind === "unknown" ? reading.reason : []));
  const all = [...(unlisted === undefined ? [] : [unlisted]), ...reasons];
  return [...new Map(all.map((reason) => [textOf(reason), reason])).values()];
}

function textOf({ account, region, action, code, message }: UnknownReason): string {
  return [account, region ?? "", action, code, message].join(" ");
}
