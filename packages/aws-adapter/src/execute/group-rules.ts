import type { IngressRule, SecurityGroupId } from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listSecurityGroups } from "../observe/security-groups.ts";

/** Where a group is, and who asks. */
interface Ground {
  readonly aws: ReadAws;
  readonly origin: Origin;
  readonly options: CallOptions;
}

/** Returns the inbound rules of a group; none where it is gone. */
export async function readRules(
  group: SecurityGroupId,
  { aws, origin, options }: Ground,
): Promise<readonly IngressRule[]> {
  try {
    const found = await listSecurityGroups(aws, origin, [{ name: "group-id", values: [group] }], options);
    return found.find(({ id }) => id === group)?.ingress ?? [];
  } catch (error) {
    if (hasAwsCode(error, "InvalidGroup.NotFound", "InvalidGroupId.NotFound")) return [];
    throw error;
  }
}
