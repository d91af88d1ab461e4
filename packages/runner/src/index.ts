// planning and applying
export type { FailedRun, InvalidTopology, PlanResult } from "./plan-topology.ts";
export { plan } from "./plan-topology.ts";
export type { ApplyResult } from "./apply-topology.ts";
export { apply } from "./apply-topology.ts";
export type { ApprovedPart } from "./permission.ts";
export type { GivenApproval } from "./given-approval.ts";
export type { PlanFile, SavedPlan } from "./plan-file.ts";
export { readPlan, savePlan } from "./plan-file.ts";
export type { ApplyOptions, RunOptions } from "./run-options.ts";
export { createLimiter } from "./create-limiter.ts";
export type { Emit, RunEvent } from "./event.ts";
export { systemClock } from "./system-clock.ts";

// the topology file
export type { LoadedTopology, Place, TopologySource } from "./topology/load.ts";
export { loadTopology } from "./topology/load.ts";
export type { LocatedProblem } from "./topology/locate.ts";
export type { TopologyDocument } from "./topology/topology-document.generated.ts";

// showing it
export type { PlanDocument } from "./plan-document.generated.ts";
export type { ReportDocument } from "./report-document.generated.ts";
export { planDocument } from "./render/plan-json.ts";
export type { CommentInput } from "./render/markdown/comment.ts";
export { commentText } from "./render/markdown/comment.ts";

// trying it without an account
export type { Sandbox } from "./sandbox.ts";
