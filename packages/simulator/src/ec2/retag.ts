import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import type { Table } from "../base/table.ts";
import type { Tags } from "../base/tags.ts";
import { placeOf, type World } from "../world/world.ts";
import { isCallers } from "./shared.ts";

/** Changes the tags of any resource of EC2: the id's prefix says which kind it is. */
export function retag(call: Call, id: string, change: (tags: Tags) => Tags): void {
  const [prefix = ""] = id.split("-");
  if (prefix === "sgr") return retagRule(call, id, change);
  const table = Object.hasOwn(tables, prefix) ? tables[prefix]?.(call.world) : undefined;
  if (table === undefined) throw new AwsError("InvalidID", `The ID '${id}' is not valid`);
  const resource = table.get(placeOf(call.region, id));
  if (resource === undefined || !isCallers(call, resource)) throw missing(id);
  table.put(placeOf(call.region, id), { ...resource, tags: change(resource.tags) });
}

interface Tagged {
  readonly account: string;
  readonly region: string;
  readonly tags: Tags;
}

/** A table of which only the tags matter here; each one gets back what it gave, with other tags. */
interface TaggedTable {
  get(place: string): Tagged | undefined;
  put(place: string, resource: Tagged): void;
}

const tables: Readonly<Record<string, (world: World) => TaggedTable>> = {
  vpce: ({ endpoints }) => onlyTags(endpoints),
  sg: ({ securityGroups }) => onlyTags(securityGroups),
  vpc: ({ vpcs }) => onlyTags(vpcs),
  subnet: ({ subnets }) => onlyTags(subnets),
  rtb: ({ routeTables }) => onlyTags(routeTables),
};

function onlyTags<Resource extends Tagged>(table: Table<Resource>): TaggedTable {
  return {
    get: (place) => table.get(place),
    put(place, { tags }) {
      const resource = table.get(place);
      if (resource !== undefined) table.put(place, { ...resource, tags });
    },
  };
}

function retagRule(call: Call, id: string, change: (tags: Tags) => Tags): void {
  const { securityGroups } = call.world;
  const group = [...securityGroups.values()].find(
    (one) => isCallers(call, one) && one.rules.some((rule) => rule.id === id),
  );
  if (group === undefined) throw missing(id);
  const rules = group.rules.map((rule) => (rule.id === id ? { ...rule, tags: change(rule.tags) } : rule));
  securityGroups.put(placeOf(group.region, group.id), { ...group, rules });
}

function missing(id: string): AwsError {
  return new AwsError("InvalidID", `The ID '${id}' is not valid`);
}
