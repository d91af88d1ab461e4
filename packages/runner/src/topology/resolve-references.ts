import { type SubnetsReference, type VpcReference, parseSubnetId, parseVpcId } from "@vpce-hub/core";
import { tagFilter } from "./tag-filter.ts";
import type {
  HubDocument,
  SelectionDocument,
  SpokeDocument,
  SpokeEntryDocument,
} from "./topology-document.generated.ts";

/** Tells whether an entry finds spokes. */
export function isSelection(entry: SpokeEntryDocument): entry is SelectionDocument {
  return "select" in entry;
}

/** Tells whether an entry is a spoke; of what is included there is none left in a document that was put together. */
export function isSpoke(entry: SpokeEntryDocument): entry is SpokeDocument {
  return "vpc" in entry;
}

/** Returns a VPC by its id, or what it is looked up by. */
export function resolveVpc(vpc: SpokeDocument["vpc"]): VpcReference {
  if (typeof vpc !== "string") return { kind: "tags", tags: tagFilter(vpc.tags) };
  const id = parseVpcId(vpc);
  if (id === undefined) throw new Error(`${JSON.stringify(vpc)} passed the checks and cannot be read`);
  return { kind: "id", id };
}

/** Returns subnets by their ids, or what they are looked up by. */
export function resolveSubnets(subnets: HubDocument["subnets"]): SubnetsReference {
  return "tags" in subnets
    ? { kind: "tags", tags: tagFilter(subnets.tags) }
    : { kind: "ids", ids: subnets.flatMap((id) => parseSubnetId(id) ?? []) };
}

/** Returns the services that a spoke uses, of all that there are. */
export function resolveSpokeServices(services: SpokeDocument["services"], all: readonly string[]): readonly string[] {
  if (services === undefined) return all;
  return "except" in services ? all.filter((name) => !services.except.includes(name)) : services;
}
