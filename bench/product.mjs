// The built product, in one place: what is measured is what would be published.
export { apply, loadTopology, plan, verify } from "../packages/runner/dist/index.js";
export { seedSimulator } from "../packages/runner/dist/run/sandbox-seed.js";
export { VirtualClock, createSimulator, systemClock } from "../packages/simulator/dist/index.js";
export { makePlan } from "../packages/core/dist/index.js";
export { digestOf } from "../packages/runner/dist/base/digest-of.js";
