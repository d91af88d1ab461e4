import { isHubError, localMarkOf, parseZoneId, switchedAt } from "@vpce-hub/core";
import { awsError, hasAwsCode } from "../fault/aws-error.ts";
import { listConnections } from "../observe/connections.ts";
import { listVisibleZones } from "../observe/visible-zones.ts";
import { inUse } from "./in-use.ts";
import { lookAtLocal } from "./private-dns.ts";
import type { OperationOf, Task } from "./run.ts";
import { whyNotServed } from "./serving-profile.ts";

type Retire = OperationOf<"retire-local-endpoint">;

/** Deletes an endpoint of a spoke, once a last look shows that it serves nobody; that it is gone is as good. */
export async function retireLocalEndpoint(operation: Retire, task: Task): Promise<void> {
  const { endpoint, vpc } = operation;
  const found = await lookAtLocal(endpoint, vpc, task);
  if (found === undefined) return;
  const why = await whyInUse(operation, found, task);
  if (why !== undefined) throw inUse(`endpoint ${endpoint} of ${vpc.vpc} stays: ${why}`);
  const { aws, origin, options } = task;
  try {
    const { Unsuccessful = [] } = await aws.write(
      "ec2:DeleteVpcEndpoints",
      origin,
      { VpcEndpointIds: [endpoint] },
      options,
    );
    const [refused] = Unsuccessful;
    // The answer is a success even where the endpoint was not deleted (AWS-FACTS B1).
    if (refused !== undefined && refused.Error?.Code?.endsWith("NotFound") !== true) throw refusal(refused.Error, task);
  } catch (error) {
    if (!hasAwsCode(error, "InvalidVpcEndpoint.NotFound", "InvalidVpcEndpointId.NotFound")) throw error;
  }
}

type Local = NonNullable<Awaited<ReturnType<typeof lookAtLocal>>>;

async function whyInUse({ vpc, zones, profile }: Retire, found: Local, task: Task): Promise<string | undefined> {
  const { aws, origin, options, topology, ids } = task;
  if (found.isManaged) return "a service of AWS minds it";
  if (localMarkOf(found.tags) !== topology || switchedAt(found.tags) === undefined)
    return "it does not bear the marks of one that was switched any more";
  if (found.isPrivateDnsOn) return "its private DNS is on";
  const whyNot = profile === undefined ? undefined : await whyNotServed(profile, vpc, task);
  if (whyNot !== undefined) return whyNot;
  const visible = new Set<string>((await listVisibleZones(aws, origin.caller, vpc, options)).map(({ id }) => id));
  const unseen = zones.find((zone) => !visible.has(parseZoneId(ids.get(zone) ?? "") ?? ""));
  if (unseen !== undefined) return `${vpc.vpc} does not see ${unseen}`;
  const connections = await connectionsOf(found, vpc.vpc, task);
  return connections > 0 ? `it has ${connections} connections` : undefined;
}

/** Where nobody may look, the plan has said so. */
async function connectionsOf(found: Local, vpc: Retire["vpc"]["vpc"], task: Task): Promise<number> {
  const { aws, origin, options } = task;
  try {
    const read = await listConnections([{ found, vpc }], aws.clock.now(), aws, { origin, options });
    return read.get(found.id) ?? 0;
  } catch (error) {
    if (isHubError(error) && error.code === "aws.access-denied") return 0;
    throw error;
  }
}

function refusal(
  error: { readonly Code?: string | undefined; readonly Message?: string | undefined } | undefined,
  { origin }: Task,
): Error {
  const { caller, region } = origin;
  const role = caller.access.kind === "role" ? caller.access.arn : undefined;
  const message = error?.Message ?? "the endpoint was not deleted";
  const fault = { kind: "final", code: error?.Code ?? "Unknown", message, requestId: undefined } as const;
  return awsError(fault, { account: caller.account, region, role, action: "ec2:DeleteVpcEndpoints" }, undefined);
}
