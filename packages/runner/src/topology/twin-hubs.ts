import { isDeepStrictEqual } from "node:util";
import type { Service } from "@vpce-hub/core";
import type { LoadedTopology } from "./load.ts";
import type { LocatedProblem } from "./problems/locate.ts";
import { quoted } from "../base/printable.ts";

type ValidTopology = Extract<LoadedTopology, { readonly kind: "valid" }>;
type NamedService = Pick<Service, "dnsNames" | "serviceNames" | "serviceRegion">;

/**
 * Returns a problem for each service that another topology shares from the same hub VPC: both would make the zones of its
 * names, and no VPC can be on two zones of one name. What names AWS has for a service is not known yet: they are
 * held against those of the same service alone, and names that are written against each other. A VPC that is looked up by
 * its tags is the same where the tags are.
 */
export function twinHubs(loaded: readonly ValidTopology[]): readonly LocatedProblem[] {
  return loaded.flatMap((one, i) =>
    one.topology.services.flatMap((service, at) => {
      const first = loaded
        .slice(0, i)
        .find(({ topology }) => isSameHub(topology, one.topology) && topology.services.some(isColliding(service)));
      return first === undefined ? [] : problemOf(one, first, at);
    }),
  );
}

/** Two topologies of one name have a problem of their own. */
function isSameHub(one: ValidTopology["topology"], other: ValidTopology["topology"]): boolean {
  const [a, b] = [one.hub, other.hub];
  return a.account === b.account && a.region === b.region && isDeepStrictEqual(a.vpc, b.vpc) && one.name !== other.name;
}

function isColliding(service: NamedService): (other: NamedService) => boolean {
  const names = new Set(writtenNames(service));
  return (other) =>
    writtenNames(other).some((name) => names.has(name)) ||
    (hasCatalogueNames(service) && hasCatalogueNames(other) && isSameService(service, other));
}

function isSameService(one: NamedService, other: NamedService): boolean {
  return (
    one.serviceRegion === other.serviceRegion && one.serviceNames.some((name) => other.serviceNames.includes(name))
  );
}

/** Names that were edited may be others than those of the catalogue. */
function hasCatalogueNames({ dnsNames }: NamedService): boolean {
  return dnsNames.kind === "catalogue";
}

function writtenNames({ dnsNames }: NamedService): readonly string[] {
  switch (dnsNames.kind) {
    case "given":
      return dnsNames.names;
    case "edited":
      return dnsNames.add;
    case "catalogue":
      return [];
  }
}

function problemOf({ topology, placeAt }: ValidTopology, first: ValidTopology, at: number): LocatedProblem {
  const path = ["services", at];
  return {
    code: "topology.shared-twice",
    path,
    message: `the topology in ${quoted(first.file)} shares ${quoted(topology.services[at]?.name ?? "")} from the same hub VPC too`,
    hint: "let one topology share it: a VPC cannot be on two zones of one name",
    ...placeAt(path),
    frame: "",
  };
}
