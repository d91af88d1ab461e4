import {
  ListAccountsCommand,
  type ListAccountsCommandInput,
  type ListAccountsCommandOutput,
  ListTagsForResourceCommand,
  type ListTagsForResourceCommandInput,
  type ListTagsForResourceCommandOutput,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";
import type { ClientConfig } from "./client-config.ts";

/** The calls of Organizations. Its commands stand here, so that nothing else loads them. */
export interface Organizations {
  readonly listAccounts: (input: ListAccountsCommandInput) => Promise<ListAccountsCommandOutput>;
  readonly listTagsForResource: (input: ListTagsForResourceCommandInput) => Promise<ListTagsForResourceCommandOutput>;
}

/** Opens a client of Organizations. */
export function openOrganizations(config: ClientConfig): Organizations & { readonly client: OrganizationsClient } {
  const client = new OrganizationsClient(config);
  return {
    client,
    listAccounts: (input) => client.send(new ListAccountsCommand(input)),
    listTagsForResource: (input) => client.send(new ListTagsForResourceCommand(input)),
  };
}
