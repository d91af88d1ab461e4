import type { Call } from "../call/call.ts";
import { evaluate, evaluateTrust } from "../iam/evaluate.ts";
import type { FunctionFailure } from "../world/lambda-function.ts";
import type { Role } from "../world/principal.ts";
import { invalidParameter } from "./action.ts";

const service = "lambda.amazonaws.com";

/** Returns the role that a function is to run as; it must be there and trust Lambda. */
export function executionRole({ world, caller }: Call, arn: string): Role {
  const [, account = "", name = ""] = /^arn:[a-z-]+:iam::(\d{12}):role\/(.+)$/u.exec(arn) ?? [];
  const role = account === caller.account ? world.roles.get(`${account}/${name}`) : undefined;
  if (role === undefined || !isTrusting(role))
    throw invalidParameter("The role defined for the function cannot be assumed by Lambda.");
  return role;
}

function isTrusting({ trust }: Role): boolean {
  if (trust.kind === "list") return trust.principals === undefined || trust.principals.includes(service);
  const names = (principal: string): boolean => principal === "*" || principal === service;
  return evaluateTrust(trust.statements, { action: "sts:AssumeRole", context: {}, names }) === "allowed";
}

/** What Lambda does with the role of a function in a VPC, beside making interfaces (L3). */
const laterActions = [
  "DescribeNetworkInterfaces",
  "DescribeSubnets",
  "DeleteNetworkInterface",
  "AssignPrivateIpAddresses",
  "UnassignPrivateIpAddresses",
];

/**
 * Refuses at once a role that may make no interfaces; one that lacks the rest makes the function fail
 * (L3; which of them is found out when is inferred).
 */
export function checkNetworkRights(call: Call, role: Role): FunctionFailure | undefined {
  if (!isAllowed(call, role, "CreateNetworkInterface"))
    throw invalidParameter(
      "The provided execution role does not have permissions to call CreateNetworkInterface on EC2",
    );
  const lacking = laterActions.find((action) => !isAllowed(call, role, action));
  if (lacking === undefined) return undefined;
  return {
    code: "InsufficientRolePermissions",
    reason: `The provided execution role does not have permissions to call ${lacking} on EC2`,
  };
}

function isAllowed({ region }: Call, { policy }: Role, action: string): boolean {
  const context = { "ec2:Region": region, "aws:RequestedRegion": region };
  return evaluate(policy, { action: `ec2:${action}`, resource: "*", context, isThere: true }) === "allowed";
}
