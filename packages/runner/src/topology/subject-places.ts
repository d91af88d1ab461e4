import { type Place, type PlaceOf, type Subject, type TopologyPath, unreachable } from "@vpce-hub/core";
import type { TopologyDocument } from "./topology-document.generated.ts";

/** Returns what tells where a topology document speaks of a subject. */
export function subjectPlaces(document: TopologyDocument, placeAt: (path: TopologyPath) => Place): PlaceOf {
  const pathOf = subjectPaths(document);
  return (subject) => {
    const path = pathOf(subject);
    return path && placeAt(path);
  };
}

function subjectPaths({ services, spokes }: TopologyDocument): (subject: Subject) => TopologyPath | undefined {
  const serviceByName = indexByName(services.map((entry) => (typeof entry === "string" ? entry : entry.name)));
  // What is included stands in the place of what includes it.
  const spokeByName = indexByName(spokes.map((entry) => ("name" in entry ? entry.name : "")));
  return (subject) => {
    switch (subject.kind) {
      case "hub":
        return ["hub"];
      case "service":
        return ["services", ...first(subject.names.map((name) => serviceByName.get(name)))];
      case "spoke":
      case "sought":
        return ["spokes", ...first([spokeByName.get(subject.name)])];
      case "topology":
        return subject.path;
      // The file says nothing of what is none of its own.
      case "zone":
      case "vpc":
        return undefined;
      default:
        return unreachable(subject);
    }
  };
}

function indexByName(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}

function first(indexes: readonly (number | undefined)[]): readonly number[] {
  return indexes.flatMap((index) => index ?? []).slice(0, 1);
}
