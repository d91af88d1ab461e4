import type { QueryAction } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import type { PrefixList } from "../world/prefix-list.ts";
import { answerListing } from "./listing.ts";
import { missingPrefixList, prefixListsOf } from "./managed-prefix-lists.ts";
import { arnOf, showTags } from "./shared.ts";

export const describeManagedPrefixLists: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: prefixListsOf(call) },
      {
        setName: "prefixListSet",
        idParameter: "PrefixListId",
        idOf: ({ id }) => id,
        missing: missingPrefixList,
        tagsOf: ({ tags }) => tags,
        filters: {
          "owner-id": ({ account }) => [account],
          "prefix-list-id": ({ id }) => [id],
          "prefix-list-name": ({ name }) => [name],
        },
        show: showPrefixList,
        pages: { least: 1, most: 100 },
      },
    ),
};

function showPrefixList(list: PrefixList): Xml {
  const isAws = list.account === "AWS";
  return {
    prefixListId: list.id,
    addressFamily: "IPv4",
    state: isAws ? undefined : "create-complete",
    prefixListArn: arnOf({ account: isAws ? "aws" : list.account, region: list.region }, `prefix-list/${list.id}`),
    prefixListName: list.name,
    maxEntries: isAws ? undefined : list.maxEntries,
    version: isAws ? undefined : 1,
    ownerId: list.account,
    tagSet: showTags(list.tags),
  };
}
