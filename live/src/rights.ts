import { type CallName, callNames } from "./calls.ts";
import { markKey, onMarked } from "./marks.ts";

/** Rights beside its own that AWS asks for with a request. */
const besides: Partial<Record<CallName, readonly string[]>> = {
  "ec2:CreateVpcEndpoint": ["route53:AssociateVPCWithHostedZone"],
  "route53:CreateHostedZone": ["ec2:DescribeVpcs"],
  "route53profiles:CreateProfile": ["route53profiles:TagResource"],
  "ram:CreateResourceShare": [
    "ram:TagResource",
    "route53profiles:GetProfilePolicy",
    "route53profiles:PutProfilePolicy",
  ],
};

/** A statement of a policy. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: "*";
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Returns the policy of the role in each account, made of the requests that there are. */
export function rightsPolicy(): { readonly Version: string; readonly Statement: readonly Statement[] } {
  const free = callNames.filter((name) => !onMarked.has(name));
  const actions = new Set([...free, ...free.flatMap((name) => besides[name] ?? [])]);
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "MarkWhatIsMade",
        Effect: "Allow",
        Action: ["ec2:CreateTags"],
        Resource: "*",
        Condition: { StringLike: { "ec2:CreateAction": "Create*" } },
      },
      { Sid: "LiveCheck", Effect: "Allow", Action: [...actions].sort(), Resource: "*" },
      {
        Sid: "WhatItMade",
        Effect: "Allow",
        Action: [...onMarked].sort(),
        Resource: "*",
        Condition: { StringLike: { [`aws:ResourceTag/${markKey}`]: "*" } },
      },
    ],
  };
}
