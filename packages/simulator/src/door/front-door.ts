import type { Answer } from "../call/answer.ts";
import { authenticate } from "./authenticate.ts";
import { AwsError } from "../base/aws-error.ts";
import { Buckets } from "./buckets.ts";
import type { Faults } from "./faults.ts";
import { ConnectionReset, type HttpRequest, type HttpResponse } from "../base/http.ts";
import type { LoggedCall, PendingCall } from "../call/log.ts";
import type { Operation, ServiceName, ShowError } from "../call/operation.ts";
import type { Principal } from "../world/principal.ts";
import { checkAllowed } from "../call/permission.ts";
import { readLambdaOperation, showLambdaError } from "./lambda-service.ts";
import { readOrganizationsOperation, showOrganizationsError } from "./organizations-service.ts";
import { readCloudWatchOperation, showCloudWatchError } from "./cloudwatch-service.ts";
import { readQueryOperation, showCloudFormationError, showEc2Error, showStsError } from "./query-service.ts";
import { readResolverOperation, showResolverError } from "./resolver-service.ts";
import { isRestJson, readRestJsonOperation, showRestJsonError } from "./rest-json-service.ts";
import { readRoute53Operation, showRoute53Error } from "./route53-service.ts";
import { spoiledAnswer } from "./spoiled-answer.ts";
import { parseAuthorization, type Authorization } from "./sigv4.ts";
import { tollsOf } from "./tolls.ts";
import type { Settings, World } from "../world/world.ts";

const showErrorOf: Readonly<Record<ServiceName, ShowError>> = {
  cloudformation: showCloudFormationError,
  cloudwatch: showCloudWatchError,
  ec2: showEc2Error,
  lambda: showLambdaError,
  organizations: showOrganizationsError,
  ram: showRestJsonError,
  route53: showRoute53Error,
  route53resolver: showResolverError,
  route53profiles: showRestJsonError,
  sts: showStsError,
};

/** Takes every request: whose it is, whether it may, when it runs, and what is answered. */
export class FrontDoor {
  readonly log: LoggedCall[] = [];
  readonly #world: World;
  readonly #faults: Faults;
  readonly #buckets: Buckets;
  /** What is in flight: `zone Z…` or `authorizations Z…`. */
  readonly #locks = new Set<string>();
  /** How many requests have no answer yet. */
  #pending = 0;

  constructor(world: World, faults: Faults) {
    this.#world = world;
    this.#faults = faults;
    this.#buckets = new Buckets(world.clock);
  }

  /** Takes over what another door has answered and what was paid there. Throws while requests are in flight there. */
  copyFrom(other: FrontDoor): void {
    if (other.#pending > 0) throw new Error("a request in flight cannot be copied: wait until all are answered");
    this.log.push(...other.log);
    this.#buckets.copyFrom(other.#buckets);
  }

  /** Rejects with ConnectionReset when the client is to get no answer. */
  async answer(request: HttpRequest): Promise<HttpResponse> {
    this.#pending += 1;
    try {
      return await this.#answer(request);
    } finally {
      this.#pending -= 1;
    }
  }

  async #answer(request: HttpRequest): Promise<HttpResponse> {
    const authorization = parseAuthorization(request.headers["authorization"]);
    const service = serviceOf(authorization, request);
    const region = authorization?.region ?? "us-east-1";
    let pending: PendingCall = {
      at: this.#world.clock.now(),
      account: "",
      principal: "",
      region,
      service,
      action: "",
      isWrite: false,
      isDryRun: false,
      parameters: {},
    };
    try {
      const caller = authenticate(this.#world, request, authorization);
      pending = { ...pending, account: caller.account, principal: caller.arn };
      const operation = readOperation(service, request);
      const { action, isDryRun, parameters } = operation;
      const isWrite = operation.isWrite && !isDryRun;
      pending = { ...pending, action, isWrite, isDryRun, parameters };
      const response = await this.#run(operation, { caller, pending });
      this.#note(pending, { status: response.status });
      return response;
    } catch (error) {
      return this.#fail(error, pending, request);
    }
  }

  async #run(
    operation: Operation,
    { caller, pending }: { readonly caller: Principal; readonly pending: PendingCall },
  ): Promise<HttpResponse> {
    const { clock, settings } = this.#world;
    const staleMs = await this.#faults.before(pending);
    this.#throttle(operation, pending);
    const asking = { world: this.#world, caller, region: pending.region, now: clock.now() };
    if (caller.role !== undefined) checkAllowed(operation.asks(asking), caller, this.#world.accounts);
    if (operation.isDryRun)
      throw new AwsError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", { status: 412 });
    const release = this.#lock(operation);
    let answer: Answer | Promise<Answer>;
    try {
      if (settings.latencyMs > 0) await clock.sleep(settings.latencyMs);
      const lagMs = readLagOf(operation, settings) + staleMs;
      this.#world.lag.ms = lagMs;
      // A read tells the states of the moment that it sees, a write those of now.
      const now = clock.now() - (operation.isWrite ? 0 : lagMs);
      answer = operation.perform({ world: this.#world, caller, region: pending.region, now });
    } finally {
      this.#world.lag.ms = settings.readLagMs;
      release();
    }
    const settled = answer instanceof Promise ? await answer : answer;
    return spoiledAnswer(settled, pending, await this.#faults.after(pending));
  }

  #throttle(operation: Operation, { account, region }: PendingCall): void {
    if (this.#buckets.pay(tollsOf(operation, { account, region, settings: this.#world.settings }))) return;
    throw throttled[operation.service]();
  }

  /** Refuses what would overlap with a write of the same zone that is still in flight (A2, A5). */
  #lock({ lock }: Operation): () => void {
    if (lock === undefined) return () => {};
    const name = `${lock.kind} ${lock.zone}`;
    if (this.#locks.has(name)) {
      throw lock.kind === "zone"
        ? new AwsError(
            "PriorRequestNotComplete",
            "The request was rejected because Route 53 was still processing a prior request.",
          )
        : new AwsError(
            "ConcurrentModification",
            `A conflicting modification to the authorizations in place for ${lock.zone} occurred. Please retry.`,
          );
    }
    this.#locks.add(name);
    return () => this.#locks.delete(name);
  }

  #fail(error: unknown, pending: PendingCall, request: HttpRequest): HttpResponse {
    if (error instanceof ConnectionReset) {
      this.#note(pending, { status: 0, error: "ConnectionReset" });
      throw error;
    }
    const known = error instanceof AwsError ? error : new AwsError("InternalFailure", String(error), { status: 500 });
    this.#note(pending, { status: known.status, error: known.code });
    return showErrorOf[pending.service](known, this.#world.ids.uuid(), request);
  }

  #note(pending: PendingCall, answer: { readonly status: number; readonly error?: string }): void {
    this.log.push({ ...pending, ...answer });
  }
}

function readOperation(service: ServiceName, request: HttpRequest): Operation {
  if (service === "cloudwatch") return readCloudWatchOperation(request);
  if (service === "lambda") return readLambdaOperation(request);
  if (service === "organizations") return readOrganizationsOperation(request);
  if (service === "route53resolver") return readResolverOperation(request);
  if (isRestJson(service)) return readRestJsonOperation(service, request);
  return service === "route53" ? readRoute53Operation(request) : readQueryOperation(service, request);
}

const rateExceeded = (): AwsError => new AwsError("Throttling", "Rate exceeded");

const throttled: Readonly<Record<ServiceName, () => AwsError>> = {
  cloudformation: rateExceeded,
  cloudwatch: rateExceeded,
  ec2: () => new AwsError("RequestLimitExceeded", "Request limit exceeded.", { status: 503 }),
  lambda: () => new AwsError("TooManyRequestsException", "Rate exceeded", { status: 429 }),
  organizations: () =>
    new AwsError("TooManyRequestsException", "You have sent too many requests in too short a period of time."),
  ram: () => new AwsError("ThrottlingException", "Rate exceeded", { status: 429 }),
  route53: rateExceeded,
  route53resolver: rateExceeded,
  route53profiles: () => new AwsError("ThrottlingException", "Rate exceeded"),
  sts: rateExceeded,
};

function readLagOf({ service, action }: Operation, { readLagMs, readLagMsBy }: Settings): number {
  return readLagMsBy[`${service}:${action}`] ?? readLagMsBy[service] ?? readLagMs;
}

/** What services are called in signatures, where IAM may call them otherwise. */
const signingNames: ReadonlyMap<string, ServiceName> = new Map([
  ["cloudformation", "cloudformation"],
  ["ec2", "ec2"],
  ["monitoring", "cloudwatch"],
  ["lambda", "lambda"],
  ["organizations", "organizations"],
  ["ram", "ram"],
  ["route53", "route53"],
  ["route53resolver", "route53resolver"],
  ["route53profiles", "route53profiles"],
  ["sts", "sts"],
]);

/** Unsigned requests have no service in their scope, but their form tells. */
function serviceOf(authorization: Authorization | undefined, { path, body, headers }: HttpRequest): ServiceName {
  const named = signingNames.get(authorization?.service ?? "");
  if (named !== undefined) return named;
  if (path.startsWith("/2013-04-01")) return "route53";
  if (path.startsWith("/2015-03-31")) return "lambda";
  if (headers["x-amz-target"]?.startsWith("AWSOrganizations") === true) return "organizations";
  if (headers["x-amz-target"]?.startsWith("Route53Resolver") === true) return "route53resolver";
  return body.includes("Version=2011-06-15") ? "sts" : "ec2";
}
