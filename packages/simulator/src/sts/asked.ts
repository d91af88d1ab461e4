import type { Asked } from "../iam/asked.ts";
import type { Parameters } from "../base/parameters.ts";

/** Returns the rights that a call of STS asks of the caller's own policies; who one is, everybody may ask (H). */
export function stsAsked(name: string, parameters: Parameters): readonly Asked[] {
  if (name === "GetCallerIdentity") return [];
  const resource = parameters.text("RoleArn") ?? "*";
  return [{ action: `sts:${name}`, resource, context: {}, isThere: true }];
}
