import type { DeclaredTopology, Finding } from "@vpce-hub/core";
import {
  type Credentials,
  type Simulator,
  VirtualClock,
  controlPath,
  createSimulator,
  readSeed,
  startSandbox,
} from "@vpce-hub/simulator";
import type { RunOptions } from "./run-options.ts";
import type { LocatedProblem } from "../topology/problems/locate.ts";
import { type SandboxFile, locateUnsown, readSandboxFiles } from "./sandbox-file.ts";
import { seedSimulator } from "./sandbox-seed.ts";

/** A simulated AWS with what the topologies lean on, and how to run against it. */
export interface Sandbox extends Required<Pick<RunOptions, "clock" | "credentials" | "requestHandler" | "reword">> {
  readonly simulator: Simulator;
}

/**
 * Returns a sandbox in which the accounts, roles, VPCs and subnets of the topologies exist, and nothing of what
 * vpce-hub makes. Its time is its own: minutes of waiting pass at once. What only `bases` lean on, the topologies before
 * an edit, exists too, and changes nothing for the others.
 */
export function createSandbox(
  topologies: readonly DeclaredTopology[],
  bases: readonly DeclaredTopology[] = [],
): Sandbox {
  const clock = new VirtualClock();
  const simulator = createSimulator({ clock, latencyMs: typicalLatencyMs });
  // In whatever order they are named, or a plan that was saved of them would not be theirs.
  seedSimulator(
    simulator,
    topologies.toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name)),
    bases,
  );
  const credentials = simulator.addAccount(hubAccount(topologies));
  return { simulator, clock, requestHandler: simulator.requestHandler, credentials, reword };
}

/** A topology and the file that it was read from. */
export interface FiledTopology {
  readonly file: string;
  readonly topology: DeclaredTopology;
}

/** Something made from files, or what is wrong with those. */
export type Opened<Made> =
  | ({ readonly kind: "open" } & Made)
  | { readonly kind: "invalid"; readonly problems: readonly LocatedProblem[] };

/** Returns a sandbox that also has what `sandbox.yaml` beside each topology lists. */
export async function openSandbox(
  filed: readonly FiledTopology[],
  { bases, signal }: { readonly bases: readonly DeclaredTopology[]; readonly signal: AbortSignal },
): Promise<Opened<{ readonly sandbox: Sandbox }>> {
  const { files, problems } = await readSandboxFiles(fileNames(filed), { read: readSeed, signal });
  if (problems.length > 0) return { kind: "invalid", problems };
  const sandbox = createSandbox(topologiesOf(filed), bases);
  const unsown = sow(sandbox.simulator, files);
  return unsown.length > 0 ? { kind: "invalid", problems: unsown } : { kind: "open", sandbox };
}

function sow(simulator: Simulator, files: readonly SandboxFile[]): readonly LocatedProblem[] {
  return files.flatMap((file) => locateUnsown(file, simulator.sow(file.seed)));
}

function fileNames(filed: readonly FiledTopology[]): readonly string[] {
  return filed.map(({ file }) => file);
}

function topologiesOf(filed: readonly FiledTopology[]): readonly DeclaredTopology[] {
  return filed.map(({ topology }) => topology);
}

/** A service that is missing here may be one that AWS has had for long: the list of the sandbox is never complete. */
function reword(finding: Finding): Finding {
  if (finding.code !== "service.unknown") return finding;
  return {
    ...finding,
    message: `the sandbox does not know the service: as far as it knows, ${finding.message}`,
    hint: `${finding.hint}; where AWS does offer it, give serviceName and dnsNames, and the sandbox believes them`,
  };
}

/** A simulated AWS that other programs reach, until it is closed. */
export interface ServedSandbox {
  readonly url: string;
  /** Those of an administrator of the first hub's account. */
  readonly credentials: Credentials;
  /** Where it can be steered: faults, time, what hosts see. */
  readonly control: string;
  close(): Promise<void>;
}

/** How a sandbox is served. */
export interface ServeOptions {
  /** 0 is a free one. */
  readonly port: number;
  /** `fast`: changes spread and endpoints become available in a moment. */
  readonly pace: "as-aws" | "fast";
  /** Ends the wait for a file that is a pipe. */
  readonly signal: AbortSignal;
}

/**
 * Serves, in real time and on this machine only, an AWS in which the accounts, VPCs and so on of topologies exist, and
 * what `sandbox.yaml` beside them lists.
 */
export async function serveSandbox(
  filed: readonly FiledTopology[],
  { port, pace, signal }: ServeOptions,
): Promise<Opened<{ readonly served: ServedSandbox }>> {
  const { files, problems } = await readSandboxFiles(fileNames(filed), { read: readSeed, signal });
  if (problems.length > 0) return { kind: "invalid", problems };
  const topologies = topologiesOf(filed);
  const served = await startSandbox({ ...(pace === "fast" ? fastTimes : {}), port });
  seedSimulator(served.simulator, topologies);
  const unsown = sow(served.simulator, files);
  if (unsown.length > 0) {
    await served.close();
    return { kind: "invalid", problems: unsown };
  }
  return {
    kind: "open",
    served: {
      url: served.url,
      control: `${served.url}${controlPath}/`,
      credentials: served.simulator.addAccount(hubAccount(topologies)),
      close: async () => served.close(),
    },
  };
}

const fastTimes = {
  propagationMs: 200,
  endpointReadyMs: 500,
  functionReadyMs: 500,
  hiddenZoneLagMs: 200,
  hiddenZoneReadyMs: 200,
};

/** What a call to AWS takes within a Region, so that the times shown are of the right order. */
const typicalLatencyMs = 40;

function hubAccount(topologies: readonly DeclaredTopology[]): string {
  return topologies[0]?.hub.account ?? "111111111111";
}
