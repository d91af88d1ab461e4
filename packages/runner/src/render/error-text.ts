import { type HubError, groupBy } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";

/** Returns an error in lines: what happened, in which call, and what to do. */
export function errorLines(error: HubError): readonly string[] {
  return [...withoutRequest(error, requestText(error)), ...hintLines(error)];
}

/** An error, and what it is the error of. */
export interface Failing<Of> {
  readonly error: HubError;
  readonly of: Of;
}

/** What failed alike, and the one error of it in lines. */
export interface FailedAlike<Of> {
  readonly of: readonly Of[];
  readonly lines: readonly string[];
}

/** Puts what failed alike together, in the order of the first of each: the ids of requests are all that may differ. */
export function failedAlike<Of>(failures: readonly Failing<Of>[]): readonly FailedAlike<Of>[] {
  const groups = groupBy(failures, ({ error }) => JSON.stringify([withoutRequest(error, ""), error.hint]));
  return [...groups.values()].map((alike) => {
    const [first] = alike;
    const others = alike.length > 1 ? ` and ${alike.length - 1} more` : "";
    return {
      of: alike.map(({ of }) => of),
      lines:
        first === undefined
          ? []
          : [...withoutRequest(first.error, requestText(first.error, others)), ...hintLines(first.error)],
    };
  });
}

function withoutRequest({ code, message, call }: HubError, request: string): readonly string[] {
  return [
    `${code}: ${printable(message)}`,
    ...(call === undefined ? [] : [`call: ${call.action} in account ${call.account}, ${call.region}${request}`]),
  ];
}

function requestText({ call }: HubError, others = ""): string {
  return call?.requestId === undefined ? "" : ` (request ${printable(call.requestId)}${others})`;
}

function hintLines({ hint }: HubError): readonly string[] {
  return hint === undefined ? [] : [`hint: ${printable(hint)}`];
}
