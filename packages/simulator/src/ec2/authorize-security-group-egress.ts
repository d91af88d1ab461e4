import type { QueryAction } from "../call/call.ts";
import { addRules } from "./authorize-security-group-ingress.ts";

export const authorizeSecurityGroupEgress: QueryAction = {
  isWrite: true,
  answer: (call, parameters) => addRules(call, parameters, "egress"),
};
