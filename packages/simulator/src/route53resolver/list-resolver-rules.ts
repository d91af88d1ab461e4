import { answerList, type ResolverAction } from "./action.ts";
import { rulesOf, showRule } from "./rules.ts";

export const listResolverRules: ResolverAction = {
  isWrite: false,
  answer: (call, members) =>
    answerList(
      call,
      { members, things: rulesOf(call) },
      {
        name: "ResolverRules",
        filters: {
          DomainName: ({ domain }) => domain,
          Name: ({ name }) => name,
          Status: () => "COMPLETE",
          Type: ({ type }) => type,
        },
        show: (rule) => showRule(call, rule),
      },
    ),
};
