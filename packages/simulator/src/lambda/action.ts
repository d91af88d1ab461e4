import { AwsError } from "../base/aws-error.ts";
import { partitionOf } from "../catalogue/partition.ts";
import type { Call, XmlFields } from "../call/call.ts";
import type { Asked } from "../iam/asked.ts";
import { functionKey, type LambdaFunction } from "../world/lambda-function.ts";

/** The members of the JSON object that a request carries. */
export type Members = Readonly<Record<string, unknown>>;

export interface LambdaRequest {
  /** By the names in the template of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LambdaAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Lists stand as `{ member: […] }`. */
  readonly fields: XmlFields;
  /** What a function returned, in the place of fields. */
  readonly payload?: string;
}

/** An action of Lambda. */
export interface LambdaAction {
  readonly name: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** With `{Name}` for what varies, below the version. */
  readonly path: string;
  readonly isWrite: boolean;
  asks(call: Call, request: LambdaRequest): readonly Asked[];
  answer(call: Call, request: LambdaRequest): LambdaAnswer | Promise<LambdaAnswer>;
}

export function invalidParameter(message: string): AwsError {
  return new AwsError("InvalidParameterValueException", message);
}

/** The ARN of a function by its name. */
export function functionArn({ caller, region }: Call, name: string): string {
  return `arn:${partitionOf(region).id}:lambda:${region}:${caller.account}:function:${name}`;
}

/** A function is named by its name, or by its ARN. */
export function nameIn({ path }: LambdaRequest): string {
  return path["FunctionName"]?.split(":function:").at(-1) ?? "";
}

/** Returns a function of the caller. */
export function callersFunction(call: Call, request: LambdaRequest): LambdaFunction {
  const name = nameIn(request);
  const found = call.world.functions.seen(functionKey({ account: call.caller.account, region: call.region, name }));
  if (found === undefined)
    throw new AwsError("ResourceNotFoundException", `Function not found: ${functionArn(call, name)}`, { status: 404 });
  return found;
}

/** The right to do something to one function, which conditions know by its tags. */
export function askFor(call: Call, action: string, request: LambdaRequest): readonly Asked[] {
  const name = nameIn(request);
  const found = call.world.functions.get(functionKey({ account: call.caller.account, region: call.region, name }));
  const tags = [...(found?.tags ?? [])].map(([key, value]) => [`aws:ResourceTag/${key}`, value] as const);
  return [
    {
      action: `lambda:${action}`,
      resource: functionArn(call, name),
      context: { "aws:RequestedRegion": call.region, ...Object.fromEntries(tags) },
      isThere: found !== undefined,
    },
  ];
}
