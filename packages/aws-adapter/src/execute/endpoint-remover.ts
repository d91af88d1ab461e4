import { type EndpointId, hasCode } from "@vpce-hub/core";
import { awsError, hasAwsCode } from "../fault/aws-error.ts";
import type { CallOptions, Origin, WriteAws } from "../connection/aws.ts";
import { interruption } from "../base/pause.ts";
import { recordsLeadingTo } from "./endpoint-users.ts";
import { inUse, refuseWhile } from "./in-use.ts";

interface Doomed {
  readonly id: EndpointId;
  readonly options: CallOptions;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** Milliseconds in which deletes are gathered at first. */
const gatherMs = 500;
/** Endpoints that one call deletes at most; AWS documents no bound. */
const mostPerCall = 25;

/**
 * Deletes endpoints, several in one call, and looks at what AWS says of each. The bucket refills by one call in three
 * seconds (AWS-FACTS B4), so those that come while a call is under way go together with the next one.
 */
export class EndpointRemover {
  readonly #aws: WriteAws;
  readonly #origin: Origin;
  readonly #topology: string;
  readonly #doomed: Doomed[] = [];
  #isFlushing = false;

  constructor(aws: WriteAws, origin: Origin, topology: string) {
    this.#aws = aws;
    this.#origin = origin;
    this.#topology = topology;
  }

  /** Resolves when AWS has taken the delete, or when the endpoint is gone already. */
  remove(id: EndpointId, options: CallOptions): Promise<void> {
    return new Promise((done, fail) => {
      this.#doomed.push({ id, options, done, fail });
      if (!this.#isFlushing) void this.#flushAll();
    });
  }

  async #flushAll(): Promise<void> {
    this.#isFlushing = true;
    await this.#aws.clock.sleep(gatherMs);
    while (this.#doomed.length > 0) {
      const doomed = this.#doomed.splice(0, mostPerCall);
      const wanted = doomed.filter(({ options: { signal }, fail }) => {
        if (signal?.aborted === true) fail(interruption(signal));
        return signal?.aborted !== true;
      });
      const unused = wanted.length > 0 ? await this.#unused(wanted) : [];
      if (unused.length > 0) await this.#flush(unused);
    }
    this.#isFlushing = false;
  }

  /** Leaves out, with an error, those that a record leads to: a run beside this one has sent its spokes there. */
  async #unused(doomed: readonly Doomed[]): Promise<readonly Doomed[]> {
    const priority = Math.max(...doomed.map(({ options }) => options.priority ?? 0));
    const access = { aws: this.#aws, origin: this.#origin, topology: this.#topology, options: { priority } };
    const ids = doomed.map(({ id }) => id);
    let leads: ReadonlyMap<EndpointId, string> = new Map();
    try {
      await refuseWhile(this.#aws, {}, async () => {
        leads = await recordsLeadingTo(ids, access);
        return [...leads.values()][0];
      });
    } catch (error) {
      if (!hasCode(error, "apply.in-use")) {
        for (const { fail } of doomed) fail(error);
        return [];
      }
    }
    return doomed.filter(({ id, fail }) => {
      const lead = leads.get(id);
      if (lead !== undefined) fail(inUse(`endpoint ${id} is used: ${lead} leads to it`));
      return lead === undefined;
    });
  }

  async #flush(doomed: readonly Doomed[]): Promise<void> {
    const priority = Math.max(...doomed.map(({ options }) => options.priority ?? 0));
    try {
      const { Unsuccessful = [] } = await this.#aws.write(
        "ec2:DeleteVpcEndpoints",
        this.#origin,
        { VpcEndpointIds: doomed.map(({ id }) => id) },
        { priority, onWrite: (action, answer) => doomed.forEach(({ options }) => options.onWrite?.(action, answer)) },
      );
      const errors = new Map(Unsuccessful.map(({ ResourceId, Error: error }) => [ResourceId, error]));
      for (const { id, done, fail } of doomed) {
        const code = errors.get(id)?.Code;
        // The answer is a success even where a single endpoint was not deleted (AWS-FACTS B1).
        if (code === undefined || code.endsWith("NotFound")) done();
        else fail(this.#refusal(code, errors.get(id)?.Message ?? `endpoint ${id} was not deleted`));
      }
    } catch (error) {
      if (!isGone(error)) for (const { fail } of doomed) fail(error);
      else if (doomed.length === 1) for (const { done } of doomed) done();
      // One that is gone fails the call for all; then each goes by itself.
      else for (const one of doomed) await this.#flush([one]);
    }
  }

  #refusal(code: string, message: string): Error {
    const { caller, region } = this.#origin;
    const role = caller.access.kind === "role" ? caller.access.arn : undefined;
    const fault = { kind: "final", code, message, requestId: undefined } as const;
    return awsError(fault, { account: caller.account, region, role, action: "ec2:DeleteVpcEndpoints" }, undefined);
  }
}

function isGone(error: unknown): boolean {
  return hasAwsCode(error, "InvalidVpcEndpoint.NotFound", "InvalidVpcEndpointId.NotFound");
}
