import { probe } from "../right.ts";
import * as scope from "../scope.ts";
import type { Bucket, Charge, ServiceCalls } from "../service-calls.ts";

/** The actions of Lambda that are sent. */
export type LambdaAction =
  | "lambda:CreateFunction"
  | "lambda:DeleteFunction"
  | "lambda:GetFunction"
  | "lambda:InvokeFunction"
  | "lambda:ListFunctions";

/** What AWS asks for beside them, and nobody sends. */
export type LambdaPermission = "iam:PassRole" | "lambda:ListTags" | "lambda:TagResource";

/** The rights and quotas of Lambda. */
export const lambdaCalls: ServiceCalls<LambdaAction | LambdaPermission> = {
  rights: {
    "iam:PassRole": [probe(scope.functionRole)],
    "lambda:CreateFunction": [probe(scope.newProbes)],
    "lambda:DeleteFunction": [probe(scope.ownProbes)],
    "lambda:GetFunction": [probe(scope.namedProbes)],
    "lambda:InvokeFunction": [probe(scope.namedProbes)],
    "lambda:ListFunctions": [probe(scope.functionLists)],
    "lambda:ListTags": [probe(scope.namedProbes)],
    "lambda:TagResource": [probe(scope.probeTags)],
  },
  optional: [],
  charges: ({ action }) => lambdaCharges(action),
};

/**
 * Lambda's own quotas: 15 requests a second for all actions of its control plane together, GetFunction 100 a second by
 * itself; invocations are bounded by how many run at once, which the account decides (its page of quotas [memory]).
 */
function lambdaCharges(action: string): readonly Charge[] {
  if (action === "InvokeFunction") return [];
  return [{ bucket: action === "GetFunction" ? lambdaGets : lambdaControl, tokens: 1 }];
}

const lambdaControl: Bucket = { name: "lambda/control", per: "account-region", capacity: 15, refillPerSecond: 15 };
const lambdaGets: Bucket = { name: "lambda/GetFunction", per: "account-region", capacity: 100, refillPerSecond: 100 };
