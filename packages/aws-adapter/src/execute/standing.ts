import type { EndpointId, ObservedEndpoint } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { listEndpoints } from "../observe/endpoints.ts";

/** The endpoints that stood before a run made its first one: what is not among them and answers to a create is new. */
export class StandingEndpoints {
  readonly #aws: ReadAws;
  readonly #origin: Origin;
  #reading: Promise<ReadonlyMap<EndpointId, ObservedEndpoint>> | undefined;

  constructor(aws: ReadAws, origin: Origin) {
    this.#aws = aws;
    this.#origin = origin;
  }

  /** Returns them by id; they are listed once, when the first endpoint is about to be made. */
  read(): Promise<ReadonlyMap<EndpointId, ObservedEndpoint>> {
    this.#reading ??= this.#list().catch((error: unknown) => {
      this.#reading = undefined;
      throw error;
    });
    return this.#reading;
  }

  async #list(): Promise<ReadonlyMap<EndpointId, ObservedEndpoint>> {
    const endpoints = await listEndpoints(this.#aws, this.#origin, []);
    return new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  }
}
