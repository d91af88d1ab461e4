import type { Tags } from "../base/tags.ts";

/** Why a function cannot run, as Lambda says it. */
export interface FunctionFailure {
  readonly code: "EniLimitExceeded" | "SubnetOutOfIPAddresses" | "InsufficientRolePermissions";
  readonly reason: string;
}

/** The networks of a function. */
export interface FunctionNetwork {
  readonly vpc: string;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
}

export interface LambdaFunction {
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly description: string;
  /** The ARN of the role that it runs as. */
  readonly role: string;
  readonly runtime: string;
  /** `file.export`. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined: it is in no VPC. */
  readonly network: FunctionNetwork | undefined;
  /** The files of its archive by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly codeSize: number;
  readonly codeSha256: string;
  readonly tags: Tags;
  readonly createdAt: number;
  /** Until then it is pending. */
  readonly readyAt: number;
  readonly failure: FunctionFailure | undefined;
}

export type FunctionState = "Pending" | "Active" | "Failed";

/** The state as the API spells it. */
export function functionState({ readyAt, failure }: LambdaFunction, now: number): FunctionState {
  if (now < readyAt) return "Pending";
  return failure === undefined ? "Active" : "Failed";
}

export function functionKey({ account, region, name }: Pick<LambdaFunction, "account" | "region" | "name">): string {
  return [account, region, name].join("/");
}
