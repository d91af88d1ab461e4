import { type Operation, unreachable } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";

/** Returns an operation as a person would say it, with the account it runs in. */
export function operationText(operation: Operation): string {
  return `${printable(deedText(operation))} (account ${operation.caller.account})`;
}

function deedText(operation: Operation): string {
  switch (operation.kind) {
    case "create-security-group":
      return `create security group ${operation.name}`;
    case "authorize-ingress":
      return `admit ${operation.cidrs.join(", ")} to the endpoints on port 443`;
    case "revoke-ingress":
      return `take ${operation.rules.length === 1 ? "a rule" : `${operation.rules.length} rules`} off security group ${operation.group}`;
    case "delete-security-group":
      return `delete security group ${operation.group}`;
    case "create-endpoint":
      return `create endpoint ${operation.serviceName}`;
    case "modify-endpoint":
      return `modify endpoint ${operation.endpoint}`;
    case "delete-endpoint":
      return `delete endpoint ${operation.endpoint}`;
    case "create-zone":
      return `create zone ${operation.name}`;
    case "tag-zone":
      return `tag zone ${nameIn(operation.zone)}`;
    case "change-records":
      return `write the records of zone ${nameIn(operation.zone)}`;
    case "delete-zone":
      return `delete zone ${nameIn(operation.changes[0] ?? operation.zone)}`;
    case "authorize":
      return `authorize ${operation.vpc.vpc} for zone ${nameIn(operation.zone)}`;
    case "associate":
      return `associate ${operation.vpc.vpc} with zone ${nameIn(operation.zone)}`;
    case "deauthorize":
      return `take back the authorization of ${operation.vpc.vpc} for zone ${nameIn(operation.zone)}`;
    case "disassociate":
      return `take ${operation.vpc.vpc} off zone ${nameIn(operation.changes[0] ?? operation.zone)}`;
    default:
      return unreachable(operation);
  }
}

/** Returns the name that a key holds: `zone/NAME`, `association/NAME/REGION/VPC`. */
function nameIn(key: string): string {
  return key.split("/")[1] ?? key;
}
