import { HubError, type Scope, isNarrow } from "@vpce-hub/core";
import type { GivenApproval } from "../approval/given-approval.ts";
import { type OpenedFile, openFile } from "../approval/open-file.ts";
import { printable } from "../base/printable.ts";
import { type TopologyText, nameOf } from "../topology/topology-source.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { scopeOf } from "./scope.ts";
import { filesOf, unread } from "./load-files.ts";

/** What an apply is asked to do: which topologies, and what of them was approved before. */
export interface ApplyRequest {
  readonly sources: readonly TopologyText[];
  readonly approval: GivenApproval | undefined;
  readonly scope: Scope;
}

type Opened<Kind extends OpenedFile["kind"]> = Extract<OpenedFile, { readonly kind: Kind }>;

/** Reads what a command line names; throws a HubError `cli.usage`, or one of a saved plan that cannot be used. */
export async function applyRequest(flags: ParsedFlags): Promise<ApplyRequest> {
  const expected = expectedId(flags);
  const scope = scopeOf(flags);
  const opened = await Promise.all(flags.files.map(openFile));
  assertNoneIsLost(opened);
  const [plan, ...otherPlans] = opened.filter((one): one is Opened<"plan"> => one.kind === "plan");
  const sources = opened.flatMap((one) => (one.kind === "topology" ? one.source : []));
  if (plan === undefined)
    return { ...withId(sources.length === 0 ? unread(filesOf(flags)) : sources, expected), scope };
  if (isNarrow(scope)) throw tooMany("a saved plan has the scope that it was made with", plan.file);
  if (otherPlans.length > 0 || sources.length > 1) throw tooMany("a saved plan is applied alone", plan.file);
  return requestOf(plan, sources[0], expected);
}

async function requestOf(
  { file, json }: Opened<"plan">,
  named: TopologyText | undefined,
  expected: string | undefined,
): Promise<ApplyRequest> {
  const { savedPlanIn } = await import("../approval/plan-file.ts");
  const { approval, topologyFile, scope } = await savedPlanIn(json, file, named && nameOf(named));
  if (expected !== undefined && expected !== approval.planId) throw otherPlan(file, approval.planId, expected);
  if (topologyFile === undefined) throw tooMany(`${file} does not say which topology it was made from`, file);
  return { sources: [named ?? { file: topologyFile }], approval: { kind: "plan", approval }, scope };
}

/** A job that got no plan to apply has mostly lost an artifact; what it must not do is take the name for a topology's. */
function assertNoneIsLost(opened: readonly OpenedFile[]): void {
  const lost = opened.find((one) => one.kind === "lost");
  if (lost === undefined) return;
  throw new HubError("plan.unreadable", `there is no saved plan ${printable(lost.file)}: there is no such file`, {
    hint: "fetch it from the job that saved it, or make it again with vpce-plan --out and have that one approved; if it was to be a topology, correct its name",
  });
}

function withId(sources: readonly TopologyText[], planId: string | undefined): Omit<ApplyRequest, "scope"> {
  if (planId === undefined) return { sources, approval: undefined };
  if (sources.length === 1) return { sources, approval: { kind: "id", planId } };
  throw new HubError("cli.usage", "--expect is for one topology", { hint: "apply the topologies one by one" });
}

function expectedId(flags: ParsedFlags): string | undefined {
  const id = flags.valueOf("expect");
  if (id === undefined || /^[0-9a-f]{64}$/.test(id)) return id;
  throw new HubError("cli.usage", `${id} is no plan id`, { hint: "give the 64 digits that vpce-plan shows" });
}

function tooMany(message: string, planFile: string): HubError {
  return new HubError("cli.usage", message, { hint: `use vpce-apply ${planFile} TOPOLOGY` });
}

function otherPlan(planFile: string, found: string, expected: string): HubError {
  return new HubError("plan.stale", `${planFile} holds the plan ${found}, expected was ${expected}`, {
    hint: "apply the plan file that was approved",
  });
}
