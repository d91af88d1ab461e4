import type { Call } from "../call/call.ts";
import type { Asked } from "../iam/asked.ts";
import type { Parameters } from "../base/parameters.ts";

/** Returns the rights that a call of STS asks of the caller's own policies; who one is, everybody may ask (H). */
export function stsAsked({ world }: Call, name: string, parameters: Parameters): readonly Asked[] {
  if (name === "GetCallerIdentity") return [];
  const resource = parameters.text("RoleArn") ?? "*";
  const [, account = ""] = /^arn:[a-z-]+:iam::(\d{12}):/u.exec(resource) ?? [];
  const context = {
    "aws:ResourceAccount": account === "" ? [] : account,
    "aws:ResourceOrgID": world.accounts.get(account)?.organization ?? [],
  };
  return [{ action: `sts:${name}`, resource, context, isThere: true }];
}
