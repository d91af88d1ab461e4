import type { RestAction } from "../call/rest-action.ts";
import { associateResourceShare } from "./associate-resource-share.ts";
import { createResourceShare } from "./create-resource-share.ts";
import { deleteResourceShare } from "./delete-resource-share.ts";
import { disassociateResourceShare } from "./disassociate-resource-share.ts";
import { getResourceShareAssociations } from "./get-resource-share-associations.ts";
import { getResourceShares } from "./get-resource-shares.ts";
import { listResources } from "./list-resources.ts";
import { tagResource } from "./tag-resource.ts";
import { untagResource } from "./untag-resource.ts";

/** The actions of RAM that are answered. */
export const ramActions: readonly RestAction[] = [
  associateResourceShare,
  createResourceShare,
  deleteResourceShare,
  disassociateResourceShare,
  getResourceShareAssociations,
  getResourceShares,
  listResources,
  tagResource,
  untagResource,
];
