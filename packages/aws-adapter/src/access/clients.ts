import { EC2Client } from "@aws-sdk/client-ec2";
import { Route53Client } from "@aws-sdk/client-route-53";
import { STSClient } from "@aws-sdk/client-sts";
import type { Region } from "@vpce-hub/core";
import type { ClientConfig } from "./client-config.ts";
import type { CloudFormation } from "./cloudformation.ts";
import type { CloudWatch } from "./cloudwatch.ts";
import type { AwsCredentialIdentityProvider } from "./credentials.ts";
import { endpointVariants } from "./endpoint-variants.ts";
import { type NetworkHandler, openNetwork } from "../network/network.ts";
import type { Lambda } from "./lambda.ts";
import type { Organizations } from "./organizations.ts";
import { refusePages } from "./refuse-pages.ts";
import { globalRegionOf } from "./partition.ts";
import type { RequestHandler } from "../network/request-handler.ts";
import type { BareClient } from "./bare-client.ts";
import type { BareService } from "./bare-operation.ts";

/** The clients of one identity in one Region; each is made when it is first used. */
export interface Clients {
  readonly ec2: () => EC2Client;
  readonly route53: () => Route53Client;
  readonly sts: () => STSClient;
  // Loaded when they are first used: most topologies never ask them.
  readonly cloudformation: () => Promise<CloudFormation>;
  readonly cloudwatch: () => Promise<CloudWatch>;
  readonly lambda: () => Promise<Lambda>;
  readonly organizations: () => Promise<Organizations>;
  /** Of services that the SDK has no current package of; loaded when the first of them is asked. */
  readonly bare: (service: BareService) => Promise<BareClient>;
}

/** A client as far as the pool cares. */
interface Opened {
  readonly middlewareStack: { use(plugin: typeof refusePages): void };
  destroy(): void;
}

/** Makes the clients of a run. They share one handler, and so one pool of connections. */
export class ClientPool {
  /** What sends the requests of all clients, and of those that fetch credentials. */
  readonly handler: RequestHandler | NetworkHandler;
  readonly #open: { destroy(): void }[] = [];

  constructor(handler: RequestHandler | undefined) {
    this.handler = handler ?? openNetwork();
  }

  /** Returns the clients of one identity; `credentials` is asked for each request. */
  clientsFor(credentials: AwsCredentialIdentityProvider, region: Region): Clients {
    return {
      ec2: lazily(() => this.#opened(new EC2Client(this.#config(credentials, region)))),
      route53: lazily(() => this.#opened(new Route53Client(this.#config(credentials, globalRegionOf(region))))),
      sts: lazily(() => this.#opened(new STSClient(this.#config(credentials, region)))),
      cloudformation: lazily(async () => {
        const { openCloudFormation } = await import("./cloudformation.ts");
        return this.#callsOf(openCloudFormation(this.#config(credentials, region)));
      }),
      cloudwatch: lazily(async () => {
        const { openCloudWatch } = await import("./cloudwatch.ts");
        return this.#callsOf(openCloudWatch(this.#config(credentials, region)));
      }),
      lambda: lazily(async () => {
        const { openLambda } = await import("./lambda.ts");
        return this.#callsOf(openLambda(this.#config(credentials, region)));
      }),
      organizations: lazily(async () => {
        const { openOrganizations } = await import("./organizations.ts");
        return this.#callsOf(openOrganizations(this.#config(credentials, globalRegionOf(region))));
      }),
      bare: onceFor(async (service) => {
        const { openBare } = await import("./bare-client.ts");
        return this.#opened(openBare(service, this.#config(credentials, region)));
      }),
    };
  }

  /** Closes the connections of all clients. */
  close(): void {
    for (const client of this.#open) client.destroy();
  }

  #opened<Client extends Opened>(client: Client): Client {
    client.middlewareStack.use(refusePages);
    this.#open.push(client);
    return client;
  }

  #callsOf<Service extends { readonly client: Opened }>({ client, ...calls }: Service): Omit<Service, "client"> {
    this.#opened(client);
    return calls;
  }

  #config(credentials: AwsCredentialIdentityProvider, region: string): ClientConfig {
    // All retries are ours: the SDK's would run on the real clock and past the limiter.
    return {
      region,
      credentials: unkept(credentials),
      maxAttempts: 1,
      requestHandler: this.handler,
      customUserAgent: "vpce-hub",
      ...endpointVariants(),
    };
  }
}

/**
 * The SDK keeps credentials by the real clock; ours may be simulated, and AWS may refuse them before their time. A
 * date long past makes it ask for every request.
 */
function unkept(credentials: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  return async () => ({ ...(await credentials()), expiration: new Date(0) });
}

/** Makes what belongs to a key when it is first asked for. */
function onceFor<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
