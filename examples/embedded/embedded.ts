// vpce-hub inside another program: no process, no stdout, no globals. The host brings the topology as text, decides
// on the plan, and receives every event. Without `credentials` and `requestHandler` the SDK's defaults are used.
import { type RunEvent, type RunOptions, apply, plan } from "@vpce-hub/runner";

/** What the host keeps of a run. */
export interface Summary {
  readonly changes: number;
  readonly applied: number;
  readonly calls: number;
}

/** Brings AWS to what a topology asks for, unless that would delete anything. */
export async function converge(text: string, access: Partial<RunOptions> = {}): Promise<Summary> {
  let calls = 0;
  const emit = (event: RunEvent): void => {
    if (event.kind === "call") calls += 1;
  };
  const readFile = async (path: string): Promise<string> => Promise.reject(new Error(`no file ${path} here`));
  const options: RunOptions = { ...access, topology: { text, name: "from the host", readFile }, emit };

  const planned = await plan(options);
  if (planned.kind !== "planned")
    throw new Error(planned.kind === "failed" ? planned.error.message : "the topology is wrong");

  const result = await apply({ ...options, approve: ({ changes }) => changes.every(({ kind }) => kind !== "delete") });
  if (result.kind !== "applied") throw new Error(`not applied: ${result.kind}`);
  const applied = result.report.outcomes.filter(({ kind }) => kind === "applied").length;
  return { changes: planned.plan.changes.length, applied, calls };
}
