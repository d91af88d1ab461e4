import {
  HubError,
  type Scope,
  type Verification,
  type VerificationInput,
  everything,
  forReading,
  isHubError,
  probeTargets,
  scopeMistakes,
  verifyLinks,
  withFoundSpokes,
  withProbes,
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

/** What a verification takes beyond what every run does. */
export interface VerifyOptions extends RunOptions {
  /**
   * Whether links are proved from inside too: a function is made in the subnets of each spoke, asked, and taken away. Only
   * then is anything written. It reads by the roles that apply, as who probes is no mere reader. Default: not.
   */
  readonly probe?: boolean;
}

/** Reads a topology and AWS, and returns what is in the way of its links as they stand. Without a probe it writes nothing. */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
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

async function verifyWith(loaded: PlannedTopology, aws: ReadAws, options: VerifyOptions): Promise<VerifyResult> {
  const clock = options.clock ?? systemClock;
  const start = clock.now();
  options.emit?.({ kind: "observing", topology: loaded.topology.name });
  const { probe: isProbed = false } = options;
  const settled = await settleTopology(loaded, aws, { scope: options.scope, isApplied: isProbed });
  if (settled.kind === "invalid") return settled;
  assertKnown(options.scope ?? everything, settled);
  const { sought } = settled;
  const verification = isProbed
    ? await verifyFromInside({ topology: settled.topology, sought }, aws, options)
    : await verifySettled({ topology: forReading(settled.topology), sought }, aws, options);
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

/** A topology of which everything is known by its id, and what was looked up for it. */
type WholeTopology = VerificationInput["whole"];

/** Verifies the links of a topology of which everything is known by its id. */
export async function verifySettled(whole: WholeTopology, aws: ReadAws, options: RunOptions): Promise<Verification> {
  return verifyLinks(await inputOf(whole, aws, options));
}

/** Verifies them, and proves from inside what has an endpoint. */
async function verifyFromInside(whole: WholeTopology, aws: ReadAws, options: RunOptions): Promise<Verification> {
  const { topology, sought } = whole;
  // Which subnets are alike is told by their networks, of spokes whose way is assumed, too.
  const spokes = topology.spokes.map((spoke) => ({ ...spoke, reachability: "check" as const }));
  const observed = await inputOf({ topology: { ...topology, spokes }, sought }, aws, options);
  const { environment } = observed;
  const input = { ...observed, topology: inScope(topology, options), whole };
  const targets = probeTargets(input);
  const asked = [...targets.values()].filter((names) => names.length > 0).length;
  options.emit?.({ kind: "probing", spokes: asked });
  const { openAws, openForWrites, probeSpokes } = await import("@vpce-hub/aws-adapter");
  // A connection of its own, which nobody stops: what was made is taken away when the run is interrupted, too.
  const own = openAws(awsOptions(options));
  try {
    const { name } = topology;
    const { networks } = environment;
    const probes = await probeSpokes(
      { topology: name, spokes: input.topology.spokes, targets, networks, signal: options.signal },
      openForWrites(own),
    );
    return withProbes(verifyLinks(input), probes, targets);
  } finally {
    own.close();
  }
}

async function inputOf(whole: WholeTopology, aws: ReadAws, options: RunOptions): Promise<VerificationInput> {
  const { topology } = whole;
  const { observe } = await import("@vpce-hub/aws-adapter");
  const asked = inScope(topology, options);
  const { environment, state } = await observe(asked, aws, "verify");
  const scope = withFoundSpokes(options.scope ?? everything, topology);
  return { topology: asked, environment, state, scope, whole };
}
