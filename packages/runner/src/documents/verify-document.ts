import {
  type Fault,
  type NameAnswer,
  type SpokeProbe,
  type Verification,
  type VerifiedSpoke,
  answerCounts,
  subjectName,
  verdictOf,
} from "@vpce-hub/core";
import { jsonLine } from "../base/json-chunks.ts";
import type { VerifyDocument } from "./verify-document.generated.ts";

type DocumentProbe = NonNullable<VerifyDocument["spokes"][number]["probe"]>;

/** Returns a verification as a value of schemas/verify.schema.json. */
export function verifyDocument(verification: Verification): VerifyDocument {
  const { topology, hub, spokes, faults, probes = [] } = verification;
  const probeOf = new Map(probes.map((probe) => [probe.spoke, probe]));
  return {
    format_version: "1.1",
    topology,
    hub: { ...hub },
    verdict: verdictOf(verification),
    counts: { ...answerCounts(verification) },
    spokes: spokes.map((spoke) => spokeDocument(spoke, probeOf.get(spoke.name))),
    faults: faults.map(faultDocument),
  };
}

/** Returns it as a line of canonical JSON, in pieces. */
export function verifyJson(verification: Verification): Generator<string, undefined> {
  return jsonLine(verifyDocument(verification));
}

function spokeDocument(
  { name, account, vpc, links }: VerifiedSpoke,
  probe: SpokeProbe | undefined,
): VerifyDocument["spokes"][number] {
  return {
    name,
    account,
    region: vpc.region,
    vpc: vpc.vpc,
    links: links.map(({ service, answer, obstacles }) => ({
      service,
      answer,
      obstacles: obstacles.map(({ check, answer: known, id, message, hint }) => ({
        check,
        answer: known,
        id,
        message,
        hint,
      })),
    })),
    ...(probe === undefined ? {} : { probe: probeDocument(probe) }),
  };
}

function probeDocument({ group, subnets, trouble }: SpokeProbe): DocumentProbe {
  return {
    ...(group === undefined ? {} : { security_group: group }),
    subnets: subnets.map(({ subnet, zone, alike, result }) => ({
      subnet,
      zone,
      alike: [...alike],
      names: result.kind === "failed" ? [] : result.names.map(nameDocument),
      ...(result.kind === "failed" ? { trouble: { message: result.message, hint: result.hint } } : {}),
    })),
    ...(trouble === undefined ? {} : { trouble: { message: trouble.message, hint: trouble.hint } }),
  };
}

function nameDocument({ name, resolved, ipv6, connections }: NameAnswer) {
  return {
    name,
    ...(resolved.kind === "error" ? { error: resolved.code } : {}),
    addresses: resolved.kind === "addresses" ? [...resolved.addresses] : [],
    ipv6: [...ipv6],
    connections: connections.map(({ address, port, outcome, handshake }) => ({
      address,
      port,
      outcome,
      ...(handshake === undefined
        ? {}
        : handshake.kind === "done"
          ? { protocol: handshake.protocol }
          : { refusal: handshake.code }),
    })),
  };
}

function faultDocument({ kind, answer, subject, message, hint }: Fault): VerifyDocument["faults"][number] {
  return { kind, answer, subject: subjectName(subject), message, hint };
}
