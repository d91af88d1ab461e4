import { vpcReferenceText } from "@vpce-hub/core";
import type { LoadedTopology } from "../topology/load.ts";
import type { LocatedProblem } from "../topology/problems/locate.ts";
import type { CheckDocument } from "./check-document.generated.ts";

/** Returns what a check of files alone found, as a value of schemas/check.schema.json. */
export function checkDocument(
  usable: readonly Extract<LoadedTopology, { kind: "valid" }>[],
  problems: readonly LocatedProblem[],
): CheckDocument {
  return {
    format_version: "1.0",
    result: problems.length === 0 ? "usable" : "wrong",
    topologies: usable.map(({ file, topology: { name, hub, services, spokes, selections } }) => ({
      file,
      topology: name,
      hub: {
        account: hub.account,
        region: hub.region,
        vpc: vpcReferenceText(hub.vpc),
      },
      services: services.length,
      spokes: spokes.length,
      ...(selections.length === 0 ? {} : { selections: selections.length }),
    })),
    problems: problems.map(({ file, line, column, code, message, hint }) => ({
      file,
      line,
      column,
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
    })),
  };
}
