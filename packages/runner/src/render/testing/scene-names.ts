import {
  type DnsName,
  type VpcRef,
  canonicalName,
  parseAccountId,
  parseRegion,
  parseSubnetId,
  parseVpcId,
} from "@vpce-hub/core";

// What things of a plan scene are called, by their number.

export const region = known(parseRegion("ap-northeast-1"));
export const hubAccount = known(parseAccountId("111111111111"));
export const hubVpc = known(parseVpcId("vpc-0a1b2c3d4e5f60001"));
export const subnets = ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"].map((id) => known(parseSubnetId(id)));
export const group = "sg-0a1b2c3d4e5f60001";

export function serviceName(index: number): string {
  return ["ssm", "ec2messages", "ssmmessages", "kms", "sts", "logs"][index] ?? `service-${index + 1}`;
}

export function fullName(index: number): string {
  return `com.amazonaws.${region}.${serviceName(index)}`;
}

export function dnsName(index: number): DnsName {
  return canonicalName(`${serviceName(index)}.${region}.amazonaws.com`);
}

export function target(index: number): DnsName {
  return canonicalName(`vpce-${hex(index)}-abcdefgh.${serviceName(index)}.${region}.vpce.amazonaws.com`);
}

export function vpcOf(index: number): VpcRef {
  return { vpc: known(parseVpcId(`vpc-${hex(index)}`)), region };
}

export function hex(index: number): string {
  return `0b${index.toString(16).padStart(15, "0")}`;
}

export function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the scene holds a value that cannot be read");
  return value;
}
