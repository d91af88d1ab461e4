import { nearRegion, parseRegion, partitionOf } from "@vpce-hub/core";
import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import type { Rule } from "./rule.ts";

/** A Region is none that is mistyped; one that is not known may be new. */
export const existingRegions: Rule = ({ hub, spokes }) =>
  [hub, ...spokes].flatMap(({ region }) => {
    const near = parseRegion(region?.text ?? "") === undefined ? undefined : nearRegion(region?.text ?? "");
    if (region === undefined || near === undefined) return [];
    return {
      code: "topology.unknown-region",
      path: region.path,
      message: `${pathText(region.path)} is ${quoted(region.text)}, which is no Region`,
      hint: `did you mean ${near}?`,
    };
  });

/** A zone and the VPCs on it are in one partition (AWS-FACTS A2). */
export const spokesInTheHubsPartition: Rule = ({ hub, spokes }) => {
  const hubRegion = parseRegion(hub.region?.text ?? "");
  if (hubRegion === undefined) return [];
  const partition = partitionOf(hubRegion).id;
  return spokes.flatMap(({ region: written }) => {
    const region = parseRegion(written?.text ?? "");
    if (written === undefined || region === undefined || partitionOf(region).id === partition) return [];
    return {
      code: "topology.other-partition",
      path: written.path,
      message: `${pathText(written.path)} is ${region} (${partitionOf(region).id}), and the hub is in ${hubRegion} (${partition})`,
      hint: "give each partition a hub of its own",
    };
  });
};
