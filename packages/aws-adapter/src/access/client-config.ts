import type { NetworkHandler } from "../network/network.ts";
import type { RequestHandler } from "../network/request-handler.ts";
import type { AwsCredentialIdentityProvider } from "./credentials.ts";
import type { EndpointVariants } from "./endpoint-variants.ts";

/** What all clients are made with. */
export interface ClientConfig extends EndpointVariants {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  maxAttempts: number;
  requestHandler: RequestHandler | NetworkHandler;
  customUserAgent: string;
}
