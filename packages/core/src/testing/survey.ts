import type { ObservedEndpoint } from "../resource/resource.ts";
import type { ObservedRecord, ObservedZone } from "../resource/resource.ts";
import type { Survey, SurveyedPlace } from "../survey/survey.ts";
import type { AccountId, EndpointId, Region, SecurityGroupId, SubnetId, VpcId, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import { absent, present } from "../words/state.ts";

export const hubVpc: VpcRef = { vpc: "vpc-0a1b2c3d4e5f60001" as VpcId, region: "ap-northeast-1" as Region };
export const hubAccount: AccountId = "111111111111" as AccountId;
export const spokeAccount: AccountId = "222222222222" as AccountId;
export const spokeVpc: VpcRef = { vpc: "vpc-0b1b2c3d4e5f60001" as VpcId, region: "ap-northeast-1" as Region };

/** Returns an interface endpoint of the hub VPC, with private DNS off. */
export function surveyedEndpoint(service: string, more: Partial<ObservedEndpoint> = {}): ObservedEndpoint {
  const id = more.id ?? (`vpce-${service.replaceAll(/[^a-z0-9]/g, "")}` as EndpointId);
  return {
    id,
    serviceName: service.includes(".vpce-svc-") ? service : `com.amazonaws.ap-northeast-1.${service}`,
    serviceRegion: undefined,
    vpc: hubVpc.vpc,
    state: "available",
    tags: new Map(),
    subnets: ["subnet-1" as SubnetId, "subnet-2" as SubnetId],
    securityGroups: ["sg-1" as SecurityGroupId],
    policy: undefined,
    isPrivateDnsEnabled: false,
    dnsEntries: [{ name: regionalName(id), zone: "ZAWS" as ZoneId }],
    interfaces: [],
    addresses: [],
    lastError: undefined,
    isRequesterManaged: false,
    ...more,
  };
}

function regionalName(id: EndpointId): ReturnType<typeof canonicalName> {
  return canonicalName(`${id}-abcd.svc.ap-northeast-1.vpce.amazonaws.com`);
}

/** Returns an alias to an endpoint. */
export function aliasTo(endpoint: ObservedEndpoint, name: string, more: Partial<ObservedRecord> = {}): ObservedRecord {
  const alias = { name: regionalName(endpoint.id), zone: "ZAWS" as ZoneId };
  return {
    name: canonicalName(name),
    type: "A",
    alias,
    values: [],
    ttl: undefined,
    setIdentifier: undefined,
    raw: {},
    ...more,
  };
}

/** Returns a zone on the hub VPC, with the records that lead to an endpoint: by default the one of its own name. */
export function surveyedZone(
  name: string,
  endpoint: ObservedEndpoint,
  more: Partial<ObservedZone> & { readonly names?: readonly string[] } = {},
): ObservedZone {
  const { names = [name], ...rest } = more;
  return {
    id: `Z${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "")}`.slice(0, 30) as ZoneId,
    name: canonicalName(name),
    callerReference: "by-hand",
    comment: "",
    tags: absent,
    stack: absent,
    vpcs: present([hubVpc]),
    records: present(names.map((one) => aliasTo(endpoint, one))),
    authorizations: absent,
    ...rest,
  };
}

/** Returns a survey of the hub's account alone. */
export function surveyWith(more: Partial<Survey> & Pick<Survey, "endpoints" | "zones">): Survey {
  return {
    hub: { account: hubAccount, ...hubVpc },
    seen: present([]),
    subnets: present([]),
    catalogue: present(new Map()),
    places: [placeOf(hubAccount, [hubVpc.vpc], more.endpoints)],
    unlisted: undefined,
    ...more,
  };
}

/** Returns an account with VPCs that bear no name. */
export function placeOf(
  account: AccountId,
  vpcs: readonly VpcId[],
  endpoints: readonly ObservedEndpoint[] = [],
): SurveyedPlace {
  return {
    account,
    region: hubVpc.region,
    vpcs: present(vpcs.map((id) => ({ id, name: undefined }))),
    endpoints: present(endpoints),
  };
}
