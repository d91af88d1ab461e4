import { answerList, type ResolverAction } from "./action.ts";
import { associationsOf } from "./rules.ts";

export const listResolverRuleAssociations: ResolverAction = {
  isWrite: false,
  answer: (call, members) =>
    answerList(
      call,
      { members, things: associationsOf(call) },
      {
        name: "ResolverRuleAssociations",
        filters: {
          Name: ({ name }) => name,
          ResolverRuleId: ({ rule }) => rule,
          Status: () => "COMPLETE",
          VPCId: ({ vpc }) => vpc,
        },
        show: ({ id, rule, name, vpc }) => ({
          Id: id,
          ResolverRuleId: rule,
          Name: name,
          VPCId: vpc,
          Status: "COMPLETE",
          StatusMessage: "",
        }),
      },
    ),
};
