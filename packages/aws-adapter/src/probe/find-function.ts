import type { GetFunctionCommandOutput } from "@aws-sdk/client-lambda";
import { HubError, hasCode, roleOf } from "@vpce-hub/core";
import type { ProbeGround } from "./probe-ground.ts";

/** Returns a function as Lambda shows it; undefined where there is none of that name. */
export async function findFunction(
  name: string,
  { aws, origin }: Pick<ProbeGround, "aws" | "origin">,
  signal?: AbortSignal,
): Promise<GetFunctionCommandOutput | undefined> {
  try {
    return await aws.read("lambda:GetFunction", origin, { FunctionName: name }, { signal });
  } catch (error) {
    if (hasCode(error, "aws.not-found")) return undefined;
    throw error;
  }
}

/** Returns its tags. Who may not list them is shown none, which must not be taken for a function of somebody else. */
export function tagsOf(
  { Tags = {}, TagsError }: GetFunctionCommandOutput,
  { origin: { caller, region } }: Pick<ProbeGround, "origin">,
): ReadonlyMap<string, string> {
  if (TagsError === undefined) return new Map(Object.entries(Tags));
  const { ErrorCode = "without a code", Message = "it does not say why" } = TagsError;
  const who = roleOf(caller) ?? `the ambient credentials in account ${caller.account}`;
  throw new HubError(
    "aws.access-denied",
    `lambda:GetFunction in account ${caller.account} (${region}) shows no tags: ${Message} (${ErrorCode})`,
    { hint: `grant ${who} the action lambda:ListTags` },
  );
}
