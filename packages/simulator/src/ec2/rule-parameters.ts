import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { isIpv6Block, parseIpv4Block } from "../base/cidr.ts";
import type { Parameters } from "../base/parameters.ts";
import type { RuleMatch, RuleSource } from "../world/security-group.ts";

/** A rule as a request names it. */
export interface RequestedRule extends RuleMatch {
  readonly description: string | undefined;
}

/** Reads `IpPermissions.n` and the flat spelling with `CidrIp`; CIDRs lose their host bits, as on EC2 (B3). */
export function requestedRules(call: Call, parameters: Parameters, isEgress: boolean): readonly RequestedRule[] {
  const permissions = parameters.items("IpPermissions");
  const flat = parameters.text("IpProtocol") === undefined ? [] : [parameters];
  const rules = [...permissions, ...flat].flatMap((permission) => rulesOf(call, permission, isEgress));
  if (rules.length === 0)
    throw new AwsError("MissingParameter", "The request must contain the parameter ipPermissions");
  return rules;
}

function rulesOf(call: Call, permission: Parameters, isEgress: boolean): readonly RequestedRule[] {
  const protocol = protocolName(permission.required("IpProtocol"));
  const isAll = protocol === "-1";
  const [fromPort, toPort] = isAll ? [-1, -1] : [port(permission, "FromPort"), port(permission, "ToPort")];
  if (fromPort > toPort)
    throw new AwsError("InvalidParameterValue", `Invalid TCP/UDP port range (${fromPort}:${toPort})`);
  return sourcesOf(call, permission).map(({ source, description }) => ({
    isEgress,
    protocol,
    fromPort,
    toPort,
    source,
    description,
  }));
}

/** Reads the one rule of ModifySecurityGroupRules, which spells its source differently. */
export function oneRule(call: Call, fields: Parameters, isEgress: boolean): RequestedRule {
  const protocol = protocolName(fields.required("IpProtocol"));
  const [fromPort, toPort] = protocol === "-1" ? [-1, -1] : [port(fields, "FromPort"), port(fields, "ToPort")];
  return {
    isEgress,
    protocol,
    fromPort,
    toPort,
    source: oneSource(call, fields),
    description: fields.text("Description"),
  };
}

function oneSource({ caller }: Call, fields: Parameters): RuleSource {
  const [ipv4, ipv6, list, group] = ["CidrIpv4", "CidrIpv6", "PrefixListId", "ReferencedGroupId"].map((name) =>
    fields.text(name),
  );
  if (ipv4 !== undefined) return ipv4Source(ipv4);
  if (ipv6 !== undefined) return ipv6Source(ipv6);
  if (list !== undefined) return { kind: "prefix-list", id: list };
  if (group !== undefined) return { kind: "group", id: group, account: caller.account };
  throw new AwsError(
    "MissingParameter",
    "The request must contain exactly one of CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupId",
  );
}

interface Described {
  readonly source: RuleSource;
  readonly description: string | undefined;
}

function sourcesOf({ caller }: Call, permission: Parameters): readonly Described[] {
  const cidr = permission.text("CidrIp");
  const described = (one: Parameters, source: RuleSource): Described => ({
    source,
    description: one.text("Description"),
  });
  return [
    ...(cidr === undefined ? [] : [{ source: ipv4Source(cidr), description: undefined }]),
    ...permission.items("IpRanges").map((one) => described(one, ipv4Source(one.required("CidrIp")))),
    ...permission.items("Ipv6Ranges").map((one) => described(one, ipv6Source(one.required("CidrIpv6")))),
    ...permission
      .items("PrefixListIds")
      .map((one) => described(one, { kind: "prefix-list", id: one.required("PrefixListId") })),
    ...permission
      .items("Groups")
      .map((one) =>
        described(one, { kind: "group", id: one.required("GroupId"), account: one.text("UserId") ?? caller.account }),
      ),
  ];
}

function ipv4Source(text: string): RuleSource {
  const block = parseIpv4Block(text);
  if (block === undefined) throw new AwsError("InvalidParameterValue", `CIDR block ${text} is malformed`);
  return { kind: "ipv4", cidr: block.text };
}

function ipv6Source(text: string): RuleSource {
  if (!isIpv6Block(text)) throw new AwsError("InvalidParameterValue", `CIDR block ${text} is malformed`);
  return { kind: "ipv6", cidr: text.toLowerCase() };
}

function port(permission: Parameters, name: string): number {
  const value = permission.integer(name);
  if (value === undefined) throw new AwsError("MissingParameter", `The request must contain the parameter ${name}`);
  if (value < -1 || value > 65_535)
    throw new AwsError(
      "InvalidParameterValue",
      `Invalid value '${value}' for portRange. Must specify both from and to ports with TCP/UDP.`,
    );
  return value;
}

const names: Readonly<Record<string, string>> = { "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6", all: "-1" };

function protocolName(text: string): string {
  const lower = text.toLowerCase();
  const name = names[lower] ?? lower;
  if (!/^(tcp|udp|icmp|icmpv6|-1|\d{1,3})$/u.test(name))
    throw new AwsError("InvalidPermission.Malformed", `Unsupported IP protocol "${text}"`);
  return name;
}
