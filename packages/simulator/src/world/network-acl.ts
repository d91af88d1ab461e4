import type { Tags } from "../base/tags.ts";

/** One rule of a network ACL. */
export interface AclEntry {
  readonly isEgress: boolean;
  /** Lower numbers are asked first, and the first that fits decides. */
  readonly ruleNumber: number;
  readonly isAllowed: boolean;
  /** A number as text, `6` for TCP; `-1` for all. */
  readonly protocol: string;
  readonly cidr: string;
  /** Ports, where the protocol has any. */
  readonly fromPort: number;
  readonly toPort: number;
}

export interface NetworkAcl {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  /** The default one of a VPC has all subnets that no other one has. */
  readonly isDefault: boolean;
  readonly subnets: readonly string[];
  /** Without the last ones, which deny the rest. */
  readonly entries: readonly AclEntry[];
  readonly tags: Tags;
}

/** What the default ACL of a VPC starts with: everything passes, both ways. */
export const openEntries: readonly AclEntry[] = [true, false].map((isEgress) => ({
  isEgress,
  ruleNumber: 100,
  isAllowed: true,
  protocol: "-1",
  cidr: "0.0.0.0/0",
  fromPort: 0,
  toPort: 65_535,
}));
