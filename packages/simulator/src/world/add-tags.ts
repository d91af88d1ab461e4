import type { PlainTags, Tags } from "../base/tags.ts";
import { placeOf, type World } from "./world.ts";

export interface TagsSeed {
  readonly region: string;
  /** Of a VPC, subnet, route table, group or endpoint; whatever else bears no tags here. */
  readonly id: string;
  readonly tags: PlainTags;
}

/** Puts tags on something of EC2 beside those that it has, also tags of AWS itself. */
export function addTags(world: World, { region, id, tags }: TagsSeed): void {
  const key = placeOf(region, id);
  retag(world.vpcs, key, tags);
  retag(world.subnets, key, tags);
  retag(world.routeTables, key, tags);
  retag(world.securityGroups, key, tags);
  retag(world.endpoints, key, tags);
}

/** A table of whatever has tags. */
interface Tagged<One> {
  get(key: string): One | undefined;
  put(key: string, value: One): void;
}

function retag<One extends { readonly tags: Tags }>(table: Tagged<One>, key: string, tags: PlainTags): void {
  const one = table.get(key);
  if (one !== undefined) table.put(key, { ...one, tags: new Map([...one.tags, ...Object.entries(tags)]) });
}
