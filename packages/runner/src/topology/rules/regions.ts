import { nearRegion, parseRegion, partitionOf } from "@vpce-hub/core";
import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import type { Field } from "../readable-parts.ts";
import type { Rule } from "./rule.ts";

/** A Region is none that is mistyped; one that is not known may be new. */
export const existingRegions: Rule = ({ hub, services, spokes }) =>
  regionsOf([hub, ...regionsOfServices(services), ...spokes]).flatMap((region) => {
    const near = parseRegion(region.text) === undefined ? undefined : nearRegion(region.text);
    if (near === undefined) return [];
    return {
      code: "topology.unknown-region",
      path: region.path,
      message: `${pathText(region.path)} is ${quoted(region.text)}, which is no Region`,
      hint: `did you mean ${near}?`,
    };
  });

/** A zone and the VPCs on it are in one partition, an endpoint and its service too (AWS-FACTS A2, AWS-FACTS-2 P3). */
export const regionsOfTheHubsPartition: Rule = ({ hub, services, spokes }) => {
  const hubRegion = parseRegion(hub.region?.text ?? "");
  if (hubRegion === undefined) return [];
  const partition = partitionOf(hubRegion).id;
  return regionsOf([...regionsOfServices(services), ...spokes]).flatMap((written) => {
    const region = parseRegion(written.text);
    if (region === undefined || partitionOf(region).id === partition) return [];
    return {
      code: "topology.other-partition",
      path: written.path,
      message: `${pathText(written.path)} is ${region} (${partitionOf(region).id}), and the hub is in ${hubRegion} (${partition})`,
      hint: "give each partition a hub of its own",
    };
  });
};

function regionsOf(
  parts: readonly { readonly region: Field | undefined; readonly regions?: readonly Field[] }[],
): readonly Field[] {
  return parts.flatMap(({ region, regions = [] }) => [...(region === undefined ? [] : [region]), ...regions]);
}

function regionsOfServices(
  services: readonly { readonly serviceRegion: Field | undefined }[],
): readonly { readonly region: Field | undefined }[] {
  return services.map(({ serviceRegion }) => ({ region: serviceRegion }));
}
