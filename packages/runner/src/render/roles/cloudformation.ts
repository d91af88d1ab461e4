import type { TopologyRights, RightsInput } from "@vpce-hub/core";
import { stringify } from "yaml";
import { noteLines } from "./note-lines.ts";
import { providerLines } from "./provider-lines.ts";
import { type RoleGroup, type Where, descriptionOf, listersOf, roleGroups, spelledFor } from "./role-group.ts";

const account = "AWS::AccountId";

/** Texts in quotes: `2012-10-17` is a date to some parsers. */
const layout = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  defaultStringType: "QUOTE_DOUBLE",
  defaultKeyType: "PLAIN",
} as const;

/** Renders rights as one CloudFormation template, for the hub's account and, as a StackSet, for those of the spokes. */
export function rolesCloudFormation(rights: TopologyRights, input: RightsInput): string {
  const { name, hub } = input.topology;
  const groups = roleGroups(input, spelledFor("${AWS::Partition}", `\${${account}}`));
  const template = {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `Roles for the vpce-hub topology ${name}`,
    ...metadataOf(rights),
    Conditions: Object.fromEntries(groups.map(({ id, where }) => [`${id}Here`, conditionOf(where)])),
    Resources: Object.fromEntries(groups.map((group) => [group.id, resourceOf(group, name)])),
  };
  const body = stringify(withSub(template), layout);
  const head = [
    ...headLines(name, hub.account),
    ...listersOf(input.roles).flatMap((account) => [
      "",
      `Account ${account}, where the accounts of the organization are listed, takes a stack as in 1.`,
    ]),
    ...providerLines(input.trust, hub.account),
    ...noteLines(rights.notes),
  ];
  return `${head.map((line) => `# ${line}`.trimEnd()).join("\n")}\n${body}`;
}

function headLines(topology: string, hubAccount: string): readonly string[] {
  return [
    `Roles for the vpce-hub topology ${topology}, made by \`vpce roles\`. One template for all accounts: it makes the`,
    `hub's roles in account ${hubAccount} and those of the spokes elsewhere. Say that IAM roles may be made:`,
    "",
    "1. In the hub's account a stack (IAM is global: any one Region will do):",
    "   aws cloudformation deploy --stack-name vpce-hub-roles --template-file roles.yaml \\",
    "     --capabilities CAPABILITY_NAMED_IAM",
    "2. In the spokes' accounts a StackSet, from the management account or a delegated administrator. RETAIN the stacks:",
    "   an account that moves between units would lose its roles for a while otherwise, and the spoke could not be read.",
    "   aws cloudformation create-stack-set --stack-set-name vpce-hub-roles --template-body file://roles.yaml \\",
    "     --permission-model SERVICE_MANAGED --capabilities CAPABILITY_NAMED_IAM \\",
    "     --auto-deployment Enabled=true,RetainStacksOnAccountRemoval=true",
    "   aws cloudformation create-stack-instances --stack-set-name vpce-hub-roles --regions us-east-1 \\",
    "     --deployment-targets OrganizationalUnitIds=ou-abcd-11111111",
    "   A StackSet reaches no management account: a spoke or hub there takes a stack as in 1.",
    "",
    "A spoke's role may associate any VPC of its own account in the Regions of the spokes; AWS lets it touch those of no",
    "other account. `vpce roles --format json` names the VPCs one by one.",
  ];
}

function metadataOf({ operator, planner }: TopologyRights): { readonly Metadata?: object } {
  const policies = {
    ...(operator === undefined ? {} : { OperatorPolicy: operator }),
    ...(planner === undefined ? {} : { PlannerPolicy: planner }),
  };
  return Object.keys(policies).length === 0 ? {} : { Metadata: policies };
}

function resourceOf({ rights, id }: RoleGroup, topology: string): object {
  return {
    Type: "AWS::IAM::Role",
    Condition: `${id}Here`,
    Properties: {
      RoleName: rights.name,
      Path: rights.path,
      Description: descriptionOf(rights, topology),
      AssumeRolePolicyDocument: rights.trust,
      Policies: [{ PolicyName: "vpce-hub", PolicyDocument: rights.policy }],
    },
  };
}

function conditionOf(where: Where): object {
  const among = isAmong(where.accounts);
  return where.kind === "in" ? among : { "Fn::Not": [among] };
}

/** Fn::Or takes two to ten conditions, so many accounts make a tree of them. */
function isAmong(accounts: readonly string[]): object {
  const equals = accounts.map((one) => ({ "Fn::Equals": [{ Ref: account }, one] }));
  return anyOf(equals);
}

function anyOf(conditions: readonly object[]): object {
  const [only, ...more] = conditions;
  if (only === undefined) throw new Error("no condition");
  if (more.length === 0) return only;
  if (conditions.length <= 10) return { "Fn::Or": conditions };
  const size = Math.ceil(conditions.length / 10);
  const parts = Array.from({ length: Math.ceil(conditions.length / size) }, (_, at) =>
    anyOf(conditions.slice(at * size, (at + 1) * size)),
  );
  return anyOf(parts);
}

/** Texts with a pseudo parameter in them must say so. */
function withSub(value: unknown): unknown {
  if (typeof value === "string") return value.includes("${AWS::") ? { "Fn::Sub": value } : value;
  if (Array.isArray(value)) return value.map(withSub);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withSub(one)]));
}
