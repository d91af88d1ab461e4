import { type ProbeTrouble, hasCode, isHubError, isOurs } from "@vpce-hub/core";
import { findFunction, tagsOf } from "./find-function.ts";
import type { ProbeGround } from "./probe-ground.ts";

/** How often a function is deleted that Lambda is still busy with, and the milliseconds between. */
const mostAttempts = 12;
const pauseMs = 5000;

type Ground = Pick<ProbeGround, "aws" | "origin" | "topology">;

/**
 * Takes a function away, and says why where it cannot. Nothing stops it: who interrupts a probe wants it gone, too. Whether
 * one that is in doubt is there, and ours, is asked first.
 */
export async function removeFunction(
  name: string,
  state: "made" | "in-doubt",
  ground: Ground,
): Promise<ProbeTrouble | undefined> {
  try {
    if (state === "in-doubt" && !(await isOursThere(name, ground))) return undefined;
    await deleted(name, ground);
    return undefined;
  } catch (error) {
    if (!isHubError(error)) throw error;
    const { account } = ground.origin.caller;
    const { region } = ground.origin;
    return {
      message: `the function ${name} in account ${account} (${region}) may still be there: ${error.message}`,
      hint: `${error.hint === undefined ? "" : `${error.hint}; `}probe again, which takes it away, or delete it: aws lambda delete-function --region ${region} --function-name ${name}`,
    };
  }
}

async function deleted(name: string, ground: Ground): Promise<void> {
  const { aws, origin } = ground;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await aws.write("lambda:DeleteFunction", origin, { FunctionName: name });
      return;
    } catch (error) {
      if (hasCode(error, "aws.not-found")) return;
      // By tags nobody may delete what is not there: an attempt before may have done it.
      if (hasCode(error, "aws.access-denied") && !(await isThere(name, ground))) return;
      if (!hasCode(error, "aws.conflict") || attempt === mostAttempts) throw error;
      await aws.clock.sleep(pauseMs);
    }
  }
}

async function isThere(name: string, ground: Ground): Promise<boolean> {
  return (await findFunction(name, ground)) !== undefined;
}

async function isOursThere(name: string, ground: Ground): Promise<boolean> {
  const found = await findFunction(name, ground);
  return found !== undefined && isOurs(ground.topology, { tags: tagsOf(found, ground) });
}
