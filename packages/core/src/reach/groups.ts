import type { IngressRule } from "../resource/resource.ts";
import type { Networks } from "../topology/networks.ts";
import { isCovered, isOverlapping } from "../words/cidr.ts";
import type { Cidr, SecurityGroupId } from "../words/ids.ts";
import type { Observed } from "../words/state.ts";
import { type Obstacle, no, notKnown, whyUnread } from "./answer.ts";
import type { Seat } from "./end.ts";

/** The groups of an endpoint: what together they let in. */
export interface Admission {
  readonly ids: readonly (SecurityGroupId | string)[];
  readonly ingress: Observed<readonly IngressRule[]>;
}

/** Returns what groups of an endpoint have against connections from a subnet to a port. */
export function groupObstacles(
  { ids, ingress }: Admission,
  { from, port, service }: { readonly from: Seat; readonly port: number; readonly service: string },
  networks: Networks,
): readonly Obstacle[] {
  const id = ids.join(", ");
  const who = from.end.who;
  if (ingress.kind !== "present") {
    const hint = "permit ec2:DescribeSecurityGroups in the hub's account";
    return [
      notKnown("groups", id, {
        message: `the groups of the endpoint of ${service} were not read${whyUnread(ingress)}`,
        hint,
      }),
    ];
  }
  const open = ingress.value.filter((rule) => isOpen(rule, port));
  const sources = open.map((rule) => blocksOf(rule, networks));
  const blocks = sources.flatMap((source) => source ?? []);
  if (isCovered(from.block, blocks)) return [];
  const isUnclear = sources.includes(undefined) || blocks.some((block) => isOverlapping(block, from.block));
  const text = {
    message: `${id} on the endpoint of ${service} ${isUnclear ? "may not let" : "does not let"} ${from.block} of ${who} in on ${port}`,
    hint: `admit ${from.block} on ${port} in ${id}; a group of vpce-hub's own admits what hub.allow says`,
  };
  return [(isUnclear ? notKnown : no)("groups", id, text)];
}

function isOpen({ protocol, fromPort, toPort }: IngressRule, port: number): boolean {
  if (protocol === "-1") return true;
  return protocol === "tcp" && (fromPort ?? 0) <= port && port <= (toPort ?? 65_535);
}

/** Undefined where a rule may let anybody in: one that names a group, or a list that was not read. */
function blocksOf({ source }: IngressRule, { prefixLists }: Networks): readonly Cidr[] | undefined {
  switch (source.kind) {
    case "cidr":
      return [source.cidr];
    case "cidr6":
      return [];
    case "group":
      return undefined;
    case "prefix-list": {
      const list = prefixLists.get(source.id);
      return list?.kind === "present" ? list.value : undefined;
    }
  }
}
