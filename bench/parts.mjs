// What is measured: the parts, and the cases of each, which run one after another.
import { measured } from "./child.mjs";

/** Returns the parts by name, each with its cases; `scale` is "quick" or "full". */
export function partsOf(scale) {
  const pick = (quick, full) => (scale === "quick" ? quick : full);
  return {
    apply: pick(["3 x 2", "20 x 20"], ["3 x 2", "20 x 20", "40 x 50", "40 x 150", "150 x 200"]).map((size) =>
      caseOf(size, "apply.mjs", numbersOf(size)),
    ),
    shared: pick(["20 x 20"], ["3 x 2", "20 x 20", "40 x 50", "40 x 150"]).map((size) =>
      caseOf(size, "apply.mjs", [...numbersOf(size), 0.3]),
    ),
    calls: pick(live("3 x 2", ["vpce-hub", "aws-cli"]), [...live("5 x 5"), ...live("20 x 5"), ...simulated()]),
    distribution: pick(["20 x 20"], ["20 x 50", "20 x 250"]).map((size) =>
      caseOf(size, "distribution.mjs", numbersOf(size)),
    ),
    verify: pick(["20 x 20"], ["20 x 50", "20 x 200"]).map((size) => caseOf(size, "verify.mjs", numbersOf(size))),
    planner: plannerCases(pick([10_000, 45_000], [10_000, 45_000, 100_000, 1_000_000])),
    "start-up": [caseOf("all commands", "start-up.mjs", [pick(9, 15)])],
  };
}

/** Every tool does the job in real time. */
function live(size, tools = ["vpce-hub", "terraform", "aws-cli"]) {
  return tools.map((tool) => caseOf(`${size} ${tool}`, "compare.mjs", [tool, ...numbersOf(size)]));
}

/** Sizes that take too long with the others: our own command alone, its apply under a simulated clock. */
function simulated() {
  return ["20 x 20", "20 x 50"].map((size) => caseOf(`${size} vpce-hub`, "calls.mjs", numbersOf(size)));
}

function plannerCases(totals) {
  return totals.flatMap((total) =>
    // Nobody removes a million at once: there it is the observed state that must be borne.
    (total > 100_000 ? ["in-sync", "from-nothing"] : ["in-sync", "half-made", "from-nothing", "teardown"]).map(
      (state) => caseOf(`${total} ${state}`, "planner.mjs", [total, state], { nodeFlags: ["--single-threaded"] }),
    ),
  );
}

function caseOf(name, script, args, options) {
  return { name, run: () => measured(script, args, options) };
}

function numbersOf(size) {
  return size.split(" x ").map(Number);
}
