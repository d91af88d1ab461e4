import type { StackResource } from "@aws-sdk/client-cloudformation";
import { type ObservedZone, type Stack, hasCode } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";
import { observedBy } from "./observed.ts";

/** Adds to a zone the CloudFormation stack that has it: zones bear no tags that say so (AWS-FACTS-2 K1). */
export async function withStack(zone: ObservedZone, aws: ReadAws, origin: Origin): Promise<ObservedZone> {
  const stack = await observedBy(origin, "cloudformation:DescribeStackResources", () =>
    readStack(zone.id, aws, origin),
  );
  return { ...zone, stack };
}

/** Asks which stack has something, by what AWS calls that; undefined where none has. */
async function readStack(id: string, aws: ReadAws, origin: Origin): Promise<Stack | undefined> {
  try {
    const input = { PhysicalResourceId: id };
    const options = { isDispensable: true };
    const { StackResources = [] } = await aws.read("cloudformation:DescribeStackResources", origin, input, options);
    // The answer has all that the stack has; of more than a hundred, it may leave this one out.
    const found = StackResources.find(({ PhysicalResourceId }) => PhysicalResourceId === id) ?? StackResources[0];
    return found === undefined ? undefined : toStack(found, id);
  } catch (error) {
    if (hasCode(error, "apply.interrupted") || !isNoStack(error)) throw error;
    return undefined;
  }
}

/** What no stack has, AWS answers with the code that it has for all that is wrong with a question. */
function isNoStack(error: unknown): boolean {
  return hasAwsCode(error, "ValidationError") && /does not exist/.test(error.message);
}

function toStack({ StackName, LogicalResourceId, PhysicalResourceId }: StackResource, id: string): Stack {
  if (StackName === undefined) throw incompleteAnswer("a stack without a name");
  return { name: StackName, logicalId: PhysicalResourceId === id ? (LogicalResourceId ?? "") : "" };
}
