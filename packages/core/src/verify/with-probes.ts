import { type Obstacle, type ReachCheck, no, notKnown, reachOf } from "../reach/answer.ts";
import { aboutSpoke } from "../topology/subject.ts";
import { hostBlock, isWithin } from "../words/cidr.ts";
import { brandCidr } from "../words/ids.ts";
import { fewOf } from "../words/few.ts";
import type { NameAnswer, ProbedSubnet, ProbeTarget, SpokeProbe } from "./probe.ts";
import type { Fault, Verification, VerifiedLink, VerifiedSpoke } from "./verification.ts";

/**
 * Returns a verification with what was proved from inside. A probe that failed is in the way of its link. One that went
 * through in every kind of subnet settles what the control plane could not tell of the way of packets; what the control plane
 * says no to stays no, since a probe tries one moment and one address of a subnet.
 */
export function withProbes(
  verification: Verification,
  probes: readonly SpokeProbe[],
  targets: ReadonlyMap<string, readonly ProbeTarget[]>,
): Verification {
  const bySpoke = new Map(probes.map((probe) => [probe.spoke, probe]));
  return {
    ...verification,
    probes,
    spokes: verification.spokes.map((spoke) => {
      const probe = bySpoke.get(spoke.name);
      if (probe === undefined) return spoke;
      const asked = targets.get(spoke.name) ?? [];
      return { ...spoke, links: spoke.links.map((link) => provedLink(link, spoke, { probe, asked })) };
    }),
    faults: [...verification.faults, ...probes.flatMap((probe) => faultsOf(probe, verification))],
  };
}

interface Proof {
  readonly probe: SpokeProbe;
  readonly asked: readonly ProbeTarget[];
}

/** What a proof of names says nothing about: names of a zone that nobody asked for, and what is not there. */
const unproved: ReadonlySet<ReachCheck> = new Set<ReachCheck>(["zone", "record", "endpoint"]);

function provedLink(link: VerifiedLink, { name }: VerifiedSpoke, { probe, asked }: Proof): VerifiedLink {
  const targets = asked.filter(({ service }) => service === link.service);
  if (targets.length === 0) return link;
  const found = probeObstacles(name, probe, targets);
  const isProved = found.length === 0;
  const known = link.obstacles.filter(({ answer, check }) => answer === "no" || !isProved || unproved.has(check));
  const { answer, obstacles } = reachOf([...known, ...found]);
  return { ...link, answer: answer === "yes" && !isProved ? link.answer : answer, obstacles };
}

/** Returns what probes have against the names of a service: none where each of them went through. */
function probeObstacles(
  spoke: string,
  { trouble, subnets }: SpokeProbe,
  targets: readonly ProbeTarget[],
): readonly Obstacle[] {
  if (trouble !== undefined)
    return [notKnown("probe", spoke, { ...trouble, message: `spoke ${spoke} was not probed: ${trouble.message}` })];
  return subnets.flatMap((probed) => {
    const { result, subnet } = probed;
    const where = `${subnet} (${probed.zone}) of spoke ${spoke}`;
    if (result.kind === "failed") {
      const { message, hint } = result;
      return [notKnown("probe", subnet, { message: `${where} was not probed: ${message}`, hint })];
    }
    const answers = new Map(result.names.map((answer) => [answer.name, answer]));
    const found = targets.flatMap((target) => nameObstacles(target, answers.get(target.name), { subnet, where }));
    return probed.mayBeIsolated ? found.map(doubtful) : found;
  });
}

/** Where no route may lead anywhere, an address that is not reached tells nothing. */
function doubtful(one: Obstacle): Obstacle {
  return one.check === "probe-connection" ? { ...one, answer: "unknown" } : one;
}

interface Seat {
  readonly subnet: ProbedSubnet["subnet"];
  readonly where: string;
}

function nameObstacles(
  target: ProbeTarget,
  answer: NameAnswer | undefined,
  { subnet, where }: Seat,
): readonly Obstacle[] {
  const { name } = target;
  if (answer === undefined)
    return [
      notKnown("probe", subnet, {
        message: `the probe in ${where} said nothing of ${name}`,
        hint: "probe again, and tell those who make vpce-hub where it says so twice",
      }),
    ];
  const { resolved } = answer;
  if (resolved.kind === "error" || resolved.addresses.length === 0)
    return [
      no("probe-name", subnet, {
        message: `from ${where}, ${name} does not resolve${resolved.kind === "error" ? ` (${resolved.code})` : ""}`,
        hint: `see which zones and resolver rules the VPC has for ${name}, and which name servers`,
      }),
    ];
  const strange = resolved.addresses.filter((address) => !isOfEndpoint(address, target));
  if (strange.length > 0)
    return [
      no("probe-name", subnet, {
        message: `from ${where}, ${name} leads to ${fewOf(strange)}, and not to ${target.endpoint}`,
        hint: `see which zone wins for ${name} in the VPC: one of its own, a resolver rule, a Profile, or none`,
      }),
    ];
  return connectionObstacles(target, answer, { subnet, where });
}

function isOfEndpoint(address: string, { addresses, blocks }: ProbeTarget): boolean {
  if (addresses.includes(address)) return true;
  const host = hostBlock(address);
  return host !== undefined && blocks.some((block) => isWithin(host, brandCidr(block)));
}

function connectionObstacles(
  { name, proofPorts, ports }: ProbeTarget,
  { connections, resolved }: NameAnswer,
  { subnet, where }: Seat,
): readonly Obstacle[] {
  const wanted = (resolved.kind === "addresses" ? resolved.addresses : []).length * ports.length;
  if (connections.length < wanted)
    return [
      notKnown("probe", subnet, {
        message: `the probe in ${where} did not try all addresses of ${name}`,
        hint: "probe again, and tell those who make vpce-hub where it says so twice",
      }),
    ];
  return connections.flatMap(({ address, port, outcome, handshake }): readonly Obstacle[] => {
    const whither = `${name} at ${address}:${port}`;
    if (outcome !== "connected") {
      const message =
        outcome === "timeout"
          ? `from ${where}, nobody answers for ${whither}`
          : `from ${where}, connecting to ${whither} fails (${outcome})`;
      return [no("probe-connection", subnet, { message, hint: connectionHint(outcome) })];
    }
    if (!proofPorts.includes(port) || handshake?.kind === "done") return [];
    const why = handshake === undefined ? "" : ` (${handshake.code})`;
    return [
      no("probe-handshake", subnet, {
        message: `from ${where}, who answers at ${address}:${port} does not shake hands as ${name}${why}`,
        hint: "see what stands between that opens TLS, and whether the record leads to the endpoint of the service",
      }),
    ];
  });
}

function connectionHint(outcome: string): string {
  return outcome === "ECONNREFUSED"
    ? "see what has that address: an endpoint refuses no connection to a port that it serves"
    : "see routes, Transit Gateway, network ACLs and groups on both sides, and firewalls between, which nobody can read";
}

/** What a probe left behind is wrong beside the links. */
function faultsOf({ spoke, left }: SpokeProbe, { spokes }: Verification): readonly Fault[] {
  const found = spokes.find(({ name }) => name === spoke);
  if (found === undefined) return [];
  const { name, account, vpc } = found;
  const subject = aboutSpoke({ name, account, ...vpc });
  return left.map((trouble) => ({ kind: "probe", answer: "no", subject, ...trouble }));
}

/** Tells what a probe came to in one subnet: whether anything there is in the way of a link of the spoke. */
export function probedAnswer(
  spoke: string,
  { subnet, result }: ProbedSubnet,
  { spokes }: Verification,
): "yes" | "no" | "unknown" {
  if (result.kind === "failed") return "unknown";
  const links = spokes.find(({ name }) => name === spoke)?.links ?? [];
  const ofProbe = links
    .flatMap(({ obstacles }) => obstacles)
    .filter(({ id, check }) => id === subnet && (check === "probe" || check.startsWith("probe-")));
  if (ofProbe.some(({ answer }) => answer === "no")) return "no";
  return ofProbe.length > 0 ? "unknown" : "yes";
}
