import { errorMeanings, failureReasons } from "../packages/core/dist/base/error-codes.js";
import { findingMeanings } from "../packages/core/dist/guard/finding-codes.js";
import { topologyProblemCodes } from "../packages/runner/dist/topology/problems/problem-codes.js";

/** Returns the reference of all stable codes: problems of the topology, findings of a plan, errors of a run. */
export function errorReference() {
  return [
    "# Codes",
    "",
    "Every message carries one of these codes. They are stable: scripts may rely on them, messages may change.",
    ...section(
      "Problems of the topology",
      "Found before AWS is asked; exit 10. All of them at once.",
      topologyProblemCodes,
    ),
    ...section(
      "Findings of a plan",
      "`stop` refuses the plan (exit 12), `block` holds back some changes and what depends on them, `warn` lets all pass.",
      findingMeanings,
    ),
    ...section("Errors of a run", "What stopped a run, or one operation of it.", errorMeanings),
    ...section(
      "Reasons of refused and failed AWS calls",
      "Finer than the code: what AWS itself names as the cause, as `call.reason` of an error; the hint follows it.",
      failureReasons,
    ),
    "",
  ].join("\n");
}

function section(title, intro, meanings) {
  const rows = Object.entries(meanings).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    "",
    `## ${title}`,
    "",
    intro,
    "",
    "| code | means |",
    "| --- | --- |",
    ...rows.map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
  ];
}
