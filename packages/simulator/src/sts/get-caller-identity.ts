import type { QueryAction } from "../call/call.ts";

/** Answers everybody: no policy can deny it. */
export const getCallerIdentity: QueryAction = {
  isWrite: false,
  answer: ({ caller }) => ({ UserId: caller.userId, Account: caller.account, Arn: caller.arn }),
};
