import type { OrganizationsAction } from "./action.ts";
import { listAccounts } from "./list-accounts.ts";
import { listTagsForResource } from "./list-tags-for-resource.ts";

/** The actions of Organizations that are answered. */
export const organizationsActions: Readonly<Record<string, OrganizationsAction>> = {
  ListAccounts: listAccounts,
  ListTagsForResource: listTagsForResource,
};
