import { type ProbeTrouble, isOurs, probePrefix } from "@vpce-hub/core";
import { listAll, nextToken } from "../connection/paginate.ts";
import type { ProbeGround } from "./probe-ground.ts";
import { findFunction, tagsOf } from "./find-function.ts";
import { removeFunction } from "./remove-function.ts";

/** Younger ones may be another run's that has not ended; a probe takes a few minutes, and clocks are off by a few. */
const leftAfterMs = 15 * 60_000;

/**
 * Takes away what runs before this one left in an account and Region: functions of the topology from which nobody asks any
 * more. Those that are asked from again are found by their names, and are not touched here.
 */
export async function removeLeftOvers(
  ground: ProbeGround,
  isAskedFrom: (name: string) => boolean,
): Promise<readonly ProbeTrouble[]> {
  const { aws, topology, signal } = ground;
  const prefix = probePrefix(topology);
  const old = (await listFunctions(ground)).filter(
    ({ name, modified }) =>
      name.startsWith(prefix) && !isAskedFrom(name) && aws.clock.now() - Date.parse(modified) > leftAfterMs,
  );
  const left = await Promise.all(
    old.map(async ({ name }) => {
      const found = await findFunction(name, ground, signal);
      if (found === undefined || !isOurs(topology, { tags: tagsOf(found, ground) })) return undefined;
      return removeFunction(name, "made", ground);
    }),
  );
  return left.flatMap((trouble) => trouble ?? []);
}

interface ListedFunction {
  readonly name: string;
  /** When it was written last. */
  readonly modified: string;
}

async function listFunctions({ aws, origin, signal }: ProbeGround): Promise<readonly ListedFunction[]> {
  return listAll({
    what: "functions",
    idOf: ({ name }: ListedFunction) => name,
    readPage: async (token: string | undefined) => {
      const input = { MaxItems: 50, Marker: token };
      const page = await aws.read("lambda:ListFunctions", origin, input, { signal });
      const items = (page.Functions ?? []).map(({ FunctionName: name = "", LastModified: modified = "" }) => ({
        name,
        modified,
      }));
      return { items, next: nextToken(page.NextMarker) };
    },
  });
}
