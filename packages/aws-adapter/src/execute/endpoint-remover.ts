import type { EndpointId } from "@vpce-hub/core";
import { awsError } from "../call/aws-error.ts";
import type { CallOptions, Origin, WriteAws } from "../call/aws.ts";
import { interruption } from "../call/pause.ts";

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
  readonly #doomed: Doomed[] = [];
  #isFlushing = false;

  constructor(aws: WriteAws, origin: Origin) {
    this.#aws = aws;
    this.#origin = origin;
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
      if (wanted.length > 0) await this.#flush(wanted);
    }
    this.#isFlushing = false;
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
      for (const { fail } of doomed) fail(error);
    }
  }

  #refusal(code: string, message: string): Error {
    const { caller, region } = this.#origin;
    const role = caller.access.kind === "role" ? caller.access.arn : undefined;
    const fault = { kind: "final", code, message, requestId: undefined } as const;
    return awsError(fault, { account: caller.account, region, role, action: "ec2:DeleteVpcEndpoints" }, undefined);
  }
}
