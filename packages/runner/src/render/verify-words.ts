import {
  type Fault,
  type LinkAnswer,
  type SharedObstacle,
  type Verification,
  answerCounts,
  fewOf,
  subjectName,
  verdictOf,
} from "@vpce-hub/core";
import { counted } from "../documents/counts.ts";

/** The sign of each answer; a link that is not used has a dot. */
export const answerSigns: Readonly<Record<LinkAnswer, string>> = { yes: "✓", no: "×", unknown: "?", assumed: "~" };

/** Each answer in words. */
export const answerWords: Readonly<Record<LinkAnswer, string>> = {
  yes: "reaches",
  no: "something is in the way",
  unknown: "not known",
  assumed: "assumed",
};

/** Returns the one line that sums a verification up. */
export function verifySummary(verification: Verification): string {
  const { spokes, faults, topology } = verification;
  const { no, unknown, assumed, yes } = answerCounts(verification);
  const links = counted(yes + no + unknown + assumed, "link");
  const where = `${links} of ${counted(spokes.length, "spoke")}`;
  const assumption = assumed === 0 ? "" : `; of ${assumed} the way is assumed`;
  switch (verdictOf(verification)) {
    case "well":
      return `Well: ${where} of ${topology} work, ${basisOf(verification)}${assumption}.`;
    case "failed":
      if (no === 0)
        return `FAILED: ${counted(faults.length, "fault")} beside ${where}${rest(unknown, 0)}${assumption}.`;
      return `FAILED: ${no} of ${where} do not work${rest(unknown, faults.length)}${assumption}.`;
    case "incomplete":
      return `Nothing is found in the way of ${where}, but ${unknown} could not be looked at in full${rest(0, faults.length)}${assumption}.`;
  }
}

/** How far it is to be trusted. */
function basisOf({ probes = [] }: Verification): string {
  const subnets = probes.reduce((sum, probe) => sum + probe.subnets.length, 0);
  if (subnets === 0) return "as far as the control plane tells";
  return `as the control plane tells and ${counted(subnets, "probe")} from inside ${subnets === 1 ? "proves" : "prove"}`;
}

function rest(unknown: number, faults: number): string {
  return `${unknown === 0 ? "" : `, ${unknown} are not known`}${faults === 0 ? "" : `; ${counted(faults, "fault")} beside the links`}`;
}

/** Returns what a fault is told under: the hub, a spoke, or what of the file was looked up. */
export function faultHead({ subject }: Fault): string {
  if (subject.kind === "spoke") return subject.name;
  return subject.kind === "sought" ? subjectName(subject) : "the hub";
}

/** Returns whom an obstacle is in the way of. */
export function linksText({ spokes, services }: Pick<SharedObstacle, "spokes" | "services">): string {
  return `${fewOf(spokes)}: ${fewOf(services)}`;
}
