import type { Place, TopologyPath } from "@vpce-hub/core";
import { isOrganizationAsked } from "@vpce-hub/core";
import type { LoadedTopology } from "./load.ts";
import type { LocatedProblem } from "./problems/locate.ts";
import type { TopologyProblemCode } from "./problems/problem-codes.ts";

const code: TopologyProblemCode = "topology.no-role";

type Valid = Extract<LoadedTopology, { readonly kind: "valid" }>;

/** Returns a problem for each part of a topology that no role is named for: there is nothing to give rights to. */
export function rolelessMembers(loaded: Valid): readonly LocatedProblem[] {
  return membersOf(loaded)
    .filter(({ access }) => access.kind === "ambient")
    .map(({ what, path, place }) => ({
      code,
      path,
      message: `no role is named for ${what}`,
      hint: "add access.role (and access.planRole, which only reads): a name that the roles shall have in each account",
      ...place,
      frame: "",
    }));
}

interface RolelessMember {
  readonly what: string;
  readonly access: { readonly kind: "ambient" | "role" };
  readonly path: TopologyPath;
  readonly place: Place;
}

function membersOf({ topology, document, placeAt }: Valid): readonly RolelessMember[] {
  const { hub, spokes, selections, organization, network } = topology;
  const pathByName = new Map(document.spokes.map((entry, at) => ["name" in entry ? entry.name : "", ["spokes", at]]));
  const found = [
    { what: `the hub, in account ${hub.account}`, access: hub.access, path: ["hub"] },
    ...spokes.map(({ name, account, access }) => ({
      what: `the spoke ${name}, in account ${account}`,
      access,
      path: pathByName.get(name) ?? ["spokes"],
    })),
    ...selections.map(({ name, access }) => ({
      what: `the selection ${name}`,
      access,
      path: pathByName.get(name) ?? ["spokes"],
    })),
    ...(organization === undefined || !isOrganizationAsked(topology)
      ? []
      : [
          {
            what: `the organization, in account ${organization.account}`,
            access: organization.access,
            path: ["access", "organization"],
          },
        ]),
    ...(network === undefined
      ? []
      : [
          {
            what: `the network, in account ${network.account}`,
            access: network.access,
            path: ["access", "network"],
          },
        ]),
  ];
  const placed = found.map((member) => ({ ...member, place: placeAt(member.path) }));
  return placed.toSorted((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);
}
