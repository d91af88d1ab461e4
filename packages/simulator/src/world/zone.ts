import type { Tags } from "../base/tags.ts";

export interface VpcReference {
  readonly vpc: string;
  readonly region: string;
}

/** What an alias points to. */
export interface AliasTarget {
  readonly zone: string;
  readonly name: string;
  readonly evaluateTargetHealth: boolean;
}

export interface RecordSet {
  /** As Route 53 stores it: lower case, trailing dot, `\052`. */
  readonly name: string;
  readonly type: string;
  readonly setIdentifier: string | undefined;
  /** Weight, Region, Failover… as they came: kept and returned, not evaluated. */
  readonly routing: Readonly<Record<string, string>>;
  readonly content:
    | { readonly kind: "alias"; readonly target: AliasTarget }
    | { readonly kind: "values"; readonly ttl: number; readonly values: readonly string[] };
}

/** A hosted zone; private when it has associations. */
export interface Zone {
  readonly account: string;
  /** Without `/hostedzone/`. */
  readonly id: string;
  /** With trailing dot. */
  readonly name: string;
  readonly callerReference: string;
  readonly comment: string | undefined;
  readonly isPrivate: boolean;
  /** By `recordKey`. */
  readonly records: ReadonlyMap<string, RecordSet>;
  /** By `region/vpc`; the account is the VPC's. */
  readonly associations: ReadonlyMap<string, VpcReference>;
  readonly authorizations: ReadonlyMap<string, VpcReference>;
  /** Counts the changes of the authorizations: page tokens of an older list are refused. */
  readonly authorizationsVersion: number;
  readonly tags: Tags;
  readonly createdAt: number;
}

export function recordKey(record: Pick<RecordSet, "name" | "type" | "setIdentifier">): string {
  return [record.name, record.type, record.setIdentifier ?? ""].join(" ");
}
