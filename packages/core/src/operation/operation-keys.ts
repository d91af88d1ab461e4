import type { Key } from "../words/ids.ts";
import type { Operation } from "./operation.ts";
import { unreachable } from "../base/unreachable.ts";

/** Returns the resources that an operation names by key, whether its plan makes them or not. */
export function keysNamedBy(operation: Operation): readonly Key[] {
  switch (operation.kind) {
    case "authorize-ingress":
      return [operation.group];
    case "create-endpoint":
      return operation.securityGroups.kind === "owned" ? [operation.securityGroups.key] : [];
    case "modify-endpoint":
      return operation.addSecurityGroups?.kind === "owned" ? [operation.addSecurityGroups.key] : [];
    case "change-records":
      return [...new Set([operation.zone, ...operation.upserts.map(({ endpoint }) => endpoint)])];
    case "tag-zone":
    case "authorize":
    case "associate":
    case "deauthorize":
      return [operation.zone];
    case "create-security-group":
    case "revoke-ingress":
    case "delete-security-group":
    case "delete-endpoint":
    case "create-zone":
    case "delete-zone":
    case "disassociate":
      return [];
    default:
      return unreachable(operation);
  }
}
