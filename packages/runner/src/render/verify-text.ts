import { type LinkAnswer, type Verification, type VerifiedSpoke, groupBy, sharedObstacles } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import type { Palette, Paint } from "./style.ts";
import { afterProbes, probeLines } from "./probe-words.ts";
import { answerSigns, answerWords, faultHead, linksText, verifySummary } from "./verify-words.ts";

/** Returns a verification for people: the matrix, what is in the way, and what is wrong beside that. */
export function verifyText(verification: Verification, palette: Palette): string {
  const { topology, hub, faults } = verification;
  const paints: Readonly<Record<"no" | "unknown", Paint>> = { no: palette.remove, unknown: palette.change };
  const told = (
    answer: "no" | "unknown",
    head: string,
    { message, hint }: { readonly message: string; readonly hint: string },
  ) => [
    `  ${paints[answer](answerSigns[answer])} ${palette.strong(printable(head))}`,
    `      ${printable(message)}`,
    `      ${palette.faint(printable(hint))}`,
  ];
  const obstacles = sharedObstacles(verification).flatMap((one) => told(one.answer, linksText(one), one));
  const wrong = faults.flatMap((fault) => told(fault.answer, faultHead(fault), fault));
  return [
    `${palette.strong(printable(topology))} (hub ${hub.vpc} in account ${hub.account}, ${hub.region})`,
    "",
    ...matrixLines(verification, palette),
    ...(obstacles.length === 0 ? [] : ["In the way, or not known to be out of it:", "", ...obstacles, ""]),
    ...(wrong.length === 0 ? [] : ["Beside the links:", "", ...wrong, ""]),
    ...insideLines(verification, palette),
    verifySummary(verification),
    "",
  ].join("\n");
}

/** What was proved from inside; nothing where nobody asked. */
function insideLines(verification: Verification, palette: Palette): readonly string[] {
  const lines = probeLines(verification);
  if (lines.length === 0) return [];
  const paints = paintsOf(palette);
  const after = afterProbes(verification);
  return [
    "From inside:",
    "",
    ...lines.flatMap(({ answer, where, said }) => [
      `  ${paints[answer](answerSigns[answer])} ${palette.strong(printable(where))}`,
      ...said.map((text) => `      ${printable(text)}`),
    ]),
    "",
    ...(after === undefined ? [] : [palette.faint(after), ""]),
  ];
}

function paintsOf(palette: Palette): Readonly<Record<LinkAnswer, Paint>> {
  return { yes: palette.add, no: palette.remove, unknown: palette.change, assumed: palette.faint };
}

/** Services that a row has room for; with more, a spoke has a count of each answer. */
const mostColumns = 12;

/** Spokes that are alike in all services share a row. */
function matrixLines({ services, spokes }: Verification, palette: Palette): readonly string[] {
  if (spokes.length === 0 || services.length === 0) return ["no spoke uses a service", ""];
  const paints = paintsOf(palette);
  const answersOf = ({ links }: VerifiedSpoke): readonly (LinkAnswer | undefined)[] =>
    services.map((service) => links.find((link) => link.service === service)?.answer);
  const rows = [...groupBy(spokes, (spoke) => answersOf(spoke).join(" ")).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const names = alike.length === 1 ? first.name : `${first.name} and ${alike.length - 1} more`;
    return [{ name: printable(names), answers: answersOf(first) }];
  });
  const width = Math.max(...rows.map(({ name }) => name.length));
  const sign = (answer: LinkAnswer | undefined): string => (answer === undefined ? "·" : answerSigns[answer]);
  const painted = (answer: LinkAnswer | undefined, text: string): string =>
    answer === undefined ? text : paints[answer](text);
  if (services.length > mostColumns)
    return [...rows.map(({ name, answers }) => `  ${name.padEnd(width)}  ${countsText(answers, paints)}`), ""];
  const columns = services.map((service) => printable(service));
  return [
    `  ${" ".repeat(width)}  ${columns.join("  ")}`,
    ...rows.map(
      ({ name, answers }) =>
        `  ${name.padEnd(width)}  ${answers
          .map((answer, i) => painted(answer, sign(answer).padEnd(columns[i]?.length ?? 1)))
          .join("  ")
          .trimEnd()}`,
    ),
    "",
  ];
}

function countsText(answers: readonly (LinkAnswer | undefined)[], paints: Readonly<Record<LinkAnswer, Paint>>): string {
  const kinds: readonly LinkAnswer[] = ["yes", "no", "unknown", "assumed"];
  return kinds
    .map((kind) => ({ kind, count: answers.filter((answer) => answer === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => paints[kind](`${answerSigns[kind]} ${count} ${answerWords[kind]}`))
    .join(", ");
}
