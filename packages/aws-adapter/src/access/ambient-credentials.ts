import { fromNodeProviderChain } from "@aws-sdk/credential-providers";
import type { Region } from "@vpce-hub/core";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "./credentials.ts";

/**
 * Returns where the ambient keys come from: what the run brought along, or the SDK's default provider chain, which
 * asks STS in the Region `home` when a profile names a role.
 */
export function ambientProvider(
  given: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined,
  home: () => Region | undefined,
): AwsCredentialIdentityProvider {
  if (typeof given === "function") return given;
  if (given !== undefined) return () => Promise.resolve(given);
  let chain: AwsCredentialIdentityProvider | undefined;
  return (options) => {
    // A refused identity may come from a file or a process that has a newer one by now, so the chain starts anew.
    if (options?.forceRefresh === true) chain = undefined;
    const region = home();
    chain ??= fromNodeProviderChain(region === undefined ? {} : { clientConfig: { region } });
    return chain();
  };
}
