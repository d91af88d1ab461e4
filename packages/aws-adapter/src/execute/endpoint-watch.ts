import { type EndpointId, HubError, type ObservedEndpoint, regionalDnsEntry } from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { listEndpoints } from "../observe/endpoints.ts";
import { interruption } from "../base/pause.ts";
import { longestWaitMs, timedOut } from "./deadline.ts";

interface Watcher {
  readonly id: EndpointId;
  readonly deadline: number;
  readonly look: (endpoint: ObservedEndpoint | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/** Milliseconds between two looks; an endpoint takes one to three minutes. */
const intervalMs = 2_000;
/** Milliseconds in which those who begin to wait share the first look. */
const gatherMs = 50;

/** Waits for endpoints, all of a run in one call per look. */
export class EndpointWatch {
  readonly #aws: ReadAws;
  readonly #origin: Origin;
  readonly #ready = new Map<EndpointId, ObservedEndpoint>();
  readonly #watchers = new Set<Watcher>();
  /** The first look that counts for an endpoint which was modified: one that was under way may show it as it was. */
  readonly #firstLook = new Map<EndpointId, number>();
  /** What a look at an endpoint which was modified must show: reads may lag behind the modification, by seconds. */
  readonly #isShown = new Map<EndpointId, (endpoint: ObservedEndpoint) => boolean>();
  #looks = 0;
  #rest: AbortController | undefined;

  constructor(aws: ReadAws, origin: Origin) {
    this.#aws = aws;
    this.#origin = origin;
  }

  /** Lets only what is seen from now on tell that an endpoint is ready. */
  lookAfresh(id: EndpointId): void {
    this.#ready.delete(id);
    this.#firstLook.set(id, this.#looks + 1);
  }

  /** Forgets that an endpoint was ready: it is being modified, and is ready when a look shows what it was made. */
  forget(id: EndpointId, isShown: (endpoint: ObservedEndpoint) => boolean = () => true): void {
    this.lookAfresh(id);
    this.#isShown.set(id, isShown);
  }

  /**
   * Resolves when an endpoint is available and has its regional DNS name; with undefined when it is being deleted.
   * Rejects when it never will be available.
   */
  untilReady(id: EndpointId, { signal }: CallOptions): Promise<ObservedEndpoint | undefined> {
    const ready = this.#ready.get(id);
    if (ready !== undefined) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(interruption(signal));
      const leave = (): void => {
        signal?.removeEventListener("abort", abandon);
        this.#watchers.delete(watcher);
        if (this.#watchers.size === 0) this.#rest?.abort();
      };
      const fail = (error: unknown): void => {
        leave();
        reject(error);
      };
      const abandon = (): void => fail(signal === undefined ? undefined : interruption(signal));
      const look = (endpoint: ObservedEndpoint | undefined): void => {
        const verdict = this.#judge(endpoint);
        if (verdict === "wait") return;
        leave();
        if (verdict instanceof Error) return reject(verdict);
        resolve(verdict === "gone" ? undefined : endpoint);
      };
      const watcher: Watcher = { id, deadline: this.#aws.clock.now() + longestWaitMs, look, fail };
      signal?.addEventListener("abort", abandon, { once: true });
      this.#watchers.add(watcher);
      if (this.#rest === undefined) void this.#watch();
    });
  }

  async #watch(): Promise<void> {
    for (let delayMs = gatherMs; this.#watchers.size > 0; delayMs = intervalMs) {
      const rest = new AbortController();
      this.#rest = rest;
      // Rejects only when the last watcher has left; then there is nothing to look at.
      await this.#aws.clock.sleep(delayMs, rest.signal).catch(() => undefined);
      await this.#lookAtAll();
    }
    this.#rest = undefined;
  }

  async #lookAtAll(): Promise<void> {
    const watchers = [...this.#watchers];
    const look = ++this.#looks;
    const isFresh = (id: EndpointId): boolean => look >= (this.#firstLook.get(id) ?? 0);
    try {
      const found = await this.#describe();
      for (const endpoint of found.values())
        if (isFresh(endpoint.id) && this.#judge(endpoint) === "ready") this.#ready.set(endpoint.id, endpoint);
      const now = this.#aws.clock.now();
      for (const { id, deadline, look: show, fail } of watchers) {
        if (isFresh(id)) show(found.get(id));
        if (now > deadline)
          fail(timedOut(`for endpoint ${id} to be available (${found.get(id)?.state ?? "not found"})`));
      }
    } catch (error) {
      for (const { fail } of watchers) fail(error);
    }
  }

  #judge(endpoint: ObservedEndpoint | undefined): Verdict {
    const verdict = judge(endpoint);
    const isOld = endpoint !== undefined && this.#isShown.get(endpoint.id)?.(endpoint) === false;
    return verdict === "ready" && isOld ? "wait" : verdict;
  }

  /**
   * Reads what `observe` reads: an id that AWS does not know yet, or no more, must not fail the others, and not every
   * stand-in for AWS can filter by id.
   */
  async #describe(): Promise<ReadonlyMap<EndpointId, ObservedEndpoint>> {
    const endpoints = await listEndpoints(this.#aws, this.#origin, []);
    return new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  }
}

type Verdict = "wait" | "ready" | "gone" | HubError;

function judge(endpoint: ObservedEndpoint | undefined): Verdict {
  switch (endpoint?.state) {
    case undefined:
    case "pending":
    case "partial":
      return "wait";
    case "available":
      // The DNS names may come a moment later than the state (AWS-FACTS B1).
      return regionalDnsEntry(endpoint.dnsEntries) === undefined ? "wait" : "ready";
    case "deleting":
    case "deleted":
      return "gone";
    case "pendingacceptance":
      return new HubError(
        "aws.pending-acceptance",
        `endpoint ${endpoint.id} waits for the owner of ${endpoint.serviceName} to accept it`,
        {
          hint: "ask the owner of the service to accept the connection, then run the same command again",
        },
      );
    case "failed":
    case "rejected":
    case "expired":
      return new HubError(
        "aws.unexpected",
        `endpoint ${endpoint.id} of ${endpoint.serviceName} is ${endpoint.state}: ${endpoint.lastError ?? "AWS gives no reason"}`,
        {
          hint: "remove the cause, delete the endpoint, then run the same command again",
        },
      );
  }
}
