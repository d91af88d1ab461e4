import { HubError, type Scope, isNarrow } from "@vpce-hub/core";
import type { GivenApproval } from "../approval/given-approval.ts";
import { isLostPlan, isPlanFile } from "../approval/is-plan-file.ts";
import { printable } from "../base/printable.ts";
import type { ParsedFlags } from "./parse-flags.ts";
import { scopeOf } from "./scope.ts";
import { filesOf } from "./load-files.ts";

/** One topology that an apply is asked for, and what of it was approved before. */
export interface ApplyRequest {
  readonly file: string;
  readonly approval: GivenApproval | undefined;
  readonly scope: Scope;
  /** The files by which the command line named it. */
  readonly named: readonly string[];
}

/** Reads what a command line names; throws a HubError `cli.usage`, or one of a saved plan that cannot be used. */
export async function applyRequests(flags: ParsedFlags): Promise<readonly ApplyRequest[]> {
  const expected = expectedId(flags);
  const scope = scopeOf(flags);
  await assertNoneIsLost(flags.files);
  const isPlan = await Promise.all(flags.files.map(isPlanFile));
  const plans = flags.files.filter((_, i) => isPlan[i]);
  const topologies = flags.files.filter((_, i) => isPlan[i] !== true);
  const [planFile] = plans;
  if (planFile === undefined) return withId(filesOf(flags), expected, scope);
  if (isNarrow(scope)) throw tooMany("a saved plan has the scope that it was made with", planFile);
  if (topologies.length > 1 || (topologies.length === 1 && plans.length > 1))
    throw tooMany("saved plans beside topologies do not say which belongs to which", planFile);
  const requests: ApplyRequest[] = [];
  for (const plan of plans) requests.push(await savedRequest(plan, topologies[0], expected));
  assertOnePlanEach(requests);
  return requests;
}

async function savedRequest(
  planFile: string,
  topology: string | undefined,
  expected: string | undefined,
): Promise<ApplyRequest> {
  const { readPlan } = await import("../approval/plan-file.ts");
  const { approval, topologyFile, scope } = await readPlan(planFile);
  if (expected !== undefined && expected !== approval.planId) throw otherPlan(planFile, approval.planId, expected);
  const file = topology ?? topologyFile;
  if (file === undefined) throw tooMany(`${planFile} does not say which topology it was made from`, planFile);
  const named = topology === undefined ? [planFile] : [planFile, topology];
  return { file, approval: { kind: "plan", approval }, scope, named };
}

/** The second of two plans of one topology was not made of what the first leaves. */
function assertOnePlanEach(requests: readonly ApplyRequest[]): void {
  for (const [i, { file, named }] of requests.entries()) {
    const first = requests.slice(0, i).find((other) => other.file === file);
    if (first === undefined) continue;
    throw new HubError(
      "cli.usage",
      `${[...first.named, ...named].map(printable).join(" and ")} are both of ${printable(file)}`,
      { hint: "apply the one that was approved last" },
    );
  }
}

/** A job that got no plan to apply has mostly lost an artifact; what it must not do is take the name for a topology's. */
async function assertNoneIsLost(files: readonly string[]): Promise<void> {
  const isLost = await Promise.all(files.map(isLostPlan));
  const lost = files.find((_, i) => isLost[i]);
  if (lost === undefined) return;
  throw new HubError("plan.unreadable", `there is no saved plan ${printable(lost)}: there is no such file`, {
    hint: "fetch it from the job that saved it, or make it again with vpce-plan --out and have that one approved; if it was to be a topology, correct its name",
  });
}

function withId(files: readonly string[], planId: string | undefined, scope: Scope): readonly ApplyRequest[] {
  if (planId !== undefined && files.length > 1)
    throw new HubError("cli.usage", "--expect is for one topology", { hint: "apply the topologies one by one" });
  const approval: GivenApproval | undefined = planId === undefined ? undefined : { kind: "id", planId };
  return files.map((file) => ({ file, approval, scope, named: [file] }));
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
