// What the report does in a browser: builds the table from the data beside it, filters and searches it, and moves in it
// by keys. It sets text only, never markup, and asks nobody for anything.
import type { ReportData } from "../data.ts";
import { openMatrix } from "./matrix.ts";

const plans: readonly ReportData[] = JSON.parse(document.getElementById("data")?.textContent ?? "[]");
for (const [index, plan] of plans.entries()) {
  const section = document.getElementById(`plan-${index}`);
  if (section !== null) openMatrix(section, plan);
}
