import { HubError, type Scope, isNarrow } from "@vpce-hub/core";
import type { GivenApproval } from "../run/given-approval.ts";
import { type OpenedFile, openFile } from "../approval/open-file.ts";
import { printable } from "../base/printable.ts";
import { type TopologyText, nameOf } from "../topology/topology-source.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { scopeOf } from "./scope.ts";
import { filesOf, unread } from "./load-files.ts";

/** One topology that an apply is asked for, and what of it was approved before. */
export interface ApplyRequest {
  readonly source: TopologyText;
  readonly approval: GivenApproval | undefined;
  readonly scope: Scope;
  /** The files by which the command line named it. */
  readonly named: readonly string[];
}

type Opened<Kind extends OpenedFile["kind"]> = Extract<OpenedFile, { readonly kind: Kind }>;

/** Reads what a command line names; throws a HubError `cli.usage`, or one of a saved plan that cannot be used. */
export async function applyRequests(flags: ParsedFlags): Promise<readonly ApplyRequest[]> {
  const expected = planIdOf(flags, "expect");
  // What nothing is refused for is never asked; that it is none is told before.
  planIdOf(flags, "allow-deletes");
  const scope = scopeOf(flags);
  const opened = await Promise.all(flags.files.map(openFile));
  assertNoneIsLost(opened);
  const plans = opened.filter((one): one is Opened<"plan"> => one.kind === "plan");
  const topologies = opened.flatMap((one) => (one.kind === "topology" ? one.source : []));
  const [plan] = plans;
  if (plan === undefined) return withId(topologies.length === 0 ? unread(filesOf(flags)) : topologies, expected, scope);
  if (isNarrow(scope)) throw tooMany("a saved plan has the scope that it was made with", plan.file);
  if (topologies.length > 1 || (topologies.length === 1 && plans.length > 1))
    throw tooMany("saved plans beside topologies do not say which belongs to which", plan.file);
  const requests: ApplyRequest[] = [];
  for (const one of plans) requests.push(await savedRequest(one, topologies[0], expected));
  assertOnePlanEach(requests);
  return requests;
}

async function savedRequest(
  { file, json }: Opened<"plan">,
  topology: TopologyText | undefined,
  expected: string | undefined,
): Promise<ApplyRequest> {
  const { savedPlanIn } = await import("../approval/plan-file.ts");
  const given = topology === undefined ? undefined : nameOf(topology);
  const { approval, topologyFile, scope } = await savedPlanIn(json, file, given);
  if (expected !== undefined && expected !== approval.planId) throw otherPlan(file, approval.planId, expected);
  if (topologyFile === undefined) throw tooMany(`${file} does not say which topology it was made from`, file);
  const named = given === undefined ? [file] : [file, given];
  return { source: topology ?? { file: topologyFile }, approval: { kind: "plan", approval }, scope, named };
}

/** The second of two plans of one topology was not made of what the first leaves. */
function assertOnePlanEach(requests: readonly ApplyRequest[]): void {
  for (const [i, { source, named }] of requests.entries()) {
    const first = requests.slice(0, i).find((other) => nameOf(other.source) === nameOf(source));
    if (first === undefined) continue;
    throw new HubError(
      "cli.usage",
      `${[...first.named, ...named].map(printable).join(" and ")} are both of ${printable(nameOf(source))}`,
      { hint: "apply the one that was approved last" },
    );
  }
}

/** A job that got no plan to apply has mostly lost an artifact; what it must not do is take the name for a topology's. */
function assertNoneIsLost(opened: readonly OpenedFile[]): void {
  const lost = opened.find((one) => one.kind === "lost");
  if (lost === undefined) return;
  throw new HubError("plan.unreadable", `there is no saved plan ${printable(lost.file)}: there is no such file`, {
    hint: "fetch it from the job that saved it, or make it again with vpce-plan --out and have that one approved; if it was to be a topology, correct its name",
  });
}

function withId(sources: readonly TopologyText[], planId: string | undefined, scope: Scope): readonly ApplyRequest[] {
  if (planId !== undefined && sources.length > 1)
    throw new HubError("cli.usage", "--expect is for one topology", { hint: "apply the topologies one by one" });
  const approval: GivenApproval | undefined = planId === undefined ? undefined : { kind: "id", planId };
  return sources.map((source) => ({ source, approval, scope, named: [nameOf(source)] }));
}

/** Returns the plan id that an option gives. */
function planIdOf(flags: ParsedFlags, option: "expect" | "allow-deletes"): string | undefined {
  const id = flags.valueOf(option);
  if (id === undefined || /^[0-9a-f]{64}$/.test(id)) return id;
  throw new HubError("cli.usage", `--${option}: ${printable(id)} is no plan id`, {
    hint: "give the 64 digits that vpce-plan shows",
  });
}

function tooMany(message: string, planFile: string): HubError {
  return new HubError("cli.usage", message, { hint: `use vpce-apply ${planFile} TOPOLOGY` });
}

function otherPlan(planFile: string, found: string, expected: string): HubError {
  return new HubError("plan.stale", `${planFile} holds the plan ${found}, expected was ${expected}`, {
    hint: "apply the plan file that was approved",
  });
}
