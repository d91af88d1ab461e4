import type { ChangeResourceRecordSetsCommandInput } from "@aws-sdk/client-route-53";
import type { AwsService, QuotaCall } from "@vpce-hub/core";

const countedByCall: ReadonlySet<string> = new Set<AwsService>([
  "cloudformation",
  "cloudwatch",
  "ec2",
  "lambda",
  "organizations",
  "ram",
  "route53profiles",
  "route53resolver",
]);

/** Returns a call as the quotas see it; changes of records are charged one by one (AWS-FACTS A5). */
export function quotaCallOf(action: string, input: object): QuotaCall {
  const [service, name = ""] = action.split(":");
  if (isCountedByCall(service)) return { service, action: name };
  if (!isRecordChange(input)) return { service: "route53", action: name };
  const count = (kind: string): number =>
    input.ChangeBatch?.Changes?.filter(({ Action }) => Action === kind).length ?? 0;
  return {
    service: "route53",
    action: name,
    recordChanges: { creates: count("CREATE"), deletes: count("DELETE"), upserts: count("UPSERT") },
  };
}

function isCountedByCall(service: string | undefined): service is Exclude<AwsService, "route53" | "sts"> {
  return service !== undefined && countedByCall.has(service);
}

function isRecordChange(input: object): input is ChangeResourceRecordSetsCommandInput {
  return "ChangeBatch" in input;
}
