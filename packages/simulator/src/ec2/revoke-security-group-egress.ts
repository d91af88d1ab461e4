import type { QueryAction } from "../call/call.ts";
import { removeRules } from "./revoke-security-group-ingress.ts";

export const revokeSecurityGroupEgress: QueryAction = {
  isWrite: true,
  answer: (call, parameters) => removeRules(call, parameters, "egress"),
};
