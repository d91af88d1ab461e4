import {
  type EndpointId,
  type EndpointSecurityGroups,
  type EndpointState,
  HubError,
  type Key,
  type ObservedEndpoint,
  type Tags,
  endpointClientToken,
  isOurs,
  keyTag,
} from "@vpce-hub/core";
import { hasAwsCode, incompleteAnswer } from "../call/aws-error.ts";
import { listEndpoints, toEndpoint } from "../observe/endpoints.ts";
import { lookAgain } from "./look-again.ts";
import { type OperationOf, type Run, type Task, securityGroupIdOf } from "./run.ts";
import { awsTags } from "./tags.ts";

type CreateEndpoint = OperationOf<"create-endpoint">;

/** Client tokens that are tried before giving up; each delete and re-creation uses up one. */
const mostGenerations = 50;

const lost: ReadonlySet<EndpointState> = new Set(["deleted", "deleting", "expired", "failed", "rejected"]);

/**
 * Creates the endpoint and waits until it has its DNS name, unless its provider has to accept it. The client token makes a repeated create, and that of a
 * run beside this one, return the same endpoint; a token that stands for a lost endpoint is passed over.
 */
export async function createEndpoint(operation: CreateEndpoint, task: Task): Promise<void> {
  for (let generation = 0; generation < mostGenerations; generation += 1) {
    const answer = await request(operation, generation, task);
    const endpoint = typeof answer === "object" ? answer : await findLive(operation, answer, task);
    if (endpoint === undefined) continue;
    if (!operation.isAwaited) return void task.ids.set(operation.key, endpoint.id);
    task.tellWait(`until endpoint ${endpoint.id} of ${operation.serviceName} is available`);
    const ready = await task.endpoints.untilReady(endpoint.id, task.options);
    if (ready === undefined) continue;
    task.ids.set(operation.key, ready.id);
    return;
  }
  throw new HubError(
    "aws.conflict",
    `all ${mostGenerations} client tokens of ${operation.key} are taken by endpoints that are gone`,
    {
      hint: "wait a day, until AWS has forgotten them, or rename the topology",
    },
  );
}

/** What else a client token may stand for: an endpoint that is lost, or one that was asked for with other parameters. */
type SpentToken = "lost" | "different";

async function request(
  operation: CreateEndpoint,
  generation: number,
  task: Task,
): Promise<{ readonly id: EndpointId } | SpentToken> {
  const { key, serviceName, vpc, subnets, securityGroups, policy, tags, replaces } = operation;
  try {
    const { VpcEndpoint } = await task.aws.write(
      "ec2:CreateVpcEndpoint",
      task.origin,
      {
        VpcEndpointType: "Interface",
        VpcId: vpc,
        ServiceName: serviceName,
        SubnetIds: [...subnets],
        SecurityGroupIds: groupIdsOf(securityGroups, task),
        // The zones are ours: a hidden zone of AWS would conflict with them (AWS-FACTS D1).
        PrivateDnsEnabled: false,
        ...(policy === undefined ? {} : { PolicyDocument: policy }),
        ClientToken: endpointClientToken(task.topology, key, generation),
        TagSpecifications: [{ ResourceType: "vpc-endpoint", Tags: awsTags(tags) }],
      },
      task.options,
    );
    if (VpcEndpoint === undefined) throw incompleteAnswer("no new endpoint");
    const endpoint = toEndpoint(VpcEndpoint);
    if (lost.has(endpoint.state) || endpoint.id === replaces) return "lost";
    return (await isMarked(endpoint, key, task)) ? endpoint : "lost";
  } catch (error) {
    if (hasAwsCode(error, "IdempotentParameterMismatch")) return "different";
    throw error;
  }
}

/**
 * Tells whether the endpoint that answers to a token is the one it was made for. Somebody may have taken its tags away:
 * then it is no longer ours, and its token is spent. A new one may not show its tags, or itself, yet.
 */
async function isMarked({ id, tags }: ObservedEndpoint, key: Key, task: Task): Promise<boolean> {
  if (bearsMarks(tags, key, task)) return true;
  const shown = (await listEndpoints(task.aws, task.origin, [], task.options)).find((endpoint) => endpoint.id === id);
  return shown === undefined || bearsMarks(shown.tags, key, task);
}

function bearsMarks(tags: Tags, key: Key, { topology }: Task): boolean {
  return isOurs(topology, { tags }) && tags.get(keyTag) === key;
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
function isAsAsked({ serviceName, subnets }: ObservedEndpoint, asked: CreateEndpoint): boolean {
  return serviceName === asked.serviceName && subnets.every((id) => asked.subnets.includes(id));
}

/** Returns the ids of the groups on an endpoint. */
export function groupIdsOf(groups: EndpointSecurityGroups, run: Run): string[] {
  return groups.kind === "given" ? [...groups.ids] : [securityGroupIdOf(run, groups.key)];
}
