import {
  HubError,
  type Scope,
  type Sought,
  type Verification,
  everything,
  forReading,
  isHubError,
  scopeMistakes,
  verifyLinks,
  withFoundSpokes,
} from "@vpce-hub/core";
import type { ReadAws } from "@vpce-hub/aws-adapter";
import { deriveSignal } from "../base/derived-signal.ts";
import { systemClock } from "../base/system-clock.ts";
import { loadTopology } from "../topology/load.ts";
import { nameOf } from "../topology/topology-source.ts";
import { inScope } from "./in-scope.ts";
import { type FailedRun, awsOptions } from "./plan-topology.ts";
import type { InvalidTopology, PlannedTopology } from "./planned-topology.ts";
import type { RunOptions } from "./run-options.ts";
import { type SettledTopology, settleTopology } from "./settle-topology.ts";

/** What became of an attempt to verify. */
export type VerifyResult =
  | { readonly kind: "verified"; readonly verification: Verification; readonly file: string }
  | InvalidTopology
  | FailedRun;

/** Reads a topology and AWS, and returns what is in the way of its links as they stand. Writes nothing. */
export async function verify(options: RunOptions): Promise<VerifyResult> {
  try {
    const loaded = await loadTopology(options.topology, options.signal);
    if (loaded.kind === "invalid") return loaded;
    const { openAws } = await import("@vpce-hub/aws-adapter");
    const { signal, release } = deriveSignal(options.signal);
    const aws = openAws({ ...awsOptions(options), signal });
    try {
      return await verifyWith(loaded, aws, options);
    } finally {
      release();
      aws.close();
    }
  } catch (error) {
    if (isHubError(error)) return { kind: "failed", file: nameOf(options.topology), error };
    throw error;
  }
}

async function verifyWith(loaded: PlannedTopology, aws: ReadAws, options: RunOptions): Promise<VerifyResult> {
  const clock = options.clock ?? systemClock;
  const start = clock.now();
  options.emit?.({ kind: "observing", topology: loaded.topology.name });
  const settled = await settleTopology(loaded, aws, { scope: options.scope, isApplied: false });
  if (settled.kind === "invalid") return settled;
  assertKnown(options.scope ?? everything, settled);
  const verification = await verifySettled(
    { topology: forReading(settled.topology), sought: settled.sought },
    aws,
    options,
  );
  options.emit?.({ kind: "links-verified", verification, elapsedMs: clock.now() - start });
  return { kind: "verified", verification, file: loaded.file };
}

/** A name that is mistyped, or that the file has no more, would find nothing wrong, every night. */
function assertKnown(scope: Scope, { topology, sought }: SettledTopology): void {
  const mistakes = scopeMistakes(scope, topology, sought);
  const [first] = mistakes;
  if (first === undefined) return;
  const message = mistakes.map((mistake) => mistake.message).join("; ");
  throw new HubError("cli.usage", message, first.hint === undefined ? {} : { hint: first.hint });
}

/** Verifies the links of a topology of which everything is known by its id. */
export async function verifySettled(
  { topology, sought }: Pick<SettledTopology, "topology"> & { readonly sought: Sought | undefined },
  aws: ReadAws,
  options: RunOptions,
): Promise<Verification> {
  const { observe } = await import("@vpce-hub/aws-adapter");
  const asked = inScope(topology, options);
  const { environment, state } = await observe(asked, aws, "verify");
  const scope = withFoundSpokes(options.scope ?? everything, topology);
  return verifyLinks({
    topology: asked,
    environment,
    state,
    scope,
    whole: sought === undefined ? undefined : { topology, sought },
  });
}
