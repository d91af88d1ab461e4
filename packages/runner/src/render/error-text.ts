import type { HubError } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";

/** Returns an error in lines: what happened, in which call, and what to do. */
export function errorLines({ code, message, call, hint }: HubError): readonly string[] {
  return [
    `${code}: ${printable(message)}`,
    ...(call === undefined
      ? []
      : [
          `call: ${call.action} in account ${call.account}, ${call.region}${call.requestId === undefined ? "" : ` (request ${printable(call.requestId)})`}`,
        ]),
    ...(hint === undefined ? [] : [`hint: ${printable(hint)}`]),
  ];
}
