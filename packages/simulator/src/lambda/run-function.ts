import type { Call } from "../call/call.ts";
import { endpointNames } from "../world/endpoint.ts";
import type { LambdaFunction } from "../world/lambda-function.ts";
import { nameServersOf } from "../view/name-servers.ts";
import { type Reach, Network } from "../view/reach.ts";
import { resolve } from "../view/resolve.ts";
import { resolvePublicly } from "../view/resolve-publicly.ts";
import { isPrivate } from "../view/journey.ts";
import { placeOf, type World } from "../world/world.ts";
import { functionArn } from "./action.ts";
import type { Host } from "./host/host.ts";
import { loadHandler } from "./host/load-handler.ts";
import { interfaceId } from "./interfaces.ts";

/** What a function returned, or what it failed with. */
export interface Outcome {
  readonly payload: string;
  readonly isError: boolean;
}

/** Runs a function in one of its subnets, on the clock of the world, for as long as it may. */
export async function runFunction(call: Call, one: LambdaFunction, event: unknown): Promise<Outcome> {
  const { clock, ids } = call.world;
  const requestId = ids.uuid();
  const over = new AbortController();
  const loaded = loadHandler(hostFor(call, one), one, over.signal);
  if (loaded.kind === "error") return failed(loaded.type, loaded.message);
  const deadline = clock.now() + one.timeoutSeconds * 1000;
  const context = {
    functionName: one.name,
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn(call, one.name),
    memoryLimitInMB: String(one.memoryMegabytes),
    awsRequestId: requestId,
    getRemainingTimeInMillis: () => Math.max(0, deadline - clock.now()),
  };
  const waiting = new AbortController();
  const late = clock.sleep(one.timeoutSeconds * 1000, waiting.signal).then(
    () => timedOut(call, one, requestId),
    () => undefined,
  );
  const done = settle(() => loaded.call(event, context));
  const outcome = (await Promise.race([done, late])) ?? (await done);
  waiting.abort();
  over.abort();
  return outcome;
}

async function settle(run: () => unknown): Promise<Outcome> {
  try {
    const value: unknown = await run();
    return { payload: JSON.stringify(value) ?? "null", isError: false };
  } catch (error) {
    const { name, message, stack }: { name?: unknown; message?: unknown; stack?: unknown } =
      typeof error === "object" && error !== null ? error : { name: "Error", message: String(error) };
    const trace = typeof stack === "string" ? stack.split("\n") : [];
    return failed(typeof name === "string" ? name : "Error", String(message), trace);
  }
}

function failed(errorType: string, errorMessage: string, trace: readonly string[] = []): Outcome {
  return { payload: JSON.stringify({ errorType, errorMessage, trace }), isError: true };
}

function timedOut({ world }: Call, { timeoutSeconds }: LambdaFunction, requestId: string): Outcome {
  const at = new Date(world.clock.now()).toISOString();
  const errorMessage = `${at} ${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
  return { payload: JSON.stringify({ errorType: "Sandbox.Timedout", errorMessage }), isError: true };
}

/** The machine in the subnet that Lambda picked: any of them. */
function hostFor({ world, region }: Call, { network, environment, name }: LambdaFunction): Host {
  const common = {
    clock: world.clock,
    environment: { AWS_REGION: region, AWS_LAMBDA_FUNCTION_NAME: name, ...environment },
    certificateOf: (address: string) => certificateNames(world, address),
  };
  if (network === undefined) {
    return {
      ...common,
      address: "169.254.100.6",
      nameServers: ["169.254.100.5"],
      resolve: (asked, type) => resolvePublicly(world, { name: asked.toLowerCase(), type, depth: 0 }),
      reach: (address): Reach => (isPrivate(address) ? { kind: "silent", why: "nobody" } : { kind: "answers" }),
    };
  }
  const { vpc, subnets, securityGroups: groups } = network;
  const subnet = subnets[Math.floor(world.ids.fraction("function subnet") * subnets.length)] ?? subnets[0] ?? "";
  const address = world.otherInterfaces.get(placeOf(region, interfaceId(world, subnet, groups)))?.address ?? "";
  const ways = new Network(world);
  return {
    ...common,
    address,
    nameServers: nameServersOf(world, { vpc, region }),
    resolve: (asked, type) => resolve(world, { vpc, region, name: asked, type }),
    // Functions have no public address: an internet gateway takes nothing of theirs.
    reach: (to, port) => ways.reach({ vpc, region, subnet, from: address, groups, isPublic: false, address: to, port }),
  };
}

/** An endpoint shows its private names and its own; a public address the names that lead to it (L3: memory). */
function certificateNames(world: World, address: string): readonly string[] {
  const found = [...world.endpoints.values()].find((one) => one.interfaces.some((known) => known.address === address));
  if (found !== undefined) return [...found.service.privateDnsNames, ...endpointNames(found).map(({ name }) => name)];
  return [...world.publicAddresses].flatMap(([name, known]) => (known === address ? [name] : []));
}
