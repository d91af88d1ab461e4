import { type EndpointId, HubError, type VpcRef, localMarkOf } from "@vpce-hub/core";
import { pause } from "../base/pause.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listEndpoints } from "../observe/endpoints.ts";
import { toSpokeEndpoint } from "../observe/spoke-endpoints.ts";
import type { OperationOf, Task } from "./run.ts";
import { whyNotServed } from "./serving-profile.ts";
import { awsTags } from "./tags.ts";
import { tagEntries, switchingTags } from "@vpce-hub/core";

/** Milliseconds that private DNS may be refused while what stands in its way goes. */
export const longestVanishMs: number = 5 * 60_000;
/** Milliseconds between two tries. */
export const vanishLookMs = 3_000;
/** Milliseconds in which a mark that was just set may not count for rights yet. */
const markLagMs = 15_000;

/** Marks an endpoint of a spoke as being switched, once a last look shows that nobody has done anything with it meanwhile. */
export async function markLocalEndpoint(
  { endpoint, topology, vpc }: OperationOf<"mark-local-endpoint">,
  task: Task,
): Promise<void> {
  refuseAfterUndone(vpc, task);
  const why = whyNotBegun(await lookAtLocal(endpoint, vpc, task), topology);
  if (why !== undefined) throw notBegun(`${endpoint} in ${vpc.vpc} ${why}`, "plan again");
  const input = { Resources: [endpoint], Tags: awsTags(tagEntries(switchingTags(topology))) };
  await task.aws.write("ec2:CreateTags", task.origin, input, task.options);
  task.switches.noteMarked(endpoint);
}

/** Turns private DNS of an endpoint of a spoke off or on. */
export async function turnPrivateDns(
  { endpoint, vpc, to, profile }: OperationOf<"turn-private-dns">,
  task: Task,
): Promise<void> {
  if (to === "off") {
    refuseAfterUndone(vpc, task);
    const why = profile && (await whyNotServed(profile, vpc, task));
    if (why !== undefined) throw notBegun(`private DNS of ${endpoint} stays on: ${why}`, "plan again");
  }
  await setPrivateDns(endpoint, to, task);
}

/** What hindered one switch in a spoke may hinder the next one too. */
function refuseAfterUndone(vpc: VpcRef, { switches }: Task): void {
  const before = switches.undoneIn(vpc);
  if (before === undefined) return;
  throw notBegun(
    `not begun, since the switch of ${before} in ${vpc.vpc} was undone`,
    "see why that was, then run the same command again",
  );
}

/** Undone, private DNS would be turned on: also where somebody has turned it off meanwhile, who meant it. */
function whyNotBegun(found: Awaited<ReturnType<typeof lookAtLocal>>, topology: string): string | undefined {
  if (found === undefined) return "is gone since the plan was made";
  if (!found.isPrivateDnsOn) return "has had its private DNS turned off since the plan was made";
  const owner = localMarkOf(found.tags);
  return owner === undefined || owner === topology ? undefined : `is being switched by the topology ${owner}`;
}

function notBegun(message: string, hint: string): HubError {
  return new HubError("apply.not-begun", message, { hint });
}

/**
 * Sets private DNS. It is refused while the zone that it is to replace is still there, while the endpoint is being changed,
 * and where rights ask for a mark that was set a moment ago: then it is tried again for as long as that may last.
 */
export async function setPrivateDns(endpoint: EndpointId, to: "on" | "off", task: Task): Promise<void> {
  const { aws, origin, options, switches } = task;
  const since = aws.clock.now();
  for (;;) {
    const at = aws.clock.now();
    try {
      const input = { VpcEndpointId: endpoint, PrivateDnsEnabled: to === "on" };
      await aws.write("ec2:ModifyVpcEndpoint", origin, input, options);
      switches.noteTurned(endpoint, to, at);
      return;
    } catch (error) {
      const patience = patienceFor(error, endpoint, task);
      if (patience === undefined || at - since > patience.ms) throw error;
      task.tellWait(patience.why);
      await pause(aws.clock, vanishLookMs, options.signal);
    }
  }
}

interface Patience {
  readonly ms: number;
  readonly why: string;
}

function patienceFor(error: unknown, endpoint: EndpointId, { switches }: Task): Patience | undefined {
  if (isZoneInTheWay(error))
    return { ms: longestVanishMs, why: `until no other zone stands in the way of ${endpoint}` };
  if (hasAwsCode(error, "IncorrectState", "InvalidState"))
    return { ms: longestVanishMs, why: `until endpoint ${endpoint} can be changed again` };
  if (hasAwsCode(error, "UnauthorizedOperation") && switches.isMarked(endpoint))
    return { ms: markLagMs, why: `until the mark on ${endpoint} counts` };
  return undefined;
}

/**
 * Tells whether private DNS is refused for a zone of that name. The code differs between reports, so the words decide
 * (AWS-FACTS-2 K3).
 */
function isZoneInTheWay(error: unknown): boolean {
  return (
    hasAwsCode(error, "InvalidParameter", "InvalidParameterValue", "ConflictingDomainExists") &&
    error.message.includes("conflicting DNS domain")
  );
}

/** Looks at an endpoint of a spoke; undefined where it is gone, or on its way out. */
export async function lookAtLocal(
  endpoint: EndpointId,
  { vpc }: VpcRef,
  { aws, origin, options }: Task,
): Promise<ReturnType<typeof toSpokeEndpoint>[number] | undefined> {
  const found = await listEndpoints(aws, origin, [{ name: "vpc-id", values: [vpc] }], options);
  return found.filter(({ id }) => id === endpoint).flatMap(toSpokeEndpoint)[0];
}
