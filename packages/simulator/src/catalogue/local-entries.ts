import { catalogueEntries, partitionRegions, type CatalogueEntry } from "./catalogue-entries.generated.ts";
import type { LocalEntry, Provenance } from "./endpoint-service.ts";
import { partitionOf } from "./partition.ts";

const plainPrefix = "com.amazonaws.{r}.";

/** What the catalogue knows of a Region; outside the aws partition, names follow no rule that holds for all (C1.6, P2). */
export function localEntries(region: string): readonly LocalEntry[] {
  if (partitionOf(region).id !== "aws") return entriesOfPartition(region);
  return catalogueEntries
    .filter(({ regions }) => regions === undefined || regions.includes(region))
    .map((entry) => ({
      entry,
      serviceName: entry.name.replaceAll("{r}", region),
      names: undefined,
      known: { kind: "read", source: entry.readIn.join(", ") },
    }));
}

function entriesOfPartition(region: string): readonly LocalEntry[] {
  const known = Object.hasOwn(partitionRegions, region) ? partitionRegions[region] : undefined;
  if (known === undefined) return [];
  const { prefix = "com.amazonaws", prefixed, suffixes, plainRead, plain, others, names } = known;
  const read: Provenance = { kind: "read", source: "partitions.json" };
  const derived: Provenance = { kind: "derived", rule: "the partition has an endpoint of the service" };
  const local = (template: string, serviceName: string, how: Provenance): LocalEntry => ({
    entry: entryOf(template),
    serviceName,
    names: names[template],
    known: how,
  });
  const plainly = (how: Provenance) => (short: string) =>
    local(`${plainPrefix}${short}`, `com.amazonaws.${region}.${short}`, how);
  return [
    ...prefixed.map((short) =>
      local(`${plainPrefix}${short}`, `${prefix}.${region}.${short}${suffixes[short] ?? ""}`, read),
    ),
    ...plainRead.map(plainly(read)),
    ...plain.map(plainly(derived)),
    ...others.map((template) => local(template, template.replaceAll("{r}", region), read)),
  ];
}

/** A service that only another partition has is like those whose names are derived. */
function entryOf(name: string): CatalogueEntry {
  const known = catalogueEntries.find((entry) => entry.name === name);
  if (known !== undefined) return known;
  const labels = name.replace(plainPrefix, "").split(".").toReversed().join(".");
  return {
    name,
    privateDnsNames: [`${labels}.{r}.amazonaws.com`],
    baseNames: [`${labels}.{r}.vpce.amazonaws.com`],
    policy: true,
    readIn: [],
    names: { derived: "labels reversed" },
  };
}
