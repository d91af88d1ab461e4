import {
  CloudWatchClient,
  GetMetricDataCommand,
  type GetMetricDataCommandInput,
  type GetMetricDataCommandOutput,
} from "@aws-sdk/client-cloudwatch";
import type { ClientConfig } from "./client-config.ts";

/** The calls of CloudWatch. Its commands stand here, so that nothing else loads them. */
export interface CloudWatch {
  readonly getMetricData: (input: GetMetricDataCommandInput) => Promise<GetMetricDataCommandOutput>;
}

/** Opens a client of CloudWatch. */
export function openCloudWatch(config: ClientConfig): CloudWatch & { readonly client: CloudWatchClient } {
  const client = new CloudWatchClient(config);
  return { client, getMetricData: (input) => client.send(new GetMetricDataCommand(input)) };
}
