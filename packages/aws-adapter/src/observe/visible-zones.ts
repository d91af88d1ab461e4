import type { HostedZoneSummary } from "@aws-sdk/client-route-53";
import {
  type Caller,
  type VisibleZone,
  type VpcRef,
  type ZoneOwner,
  canonicalName,
  parseAccountId,
  parseZoneId,
} from "@vpce-hub/core";
import type { CallOptions, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { toAwsVpc } from "../base/vpc-ref.ts";

/** Lists the zones that a VPC sees; only its owner may ask (AWS-FACTS A2). The SDK has no paginator for it. */
export async function listVisibleZones(
  aws: ReadAws,
  caller: Caller,
  vpc: VpcRef,
  options?: CallOptions,
): Promise<readonly VisibleZone[]> {
  const { VPCId, VPCRegion } = toAwsVpc(vpc);
  const origin = { caller, region: vpc.region };
  return listAll({
    what: "zones of a VPC",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const input = { VPCId, VPCRegion, MaxItems: 100, NextToken: token };
      const page = await aws.read("route53:ListHostedZonesByVPC", origin, input, options);
      return { items: (page.HostedZoneSummaries ?? []).map(toVisibleZone), next: nextToken(page.NextToken) };
    },
  });
}

function toVisibleZone({ HostedZoneId, Name, Owner }: HostedZoneSummary): VisibleZone {
  const id = parseZoneId(HostedZoneId ?? "");
  if (id === undefined || Name === undefined) throw incompleteAnswer("a zone of a VPC without id or name");
  return { id, name: canonicalName(Name), owner: toOwner(Owner) };
}

function toOwner(owner: HostedZoneSummary["Owner"]): ZoneOwner {
  const account = parseAccountId(owner?.OwningAccount ?? "");
  if (account !== undefined) return { kind: "account", account };
  if (owner?.OwningService !== undefined) return { kind: "service", service: owner.OwningService };
  throw incompleteAnswer("a zone of a VPC without an owner");
}
