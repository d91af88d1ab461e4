import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import type { EndpointService } from "../catalogue/endpoint-service.ts";
import { pageOf } from "../base/page.ts";
import { availabilityZoneId, partitionOf } from "../catalogue/partition.ts";
import { noTags } from "../base/tags.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { isOfferedAcross } from "../catalogue/cross-region.ts";
import type { World } from "../world/world.ts";
import { selectByFilters } from "./listing.ts";

/** The catalogue of the Region (B2). */
export const describeVpcEndpointServices: QueryAction = {
  isWrite: false,
  answer({ world, region }, parameters) {
    const size = Math.min(parameters.integer("MaxResults") ?? 1000, 1000, world.settings.pageSize);
    if (size < 1) throw new AwsError("InvalidMaxResults", "The value for MaxResults must be between 1 and 1000");
    const offered = servicesOf(world, region, parameters.list("ServiceRegion"));
    const names = parameters.list("ServiceName");
    const unknown = names.find((name) => offered.every(({ serviceName }) => serviceName !== name));
    if (unknown !== undefined)
      throw new AwsError("InvalidServiceName", `The Vpc Endpoint Service '${unknown}' does not exist`);
    const named = offered.filter(({ serviceName }) => names.length === 0 || names.includes(serviceName));
    const found = selectByFilters(named, parameters, { filters, tagsOf: () => noTags });
    const { items, next } = pageOf(found, size, { token: parameters.text("NextToken"), code: "InvalidNextToken" });
    return {
      serviceNameSet: itemSet([...new Set(items.map(({ serviceName }) => serviceName))]),
      serviceDetailSet: itemSet(items.map(showService)),
      nextToken: next,
    };
  },
};

/** The services of the Region, or of those that are asked for: of another one, what it offers to this one (P3). */
function servicesOf(world: World, region: string, asked: readonly string[]): readonly EndpointService[] {
  const regions = asked.length === 0 ? [region] : asked.filter((one) => partitionOf(one).id === partitionOf(region).id);
  return regions.flatMap((one) =>
    world.catalogue.servicesOf(one).filter((service) => one === region || isOfferedAcross(service)),
  );
}

const filters = {
  owner: ({ owner }: EndpointService) => [owner],
  "service-name": ({ serviceName }: EndpointService) => [serviceName],
  "service-region": ({ region }: EndpointService) => [region],
  "service-type": ({ type }: EndpointService) => [type],
  "supported-ip-address-types": () => ["ipv4"],
};

function showService(service: EndpointService): Xml {
  const [first] = service.privateDnsNames;
  return {
    serviceName: service.serviceName,
    serviceId: service.serviceId,
    serviceType: itemSet([{ serviceType: service.type }]),
    serviceRegion: service.region,
    availabilityZoneSet: itemSet(service.availabilityZones),
    availabilityZoneIdSet: itemSet(service.availabilityZones.map(availabilityZoneId)),
    owner: service.owner,
    baseEndpointDnsNameSet: itemSet(service.baseNames),
    privateDnsName: first,
    privateDnsNameSet:
      first === undefined ? undefined : itemSet(service.privateDnsNames.map((name) => ({ privateDnsName: name }))),
    privateDnsNameVerificationState: first === undefined ? undefined : "verified",
    vpcEndpointPolicySupported: service.policySupported,
    acceptanceRequired: service.acceptanceRequired,
    managesVpcEndpoints: false,
    supportedIpAddressTypeSet: itemSet(["ipv4"]),
    tagSet: {},
  };
}
