import type { EC2ClientConfig } from "@aws-sdk/client-ec2";
import type { AwsCredentialIdentityProvider } from "./credentials.ts";
import type { EndpointVariants } from "./endpoint-variants.ts";

type HandlerOption = NonNullable<EC2ClientConfig["requestHandler"]>;

/** What all clients are made with. */
export interface ClientConfig extends EndpointVariants {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  maxAttempts: number;
  requestHandler: HandlerOption;
  customUserAgent: string;
}
