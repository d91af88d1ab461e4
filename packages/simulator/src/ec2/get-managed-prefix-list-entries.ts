import type { QueryAction } from "../call/call.ts";
import { onePage } from "./listing.ts";
import { missingPrefixList, prefixListsOf } from "./managed-prefix-lists.ts";

export const getManagedPrefixListEntries: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const id = parameters.required("PrefixListId");
    const list = prefixListsOf(call).find((one) => one.id === id);
    if (list === undefined) throw missingPrefixList(id);
    return onePage(
      list.entries,
      { world: call.world, parameters },
      {
        setName: "entrySet",
        show: ({ cidr, description }) => ({ cidr, description }),
        pages: { least: 1, most: 100 },
      },
    );
  },
};
