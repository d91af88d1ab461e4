import { type Verification, type VerifiedSpoke, groupBy, sharedObstacles } from "@vpce-hub/core";
import { afterProbes, probeLines } from "../probe-words.ts";
import { answerSigns, faultHead, verifySummary } from "../verify-words.ts";
import { code, prose } from "./escape.ts";
import { nameList } from "./names.ts";

/** Rows and obstacles that a text for people has at most. */
const most = 50;
/** Services that a table has room for. */
const widest = 12;

/** Returns verifications as Markdown: of each the table of links, and what is in the way. */
export function verificationMarkdown(verifications: readonly Verification[]): string {
  return `${verifications.flatMap(linesOf).join("\n").trimEnd()}\n`;
}

function linesOf(verification: Verification): readonly string[] {
  const { topology, faults } = verification;
  const obstacles = sharedObstacles(verification);
  return [
    `## vpce-hub verify: ${code(topology)}`,
    "",
    prose(verifySummary(verification)),
    "",
    ...tableOf(verification),
    ...obstacles
      .slice(0, most)
      .flatMap(({ answer, spokes, services, message, hint }) => [
        `- **${answerSigns[answer]}** ${nameList(spokes, 5)}: ${nameList(services, 8)}: ${prose(message)}`,
        `  - ${prose(hint)}`,
      ]),
    ...(obstacles.length > most ? [`- and ${obstacles.length - most} more`] : []),
    ...faults
      .slice(0, most)
      .flatMap((fault) => [
        `- **${answerSigns[fault.answer]}** ${prose(faultHead(fault))}: ${prose(fault.message)}`,
        `  - ${prose(fault.hint)}`,
      ]),
    ...(faults.length > most ? [`- and ${faults.length - most} more`] : []),
    "",
    ...insideLines(verification),
  ];
}

/** What was proved from inside; nothing where nobody asked. */
function insideLines(verification: Verification): readonly string[] {
  const lines = probeLines(verification);
  if (lines.length === 0) return [];
  const after = afterProbes(verification);
  return [
    "From inside:",
    "",
    ...lines
      .slice(0, most)
      .flatMap(({ answer, where, said }) => [
        `- **${answerSigns[answer]}** ${prose(where)}`,
        ...said.map((text) => `  - ${prose(text)}`),
      ]),
    ...(lines.length > most ? [`- and ${lines.length - most} more`] : []),
    "",
    ...(after === undefined ? [] : [prose(after), ""]),
  ];
}

function tableOf({ services, spokes }: Verification): readonly string[] {
  if (spokes.length === 0 || services.length === 0 || services.length > widest) return [];
  const signsOf = ({ links }: VerifiedSpoke): readonly string[] =>
    services.map((service) => {
      const answer = links.find((link) => link.service === service)?.answer;
      return answer === undefined ? "·" : answerSigns[answer];
    });
  const groups = [...groupBy(spokes, (spoke) => signsOf(spoke).join(" ")).values()];
  return [
    `| spokes | ${services.map(code).join(" | ")} |`,
    `| --- | ${services.map(() => "---").join(" | ")} |`,
    ...groups.slice(0, most).flatMap((alike) => {
      const [first] = alike;
      if (first === undefined) return [];
      const names = nameList(
        alike.map(({ name }) => name),
        5,
      );
      return [`| ${names} | ${signsOf(first).join(" | ")} |`];
    }),
    ...(groups.length > most ? [`| and ${groups.length - most} more | ${services.map(() => "").join(" | ")} |`] : []),
    "",
  ];
}
