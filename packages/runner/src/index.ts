// planning and applying
export type { FailedRun, PlanResult, PlanRunOptions } from "./run/plan-topology.ts";
export type { InvalidTopology } from "./run/planned-topology.ts";
export { plan } from "./run/plan-topology.ts";
export type { ApplyResult } from "./run/apply-topology.ts";
export { apply } from "./run/apply-topology.ts";
export type { VerifyOptions, VerifyResult } from "./run/verify-topology.ts";
export { verify } from "./run/verify-topology.ts";
export type { ApprovedPart } from "./run/approve.ts";
export type { GivenApproval } from "./run/given-approval.ts";
export type { PlanFile, SavedPlan } from "./approval/plan-file.ts";
export type { SharedStreams } from "./base/sink.ts";
export type { WriteOptions } from "./base/write-output.ts";
export { readPlan, savePlan } from "./approval/plan-file.ts";
export type { ApplyOptions, RunOptions } from "./run/run-options.ts";
export { createLimiter } from "./run/create-limiter.ts";
export type { Emit, RunEvent } from "./run/event.ts";
export { systemClock } from "./base/system-clock.ts";

// the topology file
export type { LoadedTopology, TopologySource, TopologyText } from "./topology/load.ts";
export { loadTopology } from "./topology/load.ts";
export type { BaseTopology } from "./topology/base-topology.ts";
export { loadBase } from "./topology/base-topology.ts";
export type { LocatedProblem } from "./topology/problems/locate.ts";
export type { TopologyDocument } from "./topology/topology-document.generated.ts";

// a first topology for what AWS has
export type { AccountsToSurvey, SurveyOptions } from "./run/survey-hub.ts";
export { surveyHub } from "./run/survey-hub.ts";
export type { ProposedAccess, ProposedFiles } from "./render/init/proposed-file.ts";
export { proposedFiles } from "./render/init/proposed-file.ts";

// showing it
export type { PlanDocument } from "./documents/plan-document.generated.ts";
export type { ReportDocument } from "./documents/report-document.generated.ts";
export type { VerifyDocument } from "./documents/verify-document.generated.ts";
export { verifyDocument } from "./documents/verify-document.ts";
export { planDocument } from "./documents/plan-document.ts";
export type { CommentInput } from "./render/markdown/comment-input.ts";
export { commentText } from "./render/markdown/comment.ts";

// trying it without an account
export { createSandbox } from "./run/create-sandbox.ts";
export type { Sandbox } from "./run/sandbox.ts";
