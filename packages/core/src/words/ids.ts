declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Twelve digits. */
export type AccountId = Brand<string, "AccountId">;
/** An AWS Region such as `ap-northeast-1`. */
export type Region = Brand<string, "Region">;
/** `vpc-…` */
export type VpcId = Brand<string, "VpcId">;
/** `subnet-…` */
export type SubnetId = Brand<string, "SubnetId">;
/** `sg-…` */
export type SecurityGroupId = Brand<string, "SecurityGroupId">;
/** `vpce-…` */
export type EndpointId = Brand<string, "EndpointId">;
/** Id of a hosted zone, without the `/hostedzone/` that Route 53 answers with (AWS-FACTS A1). */
export type ZoneId = Brand<string, "ZoneId">;
/** A DNS name in the one spelling both sides of a diff use: lower case, no trailing dot, `*` unescaped. */
export type DnsName = Brand<string, "DnsName">;
/** An IPv4 block in canonical form, such as `10.1.0.0/16`. */
export type Cidr = Brand<string, "Cidr">;
/** Stable name of a resource, derived from the topology, such as `zone/ssm.ap-northeast-1.amazonaws.com`. */
export type Key = Brand<string, "Key">;

const accountIdPattern = /^\d{12}$/;
const regionPattern = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

/** Returns undefined when `text` is not twelve digits. */
export function parseAccountId(text: string): AccountId | undefined {
  return accountIdPattern.test(text) ? (text as AccountId) : undefined;
}

/** Returns undefined when `text` does not have the shape of a Region name. */
export function parseRegion(text: string): Region | undefined {
  return regionPattern.test(text) ? (text as Region) : undefined;
}

/** Returns undefined when `text` is not `vpc-` and an id. */
export function parseVpcId(text: string): VpcId | undefined {
  return hasPrefix(text, "vpc") ? (text as VpcId) : undefined;
}

/** Returns undefined when `text` is not `subnet-` and an id. */
export function parseSubnetId(text: string): SubnetId | undefined {
  return hasPrefix(text, "subnet") ? (text as SubnetId) : undefined;
}

/** Returns undefined when `text` is not `sg-` and an id. */
export function parseSecurityGroupId(text: string): SecurityGroupId | undefined {
  return hasPrefix(text, "sg") ? (text as SecurityGroupId) : undefined;
}

/** Returns undefined when `text` is not `vpce-` and an id. */
export function parseEndpointId(text: string): EndpointId | undefined {
  return hasPrefix(text, "vpce") ? (text as EndpointId) : undefined;
}

/** Accepts an id with or without `/hostedzone/`; returns undefined when nothing but letters and digits is not what remains. */
export function parseZoneId(text: string): ZoneId | undefined {
  const id = text.replace(/^\/?hostedzone\//, "");
  return /^[A-Za-z0-9]{1,32}$/.test(id) ? (id as ZoneId) : undefined;
}

/** Marks text that `canonicalName` or `parseCidr` made; only those two call it. */
export function brandDnsName(text: string): DnsName {
  return text as DnsName;
}

/** Marks text that `cidr.ts` has made canonical. */
export function brandCidr(text: string): Cidr {
  return text as Cidr;
}

/** Marks text that `key.ts` has composed. */
export function brandKey(text: string): Key {
  return text as Key;
}

function hasPrefix(text: string, prefix: string): boolean {
  return text.startsWith(`${prefix}-`) && /^[a-z0-9]{3,32}$/.test(text.slice(prefix.length + 1));
}
