import type { LoadedTopology } from "./load.ts";
import type { LocatedProblem } from "./problems/locate.ts";
import type { TopologyProblemCode } from "./problems/problem-codes.ts";

const code: TopologyProblemCode = "topology.no-role";

/** Returns a problem for the hub and each spoke that no role is named for: there is nothing to give rights to. */
export function rolelessMembers({
  topology,
  placeAt,
}: Extract<LoadedTopology, { readonly kind: "valid" }>): readonly LocatedProblem[] {
  const members = [
    { what: "the hub", member: topology.hub, path: ["hub"] },
    ...topology.spokes.map((member, at) => ({ what: `the spoke ${member.name}`, member, path: ["spokes", at] })),
  ];
  return members.flatMap(({ what, member, path }) => {
    if (member.access.kind === "role") return [];
    const { file, line, column } = placeAt(path);
    return [
      {
        code,
        path,
        message: `no role is named for ${what}, in account ${member.account}`,
        hint: "add access.role (and access.planRole, which only reads): a name that the roles shall have in each account",
        file,
        line,
        column,
        frame: "",
      },
    ];
  });
}
