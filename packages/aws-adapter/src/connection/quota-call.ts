import type { ChangeResourceRecordSetsCommandInput } from "@aws-sdk/client-route-53";
import { type QuotaCall, isCalledService } from "@vpce-hub/core";

/** Returns a call as the quotas see it; changes of records are charged one by one (AWS-FACTS A5). */
export function quotaCallOf(action: string, input: object): QuotaCall {
  const [service = "", name = ""] = action.split(":");
  if (!isCalledService(service)) throw new Error(`${action} is of no service that is called`);
  if (service !== "route53" || !isRecordChange(input)) return { service, action: name };
  const count = (kind: string): number =>
    input.ChangeBatch?.Changes?.filter(({ Action }) => Action === kind).length ?? 0;
  return {
    service,
    action: name,
    recordChanges: { creates: count("CREATE"), deletes: count("DELETE"), upserts: count("UPSERT") },
  };
}

function isRecordChange(input: object): input is ChangeResourceRecordSetsCommandInput {
  return "ChangeBatch" in input;
}
