import {
  type Fault,
  type Verification,
  type VerifiedSpoke,
  answerCounts,
  subjectName,
  verdictOf,
} from "@vpce-hub/core";
import { jsonLine } from "../base/json-chunks.ts";
import type { VerifyDocument } from "./verify-document.generated.ts";

/** Returns a verification as a value of schemas/verify.schema.json. */
export function verifyDocument(verification: Verification): VerifyDocument {
  const { topology, hub, spokes, faults } = verification;
  return {
    format_version: "1.0",
    topology,
    hub: { ...hub },
    verdict: verdictOf(verification),
    counts: { ...answerCounts(verification) },
    spokes: spokes.map(spokeDocument),
    faults: faults.map(faultDocument),
  };
}

/** Returns it as a line of canonical JSON, in pieces. */
export function verifyJson(verification: Verification): Generator<string, undefined> {
  return jsonLine(verifyDocument(verification));
}

function spokeDocument({ name, account, vpc, links }: VerifiedSpoke): VerifyDocument["spokes"][number] {
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
  };
}

function faultDocument({ kind, answer, subject, message, hint }: Fault): VerifyDocument["faults"][number] {
  return { kind, answer, subject: subjectName(subject), message, hint };
}
