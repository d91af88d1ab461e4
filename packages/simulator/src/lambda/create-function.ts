import { createHash } from "node:crypto";
import { AwsError } from "../base/aws-error.ts";
import { readZip } from "../base/zip.ts";
import type { Call } from "../call/call.ts";
import type { Asked } from "../iam/asked.ts";
import {
  functionKey,
  type FunctionFailure,
  type FunctionNetwork,
  type LambdaFunction,
} from "../world/lambda-function.ts";
import { placeOf } from "../world/world.ts";
import { functionArn, invalidParameter, type LambdaAction, type Members } from "./action.ts";
import { checkNetworkRights, executionRole } from "./execution-role.ts";
import { attachInterfaces } from "./interfaces.ts";
import { groupOf, membersIn, numberOf, pairsOf, requiredText, textOf, textsOf } from "./members.ts";
import { showConfiguration } from "./show-function.ts";

export const createFunction: LambdaAction = {
  name: "CreateFunction",
  method: "POST",
  path: "/functions",
  isWrite: true,
  asks: (call, { body }) => rightsFor(call, membersIn(body)),
  answer(call, { body }) {
    const made = makeFunction(call, membersIn(body));
    call.world.functions.put(functionKey(made), made);
    return { status: 201, fields: showConfiguration(call, made) };
  },
};

/** Beside the function: to pass the role on, to look at the VPC, and to tag (L3). */
function rightsFor(call: Call, members: Members): readonly Asked[] {
  const name = textOf(members, "FunctionName") ?? "";
  const { subnets, groups } = vpcConfigOf(members);
  const regional = { "aws:RequestedRegion": call.region };
  const tags = Object.entries(pairsOf(members, "Tags"));
  const tagging = {
    "aws:TagKeys": tags.map(([key]) => key),
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
  };
  const vpcs = subnets.flatMap((id) => call.world.subnets.get(placeOf(call.region, id))?.vpc ?? []);
  const network = {
    "lambda:VpcIds": [...new Set(vpcs)],
    "lambda:SubnetIds": subnets,
    "lambda:SecurityGroupIds": groups,
  };
  const own = { resource: functionArn(call, name), isThere: true };
  const looking = ["DescribeSecurityGroups", "DescribeSubnets", "DescribeVpcs"].map((action) => ({
    action: `ec2:${action}`,
    resource: "*",
    context: { ...regional, "ec2:Region": call.region },
    isThere: true,
  }));
  return [
    { action: "lambda:CreateFunction", ...own, context: { ...regional, ...network, ...(tags.length > 0 && tagging) } },
    ...(tags.length === 0 ? [] : [{ action: "lambda:TagResource", ...own, context: { ...regional, ...tagging } }]),
    {
      action: "iam:PassRole",
      resource: textOf(members, "Role") ?? "",
      context: { "iam:PassedToService": "lambda.amazonaws.com" },
      isThere: true,
    },
    ...(subnets.length === 0 ? [] : looking),
  ];
}

const runtimes = ["nodejs22.x", "nodejs24.x", "nodejs26.x"];

function makeFunction(call: Call, members: Members): LambdaFunction {
  const { account, region, name } = placeFor(call, members);
  const role = executionRole(call, requiredText(members, "Role"));
  const runtime = requiredText(members, "Runtime");
  // Others would have to be simulated too.
  if (!runtimes.includes(runtime))
    throw invalidParameter(
      `Value ${runtime} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [${runtimes.join(", ")}]`,
    );
  const code = codeOf(members);
  const network = networkOf(call, members);
  const failure = network === undefined ? undefined : checkNetworkRights(call, role);
  const attached = network === undefined || failure !== undefined ? undefined : attachInterfaces(call, name, network);
  return {
    account,
    region,
    name,
    description: textOf(members, "Description") ?? "",
    role: role.arn,
    runtime,
    handler: requiredText(members, "Handler"),
    timeoutSeconds: numberOf(members, "Timeout", { least: 1, most: 900, otherwise: 3 }),
    memoryMegabytes: numberOf(members, "MemorySize", { least: 128, most: 10_240, otherwise: 128 }),
    environment: pairsOf(groupOf(members, "Environment"), "Variables"),
    network,
    ...code,
    tags: new Map(Object.entries(pairsOf(members, "Tags"))),
    createdAt: call.now,
    readyAt: call.now + waitOf(call, attached?.kind),
    failure: failure ?? failureOf(attached),
  };
}

/** Interfaces take minutes when there are none yet (L3), and everything else a moment (inferred). */
function waitOf({ world }: Call, kind: "shared" | "made" | "failed" | undefined): number {
  return kind === "made" || kind === "failed"
    ? world.settings.functionReadyMs
    : Math.min(1000, world.settings.functionReadyMs);
}

function failureOf(attached: ReturnType<typeof attachInterfaces> | undefined): FunctionFailure | undefined {
  return attached?.kind === "failed" ? attached.failure : undefined;
}

function placeFor(
  { world, caller, region }: Call,
  members: Members,
): { readonly account: string; readonly region: string; readonly name: string } {
  const name = requiredText(members, "FunctionName");
  const { account } = caller;
  if (!/^[a-zA-Z0-9-_]{1,64}$/u.test(name)) throw invalidParameter(`The name of a function cannot be "${name}".`);
  if (world.functions.get(functionKey({ account, region, name })) !== undefined)
    throw new AwsError("ResourceConflictException", `Function already exist: ${name}`, { status: 409 });
  return { account, region, name };
}

function codeOf(members: Members): Pick<LambdaFunction, "files" | "codeSize" | "codeSha256"> {
  const bytes = Buffer.from(textOf(groupOf(members, "Code"), "ZipFile") ?? "", "base64");
  if (bytes.length === 0) throw invalidParameter("Please provide a source for function code.");
  const files = readZip(bytes);
  if (files === undefined || files.size === 0)
    throw invalidParameter("Could not unzip uploaded file. Please check your file, then try to upload again.");
  return { files, codeSize: bytes.length, codeSha256: createHash("sha256").update(bytes).digest("base64") };
}

function vpcConfigOf(members: Members): { readonly subnets: readonly string[]; readonly groups: readonly string[] } {
  const config = groupOf(members, "VpcConfig");
  return { subnets: textsOf(config, "SubnetIds"), groups: textsOf(config, "SecurityGroupIds") };
}

/** Subnets and groups must be the caller's, and of one VPC; at most 16 and 5 of them (L3). */
function networkOf(call: Call, members: Members): FunctionNetwork | undefined {
  const { world, region, caller } = call;
  const { subnets, groups } = vpcConfigOf(members);
  if (subnets.length + groups.length === 0) return undefined;
  if (subnets.length === 0 || groups.length === 0 || subnets.length > 16 || groups.length > 5)
    throw invalidParameter("SubnetIds (1 to 16) and SecurityGroupIds (1 to 5) must be given together.");
  const found = subnets.map((id) => {
    const subnet = world.subnets.get(placeOf(region, id));
    if (subnet === undefined || subnet.account !== caller.account)
      throw ec2Error("DescribeSubnets", "InvalidSubnetID.NotFound", `The subnet ID '${id}' does not exist`);
    return subnet.vpc;
  });
  const owners = groups.map((id) => {
    const group = world.securityGroups.get(placeOf(region, id));
    if (group === undefined || group.account !== caller.account)
      throw ec2Error("DescribeSecurityGroups", "InvalidGroup.NotFound", `The security group '${id}' does not exist`);
    return group.vpc;
  });
  const [vpc = "", ...others] = new Set([...found, ...owners]);
  if (others.length > 0) throw invalidParameter("Subnets and security groups must be of one VPC.");
  return { vpc, subnets, securityGroups: groups };
}

function ec2Error(action: string, code: string, message: string): AwsError {
  return invalidParameter(`Error occurred while ${action}. EC2 Error Code: ${code}. EC2 Error Message: ${message}`);
}
