import type { MeantVpc, PolicyDocument, TopologyRights, RightsInput } from "@vpce-hub/core";
import { Expression, attributes, hcl } from "./hcl.ts";
import { noteLines } from "./note-lines.ts";
import { providerLines } from "./provider-lines.ts";
import { type RoleGroup, type Where, descriptionOf, listersOf, roleGroups } from "./role-group.ts";

/** Renders rights as one Terraform module, for the hub's account and for those of the spokes. */
export function rolesTerraform(rights: TopologyRights, input: RightsInput): string {
  const { name, hub } = input.topology;
  const groups = roleGroups(input, (_, id) => ({
    partition: "${local.partition}",
    account: "${local.account}",
    spokeVpcs: [`\${local.${localName(id)}}`],
    spokeVpcArns: [`\${local.${localName(id)}_arns}`],
    spokeVpcIds: [`\${local.${localName(id)}_ids}`],
  }));
  const head = [
    ...headLines(name, hub.account),
    ...listersOf(input.roles).map((account) => `Account ${account}, where accounts are listed, takes one too.`),
    ...providerLines(input.trust, hub.account),
    ...noteLines(rights.notes),
  ];
  return `${[
    head.map((line) => `# ${line}`.trimEnd()).join("\n"),
    preamble,
    localsOf(groups),
    ...groups.flatMap((group) => resourcesOf(group, name)),
    ...outputsOf(rights, groups),
  ].join("\n\n")}\n`;
}

function headLines(topology: string, hubAccount: string): readonly string[] {
  return [
    `Roles for the vpce-hub topology ${topology}, made by \`vpce roles\`. One module for all accounts: it makes the hub's`,
    `roles in account ${hubAccount} and those of the spokes elsewhere. Save it as vpce-hub-roles/main.tf and use it once`,
    "for each account, with the provider that leads there:",
    "",
    '  module "vpce_hub_roles_hub" {',
    '    source    = "./vpce-hub-roles"',
    "    providers = { aws = aws.hub }",
    "  }",
    '  module "vpce_hub_roles_spoke" {',
    '    source    = "./vpce-hub-roles"',
    "    providers = { aws = aws.spoke }",
    "  }",
  ];
}

const preamble = `terraform {
  required_version = ">= 1.3"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}`;

function localsOf(groups: readonly RoleGroup[]): string {
  const own = {
    account: new Expression("data.aws_caller_identity.current.account_id"),
    partition: new Expression("data.aws_partition.current.partition"),
  };
  const blocks = groups.filter(({ regions }) => regions.length > 0).map(vpcLocals);
  return `locals {\n${[attributes(own, "  "), ...blocks].join("\n\n")}\n}`;
}

/** The VPCs of the account in which the module is: those of the topology, or any in its Regions for one of tomorrow. */
function vpcLocals({ id, regions, vpcsByAccount }: RoleGroup): string {
  const name = localName(id);
  const known = Object.fromEntries([...vpcsByAccount].map(([account, vpcs]) => [account, vpcs.map(shown)]));
  const any = regions.map((region) => shown({ vpc: "*", region }));
  const arn = '"arn:${local.partition}:ec2:${vpc.region}:${local.account}:vpc/${vpc.id}"';
  return attributes(
    {
      [`${name}_known`]: known,
      [`${name}_vpcs`]: new Expression(`try(local.${name}_known[local.account], ${hcl(any, "  ")})`),
      [name]: new Expression(`[for vpc in local.${name}_vpcs : "VPCId=\${vpc.id},VPCRegion=\${vpc.region}"]`),
      [`${name}_arns`]: new Expression(`[for vpc in local.${name}_vpcs : ${arn}]`),
      [`${name}_ids`]: new Expression(`distinct([for vpc in local.${name}_vpcs : vpc.id])`),
    },
    "  ",
  );
}

function shown({ vpc, region }: Omit<MeantVpc, "region"> & { readonly region: string }): Expression {
  return new Expression(`{ id = ${JSON.stringify(vpc)}, region = ${JSON.stringify(region)} }`);
}

function resourcesOf(group: RoleGroup, topology: string): readonly string[] {
  const { rights, id, where } = group;
  const name = localName(id);
  const count = new Expression(`${conditionOf(where)} ? 1 : 0`);
  return [
    block("resource", ["aws_iam_role", name], {
      count,
      name: rights.name,
      path: rights.path,
      description: descriptionOf(rights, topology),
      assume_role_policy: encoded(rights.trust),
    }),
    block("resource", ["aws_iam_role_policy", name], {
      count,
      name: "vpce-hub",
      role: new Expression(`aws_iam_role.${name}[0].name`),
      policy: encoded(rights.policy),
    }),
  ];
}

function outputsOf({ operator, planner }: TopologyRights, groups: readonly RoleGroup[]): readonly string[] {
  const arns = groups.map(({ id }) => `aws_iam_role.${localName(id)}[*].arn`);
  return [
    block("output", ["role_arns"], {
      description: "The roles that were made in this account",
      value: new Expression(`concat(${arns.join(", ")})`),
    }),
    ...policyOutput("operator_policy", "What an operator needs, beside being trusted by the roles", operator),
    ...policyOutput("planner_policy", "What a planner needs, beside being trusted by the roles", planner),
  ];
}

function policyOutput(name: string, description: string, policy: PolicyDocument | undefined): readonly string[] {
  return policy === undefined ? [] : [block("output", [name], { description, value: encoded(policy) })];
}

function block(kind: string, labels: readonly string[], fields: object): string {
  return `${[kind, ...labels.map((label) => JSON.stringify(label))].join(" ")} {\n${attributes(fields, "  ")}\n}`;
}

function encoded(policy: PolicyDocument): Expression {
  return new Expression(`jsonencode(${hcl(withReferences(policy), "  ")})`);
}

function conditionOf({ kind, accounts }: Where): string {
  const [only] = accounts;
  if (accounts.length === 1) return `local.account ${kind === "in" ? "==" : "!="} ${JSON.stringify(only)}`;
  return `${kind === "in" ? "" : "!"}contains(${hcl(accounts, "  ")}, local.account)`;
}

/** A list that is nothing but one reference is the list that it refers to. */
function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) {
    const [only]: readonly unknown[] = value;
    const reference =
      value.length === 1 && typeof only === "string" ? /^\$\{(local\.\w+)\}$/.exec(only)?.[1] : undefined;
    return reference === undefined ? value.map(withReferences) : new Expression(reference);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withReferences(one)]));
}

/** Names in Terraform have underscores. */
function localName(id: string): string {
  return id.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
}
