import type { CreateVpcEndpointCommandInput } from "@aws-sdk/client-ec2";
import {
  type EndpointId,
  type EndpointSecurityGroups,
  type EndpointState,
  HubError,
  type Key,
  type ObservedEndpoint,
  endpointClientToken,
  isHubError,
} from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../fault/aws-error.ts";
import { listEndpoints, toEndpoint } from "../observe/endpoints.ts";
import { lookAgain } from "./look-again.ts";
import { bearsMarks, createMarked, isUnmarked, mark } from "./mark.ts";
import { type OperationOf, type Run, type Task, securityGroupIdOf } from "./run.ts";

type CreateEndpoint = OperationOf<"create-endpoint">;

/** Client tokens that are tried before giving up; each delete and re-creation uses up one. */
const mostGenerations = 50;

const lost: ReadonlySet<EndpointState> = new Set(["deleted", "deleting", "expired", "failed", "rejected"]);

/**
 * Creates the endpoint and waits until it has its DNS name, unless its provider has to accept it. The client token makes
 * a repeated create, and that of a run beside this one, return the same endpoint; a token that stands for an endpoint
 * which was lost before is passed over. What this very request has made is ours, whatever it looks like, and no second
 * one is made beside it.
 */
export async function createEndpoint(operation: CreateEndpoint, task: Task): Promise<void> {
  const { key, serviceName, tags } = operation;
  const standing = await task.standing.read();
  for (let generation = 0; generation < mostGenerations; generation += 1) {
    const answer = await request(operation, generation, { standing, task });
    const endpoint = typeof answer === "object" ? answer : await findLive(operation, answer, task);
    if (endpoint === undefined) continue;
    if (!operation.isAwaited) {
      if (task.marking.isRefusedOnCreate) await mark(endpoint.id, tags, task);
      task.ids.set(key, endpoint.id);
      return;
    }
    task.tellWait(`until endpoint ${endpoint.id} of ${serviceName} is available`);
    const ready = await task.endpoints.untilReady(endpoint.id, task.options);
    if (ready === undefined && standing.has(endpoint.id)) continue;
    if (ready === undefined) throw vanished(endpoint.id, operation);
    if (!bearsMarks(ready.tags, key, task)) await mark(ready.id, tags, task);
    task.ids.set(key, ready.id);
    return;
  }
  throw new HubError(
    "aws.conflict",
    `all ${mostGenerations} client tokens of ${key} are taken by endpoints that are gone`,
    {
      hint: "wait a day, until AWS has forgotten them, or rename the topology",
    },
  );
}

function vanished(id: EndpointId, { serviceName }: CreateEndpoint): HubError {
  return new HubError("aws.conflict", `endpoint ${id} of ${serviceName} was deleted while it was being made`, {
    hint: "find out who deletes endpoints in this account, then run the same command again",
  });
}

/** AWS names a permission that stands in no list of actions: whoever reads of it here need not look for it there. */
function serviceRegionToldIn(error: unknown, { serviceRegion }: CreateEndpoint): unknown {
  if (serviceRegion === undefined || !isHubError(error) || error.code !== "aws.access-denied") return error;
  const hint = `an endpoint of a service in ${serviceRegion} needs vpce:AllowMultiRegion beside ec2:CreateVpcEndpoint, and no service control policy may deny it; ${error.hint ?? "grant it, then run the same command again"}`;
  return new HubError(error.code, error.message, { hint, cause: error });
}

/** What else a client token may stand for: an endpoint that is lost, or one that was asked for with other parameters. */
type SpentToken = "lost" | "different";

interface Attempt {
  readonly standing: ReadonlyMap<EndpointId, ObservedEndpoint>;
  readonly task: Task;
}

async function request(
  operation: CreateEndpoint,
  generation: number,
  { standing, task }: Attempt,
): Promise<{ readonly id: EndpointId } | SpentToken> {
  const { key, tags, replaces } = operation;
  try {
    const endpoint = await create(operation, generation, task);
    if (isLeaving(endpoint) || endpoint.id === replaces) return "lost";
    const before = standing.get(endpoint.id);
    if (before !== undefined && !(await isStill(before, endpoint, key, task))) return "lost";
    // Nobody else may see it without its marks for longer than it takes.
    if (task.marking.isRefusedOnCreate && !bearsMarks(endpoint.tags, key, task)) await mark(endpoint.id, tags, task);
    return endpoint;
  } catch (error) {
    if (hasAwsCode(error, "IdempotentParameterMismatch")) return "different";
    throw serviceRegionToldIn(error, operation);
  }
}

async function create(operation: CreateEndpoint, generation: number, task: Task): Promise<ObservedEndpoint> {
  const { key, serviceName, serviceRegion, vpc, subnets, securityGroups, policy, tags } = operation;
  const input: CreateVpcEndpointCommandInput = {
    VpcEndpointType: "Interface",
    VpcId: vpc,
    ServiceName: serviceName,
    ...(serviceRegion === undefined ? {} : { ServiceRegion: serviceRegion }),
    SubnetIds: [...subnets],
    SecurityGroupIds: groupIdsOf(securityGroups, task),
    // The zones are ours: a hidden zone of AWS would conflict with them (AWS-FACTS D1).
    PrivateDnsEnabled: false,
    ...(policy === undefined ? {} : { PolicyDocument: policy }),
    ClientToken: endpointClientToken(task.topology, key, generation),
  };
  const { VpcEndpoint } = await createMarked(
    {
      type: "vpc-endpoint",
      tags,
      create: (marks) => task.aws.write("ec2:CreateVpcEndpoint", task.origin, { ...input, ...marks }, task.options),
    },
    task,
  );
  if (VpcEndpoint === undefined) throw incompleteAnswer("no new endpoint");
  return toEndpoint(VpcEndpoint, task.origin.region);
}

/**
 * Tells whether an endpoint that stood before is still the one its token was made for. Somebody may have taken its tags
 * away: then it is no longer ours, and its token is spent. One that a run beside this one has just made may not show
 * them yet; and where AWS takes no tags on creation, a run that crashed has left it without.
 */
async function isStill(before: ObservedEndpoint, answered: ObservedEndpoint, key: Key, task: Task): Promise<boolean> {
  if (lost.has(answered.state)) return false;
  if (bearsMarks(before.tags, key, task) || bearsMarks(answered.tags, key, task)) return true;
  if (task.marking.isRefusedOnCreate) return isUnmarked(before.tags) && isUnmarked(answered.tags);
  const isMarked = await lookAgain(task, async () => {
    const shown = (await listEndpoints(task.aws, task.origin, [], task.options)).find(({ id }) => id === before.id);
    return shown !== undefined && bearsMarks(shown.tags, key, task) ? true : undefined;
  });
  return isMarked === true;
}

function isLeaving({ state }: ObservedEndpoint): boolean {
  return state === "deleting" || state === "deleted";
}

/**
 * Finds the endpoint that a run beside this one, or one before it, has made for the same. One of another service or in
 * other subnets is what this one takes the place of, and may be deleted in this very run.
 */
async function findLive(
  operation: CreateEndpoint,
  spent: SpentToken,
  task: Task,
): Promise<ObservedEndpoint | undefined> {
  const { key, vpc, replaces } = operation;
  const look = async (): Promise<ObservedEndpoint | undefined> => {
    const endpoints = await listEndpoints(task.aws, task.origin, [{ name: "vpc-id", values: [vpc] }], task.options);
    return endpoints.find(
      (endpoint) =>
        bearsMarks(endpoint.tags, key, task) &&
        endpoint.id !== replaces &&
        !lost.has(endpoint.state) &&
        isAsAsked(endpoint, operation),
    );
  };
  // Of a run beside this one the endpoint may not show yet, and a second one must not be made.
  return spent === "different" ? lookAgain(task, look) : look();
}

/** Fewer subnets are for a later run to complete; one that was not asked for may stand where an asked one is to go. */
function isAsAsked({ serviceName, serviceRegion, subnets }: ObservedEndpoint, asked: CreateEndpoint): boolean {
  const isSameService = serviceName === asked.serviceName && serviceRegion === asked.serviceRegion;
  return isSameService && subnets.every((id) => asked.subnets.includes(id));
}

/** Returns the ids of the groups on an endpoint. */
export function groupIdsOf(groups: EndpointSecurityGroups, run: Run): string[] {
  return groups.kind === "given" ? [...groups.ids] : [securityGroupIdOf(run, groups.key)];
}
