import { AwsError } from "../base/aws-error.ts";
import { invalidParameter, type ResolverAction, textOf } from "./action.ts";
import { rulesOf, showRule } from "./rules.ts";

export const getResolverRule: ResolverAction = {
  isWrite: false,
  answer(call, members) {
    const id = textOf(members, "ResolverRuleId");
    if (id === undefined) throw invalidParameter("ResolverRuleId is required.");
    const rule = rulesOf(call).find((one) => one.id === id);
    if (rule === undefined)
      throw new AwsError("ResourceNotFoundException", `[RSLVR-00703] Resolver rule with ID "${id}" does not exist.`);
    return { ResolverRule: showRule(call, rule) };
  },
};
