import type { Asked } from "../iam/asked.ts";
import type { Context } from "../iam/condition.ts";
import type { Call } from "../call/call.ts";

/** What this service asks for: its own action on `*`, since it knows hardly any resources (M6). */
export function profilesAsked({ region }: Call, action: string, context: Context = {}): Asked {
  return {
    action: `route53profiles:${action}`,
    resource: "*",
    context: { "aws:RequestedRegion": region, ...context },
    isThere: true,
  };
}
