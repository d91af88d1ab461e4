import { AwsError } from "../base/aws-error.ts";
import type { Xml } from "../base/xml.ts";
import type { Call, QueryAction } from "../call/call.ts";
import type { Stack } from "../world/stack.ts";

/** For so long what a deleted stack had can be asked for by its id (K1). */
const rememberedMs = 90 * 24 * 60 * 60_000;
/** More are not described: ListStackResources would be the call. */
const mostResources = 100;

/** Lists the resources of a stack, found by its name or id, or by something that it made (K1). */
export const describeStackResources: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const [name, resource] = [parameters.text("StackName"), parameters.text("PhysicalResourceId")];
    if ((name === undefined) === (resource === undefined))
      throw new AwsError("ValidationError", "Specify either a stack name or a physical resource id, and not both");
    const stack = name === undefined ? stackOf(call, resource ?? "") : stackNamed(call, name);
    const logicalId = parameters.text("LogicalResourceId");
    const shown = stack.resources.filter((one) => logicalId === undefined || one.logicalId === logicalId);
    return { StackResources: { member: shown.slice(0, mostResources).map((one) => showResource(stack, one)) } };
  },
};

function stackOf(call: Call, physicalId: string): Stack {
  const stack = stacksOf(call).find(
    ({ deletedAt, resources }) => deletedAt === undefined && resources.some((one) => one.physicalId === physicalId),
  );
  if (stack === undefined) throw new AwsError("ValidationError", `Stack for ${physicalId} does not exist`);
  return stack;
}

function stackNamed(call: Call, name: string): Stack {
  const stack = stacksOf(call).find(({ id, name: own, deletedAt }) =>
    deletedAt === undefined ? own === name || id === name : id === name && call.now - deletedAt < rememberedMs,
  );
  if (stack === undefined) throw new AwsError("ValidationError", `Stack with id ${name} does not exist`);
  return stack;
}

function stacksOf({ world, caller, region }: Call): readonly Stack[] {
  return [...world.stacks.values()].filter((one) => one.account === caller.account && one.region === region);
}

function showResource(
  { name, id, createdAt }: Stack,
  { logicalId, physicalId, type }: Stack["resources"][number],
): Xml {
  return {
    StackName: name,
    StackId: id,
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    Timestamp: new Date(createdAt).toISOString(),
    ResourceStatus: "CREATE_COMPLETE",
    DriftInformation: { StackResourceDriftStatus: "NOT_CHECKED" },
  };
}
