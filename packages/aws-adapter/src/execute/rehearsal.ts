import { type HubError, type Operation, type OperationKind, callerText, hasCode } from "@vpce-hub/core";
import type { Origin, WriteAws } from "../connection/aws.ts";
import type { RehearsedAction, WriteCalls } from "../connection/write-calls.ts";
import type { Ids, Rehearsal } from "./execution.ts";
import { executions } from "./executions.ts";

/** What AWS is asked about before the first write. */
export interface RehearsalInput {
  readonly operations: readonly Operation[];
  readonly ids: Ids;
  readonly aws: WriteAws;
  readonly signal: AbortSignal | undefined;
}

/**
 * Asks AWS, by dry runs that write nothing, whether the operations of a plan are permitted: one call for each caller,
 * Region and action of EC2, however many operations there are. Returns all refusals. What a dry run cannot tell is left
 * to the apply: Route 53 has none, and what is not there yet cannot be asked about.
 */
export async function missingRights({ operations, ids, aws, signal }: RehearsalInput): Promise<readonly HubError[]> {
  const asked = new Map<string, { readonly rehearsal: Rehearsal; readonly origin: Origin }>();
  for (const operation of operations) {
    const rehearsal = rehearsalOf(operation, ids);
    if (rehearsal === undefined) continue;
    const { caller, region } = operation;
    const name = `${callerText(caller)} ${region} ${rehearsal.action}`;
    if (!asked.has(name)) asked.set(name, { rehearsal, origin: { caller, region } });
  }
  const answers = await Promise.all(
    [...asked.values()].map(({ rehearsal, origin }) => refusal(rehearsal, origin, { aws, signal })),
  );
  return answers.filter((error) => error !== undefined);
}

/** What dry runs tell is worth no longer wait where AWS throttles them: the apply finds it out as well. */
const rehearsalGraceMs = 30_000;

async function refusal<Action extends RehearsedAction>(
  { action, input }: { readonly action: Action; readonly input: WriteCalls[Action]["input"] },
  origin: Origin,
  { aws, signal }: Pick<RehearsalInput, "aws" | "signal">,
): Promise<HubError | undefined> {
  try {
    await aws.rehearse(action, origin, input, { signal, isDispensable: true, graceMs: rehearsalGraceMs });
    return undefined;
  } catch (error) {
    if (hasCode(error, "aws.access-denied")) return error;
    if (hasCode(error, "apply.interrupted")) throw error;
    // Whatever else is wrong is not about rights, and the apply tells it where it happens.
    return undefined;
  }
}

function rehearsalOf<Kind extends OperationKind>(operation: Operation<Kind>, ids: Ids): Rehearsal | undefined {
  return executions[operation.kind].rehearse(operation, ids);
}
