import { partitionOf } from "@vpce-hub/core";

/** The parts of a role's ARN that a topology can contradict. */
export interface RoleArn {
  readonly partition: string;
  readonly account: string;
}

/** Returns the parts of a role that is given as an ARN; undefined for a role's name. */
export function parseRoleArn(role: string): RoleArn | undefined {
  const [, partition, account] = /^arn:([^:]+):iam::(\d{12}):role\//.exec(role) ?? [];
  return partition === undefined || account === undefined ? undefined : { partition, account };
}

/** Returns the ARN of a role that may be given by its name. */
export function roleArnOf(
  role: string,
  { account, region }: { readonly account: string; readonly region: string },
): string {
  return parseRoleArn(role) === undefined ? `arn:${partitionOf(region).id}:iam::${account}:role/${role}` : role;
}
