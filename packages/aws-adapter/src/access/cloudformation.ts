import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  type DescribeStackResourcesCommandInput,
  type DescribeStackResourcesCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { ClientConfig } from "./client-config.ts";

/** The calls of CloudFormation. Its commands stand here, so that nothing else loads them. */
export interface CloudFormation {
  readonly describeStackResources: (
    input: DescribeStackResourcesCommandInput,
  ) => Promise<DescribeStackResourcesCommandOutput>;
}

/** Opens a client of CloudFormation. */
export function openCloudFormation(config: ClientConfig): CloudFormation & { readonly client: CloudFormationClient } {
  const client = new CloudFormationClient(config);
  return { client, describeStackResources: (input) => client.send(new DescribeStackResourcesCommand(input)) };
}
