import type { IpPermission } from "@aws-sdk/client-ec2";
import { type Cidr, HubError, type IngressRule, type ObservedSecurityGroup, type SecurityGroupId, isTaggedOurs, topologyTag } from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../aws-error.ts";
import { listSecurityGroups } from "../observe/security-groups.ts";
import { poll } from "./deadline.ts";
import { type OperationOf, type Task, securityGroupIdOf } from "./run.ts";
import { awsTags } from "./tags.ts";

/** Creates the group, or takes the one of this name that bears our tags: names are unique in a VPC. */
export async function createSecurityGroup(operation: OperationOf<"create-security-group">, task: Task): Promise<void> {
  const { key, name, vpc } = operation;
  try {
    const { GroupId } = await task.aws.write(
      "ec2:CreateSecurityGroup",
      task.place,
      {
        GroupName: name,
        Description: `HTTPS to the endpoints of the vpce-hub topology ${task.topology}`,
        VpcId: vpc,
        TagSpecifications: [{ ResourceType: "security-group", Tags: awsTags(task.topology, key) }],
      },
      task.options,
    );
    if (GroupId === undefined) throw incompleteAnswer("a new security group without an id");
    task.ids.set(key, GroupId);
  } catch (error) {
    if (!hasAwsCode(error, "InvalidGroup.Duplicate")) throw error;
    task.ids.set(key, (await namesake(operation, task)).id);
  }
}

async function namesake({ name, vpc }: OperationOf<"create-security-group">, task: Task): Promise<ObservedSecurityGroup> {
  const filters = [
    { name: "group-name", values: [name] },
    { name: "vpc-id", values: [vpc] },
  ];
  const [found] = await listSecurityGroups(task.aws, task.place, filters, task.options);
  if (found !== undefined && isTaggedOurs(task.topology, found.tags)) return found;
  const owner = found?.tags.get(topologyTag);
  const whose = owner === undefined ? "is not owned by vpce-hub" : `belongs to the topology ${owner}`;
  throw new HubError("aws.conflict", `security group ${found?.id ?? name} in ${vpc} has the name ${name} and ${whose}`, {
    hint: `rename or delete ${found?.id ?? name}, or give the topology another name`,
  });
}

/** Admits HTTPS from blocks; those that are admitted already are left alone. */
export async function authorizeIngress({ group, cidrs }: OperationOf<"authorize-ingress">, task: Task): Promise<void> {
  const id = securityGroupIdOf(task, group);
  try {
    await authorize(id, cidrs, task);
  } catch (error) {
    if (!hasAwsCode(error, "InvalidPermission.Duplicate")) throw error;
    const admitted = (await rulesOf(id, task)).filter(isHttps).map(sourceText);
    const missing = cidrs.filter((cidr) => !admitted.includes(`cidr ${cidr}`));
    if (missing.length > 0) await authorize(id, missing, task);
  }
}

async function authorize(id: SecurityGroupId, cidrs: readonly Cidr[], { aws, place, topology, options }: Task): Promise<void> {
  const IpRanges = cidrs.map((CidrIp) => ({ CidrIp, Description: `vpce-hub ${topology}` }));
  const IpPermissions = [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, IpRanges }];
  await aws.write("ec2:AuthorizeSecurityGroupIngress", place, { GroupId: id, IpPermissions }, options);
}

/** Takes inbound permissions back; those that are gone already are left alone. */
export async function revokeIngress({ group, rules }: OperationOf<"revoke-ingress">, task: Task): Promise<void> {
  try {
    await revoke(group, rules, task);
  } catch (error) {
    if (!hasAwsCode(error, "InvalidPermission.NotFound")) throw error;
    const there = new Set((await rulesOf(group, task)).map(ruleText));
    const rest = rules.filter((rule) => there.has(ruleText(rule)));
    if (rest.length > 0) await revoke(group, rest, task);
  }
}

async function revoke(id: SecurityGroupId, rules: readonly IngressRule[], { aws, place, options }: Task): Promise<void> {
  await aws.write("ec2:RevokeSecurityGroupIngress", place, { GroupId: id, IpPermissions: rules.map(toPermission) }, options);
}

/** Deletes the group, once the interfaces of the deleted endpoints have vanished. */
export async function deleteSecurityGroup({ group }: OperationOf<"delete-security-group">, task: Task): Promise<void> {
  if (await isDeleted(group, task)) return;
  task.tellWait(`until nothing uses security group ${group}`);
  await poll(task, { what: `for the endpoints that use security group ${group} to vanish`, firstMs: 3_000, mostMs: 10_000 }, () => isDeleted(group, task));
}

async function isDeleted(group: SecurityGroupId, { aws, place, options }: Task): Promise<boolean> {
  try {
    await aws.write("ec2:DeleteSecurityGroup", place, { GroupId: group }, options);
    return true;
  } catch (error) {
    if (hasAwsCode(error, "InvalidGroup.NotFound", "InvalidSecurityGroupID.NotFound", "InvalidGroupId.NotFound")) return true;
    if (hasAwsCode(error, "DependencyViolation")) return false;
    throw error;
  }
}

async function rulesOf(id: SecurityGroupId, { aws, place, options }: Task): Promise<readonly IngressRule[]> {
  const groups = await listSecurityGroups(aws, place, [{ name: "group-id", values: [id] }], options);
  return groups.flatMap(({ ingress }) => ingress);
}

function isHttps({ protocol, fromPort, toPort }: IngressRule): boolean {
  return protocol === "tcp" && fromPort === 443 && toPort === 443;
}

function ruleText(rule: IngressRule): string {
  return `${rule.protocol} ${rule.fromPort ?? "-"} ${rule.toPort ?? "-"} ${sourceText(rule)}`;
}

function sourceText({ source }: IngressRule): string {
  switch (source.kind) {
    case "cidr":
    case "cidr6":
      return `${source.kind} ${source.cidr}`;
    case "group":
      return `group ${source.group}`;
    case "prefix-list":
      return `prefix-list ${source.id}`;
  }
}

function toPermission({ protocol, fromPort, toPort, source }: IngressRule): IpPermission {
  const ports = { IpProtocol: protocol, ...(fromPort === undefined ? {} : { FromPort: fromPort }), ...(toPort === undefined ? {} : { ToPort: toPort }) };
  switch (source.kind) {
    case "cidr":
      return { ...ports, IpRanges: [{ CidrIp: source.cidr }] };
    case "cidr6":
      return { ...ports, Ipv6Ranges: [{ CidrIpv6: source.cidr }] };
    case "group":
      return { ...ports, UserIdGroupPairs: [{ GroupId: source.group, ...(source.account === undefined ? {} : { UserId: source.account }) }] };
    case "prefix-list":
      return { ...ports, PrefixListIds: [{ PrefixListId: source.id }] };
  }
}
