import type { QueryAction } from "../call/call.ts";
import { assumeRole } from "./assume-role.ts";
import { getCallerIdentity } from "./get-caller-identity.ts";

/** The actions of STS that are answered. */
export const stsActions: Readonly<Record<string, QueryAction>> = {
  AssumeRole: assumeRole,
  GetCallerIdentity: getCallerIdentity,
};
