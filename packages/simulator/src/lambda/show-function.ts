import type { Call, XmlFields } from "../call/call.ts";
import { functionState, type LambdaFunction } from "../world/lambda-function.ts";
import { functionArn } from "./action.ts";

/** How answers show a function. */
export function showConfiguration(call: Call, one: LambdaFunction): XmlFields {
  const state = functionState(one, call.now);
  return {
    FunctionName: one.name,
    FunctionArn: functionArn(call, one.name),
    Runtime: one.runtime,
    Role: one.role,
    Handler: one.handler,
    CodeSize: one.codeSize,
    Description: one.description,
    Timeout: one.timeoutSeconds,
    MemorySize: one.memoryMegabytes,
    LastModified: new Date(one.createdAt).toISOString().replace("Z", "+0000"),
    CodeSha256: one.codeSha256,
    Version: "$LATEST",
    VpcConfig:
      one.network === undefined
        ? undefined
        : {
            SubnetIds: { member: one.network.subnets },
            SecurityGroupIds: { member: one.network.securityGroups },
            VpcId: one.network.vpc,
            Ipv6AllowedForDualStack: false,
          },
    Environment: Object.keys(one.environment).length === 0 ? undefined : { Variables: one.environment },
    TracingConfig: { Mode: "PassThrough" },
    PackageType: "Zip",
    Architectures: { member: ["x86_64"] },
    State: state,
    ...reasonOf(one, state),
    LastUpdateStatus: state === "Pending" ? "InProgress" : state === "Failed" ? "Failed" : "Successful",
  };
}

function reasonOf({ failure }: LambdaFunction, state: string): XmlFields {
  if (state === "Pending") return { StateReason: "The function is being created.", StateReasonCode: "Creating" };
  return failure === undefined ? {} : { StateReason: failure.reason, StateReasonCode: failure.code };
}
