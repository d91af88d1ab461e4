import { fromNodeProviderChain } from "@aws-sdk/credential-providers";
import type { Region } from "@vpce-hub/core";
import type { ClientPool } from "./clients.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "./credentials.ts";
import { endpointVariants } from "./endpoint-variants.ts";

/**
 * Returns where the ambient keys come from: what the run brought along, or the SDK's default provider chain. Where that
 * asks STS, SSO or another service, it sends by `handler`, and in the Region `home` unless the profile names another.
 */
export function ambientProvider(
  given: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined,
  home: () => Region | undefined,
  handler: ClientPool["handler"],
): AwsCredentialIdentityProvider {
  if (typeof given === "function") return given;
  if (given !== undefined) return () => Promise.resolve(given);
  let chain: AwsCredentialIdentityProvider | undefined;
  return (options) => {
    // A refused identity may come from a file or a process that has a newer one by now, so the chain starts anew.
    if (options?.forceRefresh === true) chain = undefined;
    const region = home();
    // A Region in clientConfig would win over that of the profile and of its SSO session.
    chain ??= fromNodeProviderChain({
      clientConfig: { requestHandler: handler, ...endpointVariants() },
      parentClientConfig: { requestHandler: handler, ...(region === undefined ? {} : { region }) },
    });
    return chain();
  };
}
