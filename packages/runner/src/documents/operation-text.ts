import { type Operation, operationWords } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";

/** Returns an operation as a person would say it, with the account it runs in. */
export function operationText(operation: Operation): string {
  return `${printable(operationWords(operation))} (account ${operation.caller.account})`;
}
