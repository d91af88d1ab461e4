import {
  type LinkAnswer,
  type NameAnswer,
  type ProbedSubnet,
  type SpokeProbe,
  type Verification,
  fewOf,
  groupBy,
  probedAnswer,
} from "@vpce-hub/core";
import { counted } from "../documents/counts.ts";

/** What was proved from inside one spoke or several, in words. */
export interface ProbeLine {
  readonly answer: Exclude<LinkAnswer, "assumed">;
  /** Spokes, or a spoke and one of its subnets. */
  readonly where: string;
  /** What was answered; one text for each name where one of them failed. */
  readonly said: readonly string[];
}

/** Returns what probes said: what went well in a line, everything else subnet by subnet. */
export function probeLines(verification: Verification): readonly ProbeLine[] {
  const { probes = [] } = verification;
  const seen = probes.map((probe) => ({ probe, lines: linesOf(probe, verification) }));
  const well = seen.filter(({ lines }) => lines.length === 0).map(({ probe }) => probe);
  return [...wellLines(well), ...seen.flatMap(({ lines }) => lines)];
}

function wellLines(probes: readonly SpokeProbe[]): readonly ProbeLine[] {
  if (probes.length === 0) return [];
  const subnets = probes.reduce((sum, probe) => sum + probe.subnets.length, 0);
  return [
    {
      answer: "yes",
      where: fewOf(probes.map(({ spoke }) => spoke)),
      said: [`every name leads to the hub and is answered there, from ${counted(subnets, "subnet")}`],
    },
  ];
}

/** None where all is well. */
function linesOf({ spoke, subnets, trouble }: SpokeProbe, verification: Verification): readonly ProbeLine[] {
  if (trouble !== undefined) return [{ answer: "unknown", where: spoke, said: [trouble.message] }];
  const all = subnets.map((probed) => ({ probed, answer: probedAnswer(spoke, probed, verification) }));
  if (all.every(({ answer }) => answer === "yes")) return [];
  return all.map(({ probed, answer }) => ({ answer, where: `${spoke} ${subnetText(probed)}`, said: saidIn(probed) }));
}

function subnetText({ subnet, zone, alike }: ProbedSubnet): string {
  return `${subnet} (${zone}${alike.length === 0 ? "" : `; like it ${fewOf(alike)}`})`;
}

function saidIn({ result }: ProbedSubnet): readonly string[] {
  if (result.kind === "failed") return [result.message];
  const bySaid = groupBy(result.names, connectionsText);
  return [...bySaid].map(([said, alike]) => `${fewOf(alike.map(({ name }) => name))}: ${said}`);
}

function connectionsText({ resolved, connections }: NameAnswer): string {
  if (resolved.kind === "error") return `does not resolve (${resolved.code})`;
  return connections
    .map(({ address, port, outcome, handshake }) => {
      const shaken = handshake?.kind === "done" ? handshake.protocol : handshake?.code;
      return `${address}:${port} ${outcome}${shaken === undefined ? "" : `, ${shaken}`}`;
    })
    .join("; ");
}

/** What is still to come after a probe; undefined where none was made. */
export function afterProbes({ probes = [] }: Verification): string | undefined {
  if (probes.every(({ subnets }) => subnets.length === 0)) return undefined;
  return "The functions are removed; Lambda takes their network interfaces back within about 20 minutes.";
}
