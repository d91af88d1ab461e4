import type { Caller } from "@vpce-hub/core";

/** Returns one text for a caller, for maps. */
export function callerText({ account, access }: Caller): string {
  return access.kind === "ambient" ? account : `${account} ${access.arn} ${access.externalId ?? ""}`;
}
