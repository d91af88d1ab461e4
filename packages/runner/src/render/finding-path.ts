import type { Finding } from "@vpce-hub/core";
import type { TopologyDocument } from "../topology/topology-document.generated.ts";

/** Returns the part of a topology that a finding is about: by the resources it holds back, by what it names, by its kind. */
export function findingPath(
  { code, message, keys }: Finding,
  document: TopologyDocument,
): readonly (string | number)[] {
  const words = new Set(message.split(/[\s(),;]+/).map((word) => word.replace(/[.:]$/, "")));
  const held = keys.flatMap((key) => key.split("/"));
  const spoke = document.spokes.findIndex(
    ({ name, vpc }) => words.has(name) || words.has(vpc) || (held.includes(vpc) && keys.length === 1),
  );
  if (spoke >= 0 && !code.startsWith("hub.")) return ["spokes", spoke];
  const subnet = document.hub.subnets.findIndex((id) => words.has(id));
  if (subnet >= 0) return ["hub", "subnets", subnet];
  const service = document.services.findIndex((entry) => {
    const name = typeof entry === "string" ? entry : entry.name;
    return words.has(name) || held.includes(name) || [...words].some((word) => word.endsWith(`.${name}`));
  });
  if (service >= 0 && !code.startsWith("hub.")) return ["services", service];
  return pathByCode(code);
}

function pathByCode(code: Finding["code"]): readonly (string | number)[] {
  if (code === "plan.too-many-deletes") return ["policy", "maxDeletes"];
  if (code === "plan.empty-topology") return ["services"];
  if (code.startsWith("hub.") || code.startsWith("security-group.") || code.startsWith("quota.")) return ["hub"];
  return code.startsWith("service.") || code.startsWith("endpoint.") ? ["services"] : [];
}
