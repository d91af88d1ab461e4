import type { Trust } from "@vpce-hub/core";

/** Returns what must be in the hub's account before pipelines can come in by OIDC. */
export function providerLines({ pipelines }: Trust, hubAccount: string): readonly string[] {
  return pipelines.flatMap(({ provider, audience }) => [
    "",
    `The pipelines need an identity provider in account ${hubAccount}, once for all that use it:`,
    `  aws iam create-open-id-connect-provider --url https://${provider} --client-id-list ${audience}`,
  ]);
}
