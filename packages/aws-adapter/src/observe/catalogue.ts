import type { ServiceDetail, ServiceTypeDetail } from "@aws-sdk/client-ec2";
import { type CatalogueService, type ErrorCode, type Observed, type Service, isHubError } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../call/aws.ts";
import { incompleteAnswer } from "../call/aws-error.ts";
import { knownWord } from "../call/known-word.ts";
import { chunksOf, listAll, nextToken } from "../call/paginate.ts";
import { toPrivateNames } from "./private-names.ts";
import { ec2PageSize, mostFilterValues, observedBy } from "./observed.ts";

/** The services that a topology asks for, and all that there are where one of them was not found. */
export interface CatalogueReading {
  readonly catalogue: Observed<ReadonlyMap<string, CatalogueService>>;
  readonly knownServiceNames: readonly string[];
}

/** Reads the catalogue entries of every service of a topology. */
export async function readCatalogue(
  services: readonly Service[],
  aws: ReadAws,
  origin: Origin,
): Promise<CatalogueReading> {
  let knownServiceNames: readonly string[] = [];
  const catalogue = await observedBy(origin, "ec2:DescribeVpcEndpointServices", async () => {
    const wanted = new Set(services.flatMap(({ serviceNames }) => serviceNames));
    const found = byName(await readNamed([...wanted], aws, origin), wanted);
    if (services.every(({ serviceNames }) => serviceNames.some((name) => found.has(name)))) return found;
    const all = await readDetails(aws, origin, undefined);
    const known = all.filter(({ ServiceType = [] }) => ServiceType.some((type) => typeOf(type) === "Interface"));
    knownServiceNames = [...new Set(known.flatMap(({ ServiceName }) => ServiceName ?? []))].sort();
    return new Map([...found, ...byName(all, wanted)]);
  });
  return { catalogue, knownServiceNames };
}

const filterFaults: ReadonlySet<ErrorCode> = new Set([
  "aws.incomplete-answer",
  "aws.invalid-request",
  "aws.not-found",
  "aws.unexpected",
  "aws.unreachable",
]);

async function readNamed(names: readonly string[], aws: ReadAws, origin: Origin): Promise<readonly ServiceDetail[]> {
  try {
    const parts = await Promise.all(chunksOf(names, mostFilterValues).map((chunk) => readDetails(aws, origin, chunk)));
    return parts.flat();
  } catch (error) {
    // A server that knows no such filter, or breaks on it, is read whole by the caller.
    if (isHubError(error) && filterFaults.has(error.code)) return [];
    throw error;
  }
}

async function readDetails(
  aws: ReadAws,
  origin: Origin,
  names: readonly string[] | undefined,
): Promise<readonly ServiceDetail[]> {
  const filters = names === undefined ? {} : { Filters: [{ Name: "service-name", Values: [...names] }] };
  return listAll({
    what: "endpoint services",
    // S3 is listed twice under one name, as a gateway and as an interface (AWS-FACTS B2).
    idOf: ({ ServiceName, ServiceType = [] }) => [ServiceName, ...ServiceType.map(typeOf)].join(" "),
    readPage: async (token: string | undefined) => {
      const input = { ...filters, MaxResults: ec2PageSize, NextToken: token };
      const isDispensable = names !== undefined;
      const page = await aws.read("ec2:DescribeVpcEndpointServices", origin, input, { isDispensable });
      return { items: page.ServiceDetails ?? [], next: nextToken(page.NextToken) };
    },
  });
}

function typeOf({ ServiceType }: ServiceTypeDetail): string | undefined {
  return knownWord(["Interface", "Gateway", "GatewayLoadBalancer"], ServiceType);
}

/** A type that AWS has come up with since may be the one that is wanted, so it is not left out. */
function isInterface({ ServiceName, ServiceType = [] }: ServiceDetail): boolean {
  const strange = ServiceType.find((type) => typeOf(type) === undefined);
  if (strange !== undefined)
    throw incompleteAnswer(`the service ${ServiceName} of the unknown type ${strange.ServiceType}`);
  return ServiceType.some((type) => typeOf(type) === "Interface");
}

function toCatalogueService(detail: ServiceDetail): CatalogueService {
  const { ServiceName, PrivateDnsName, PrivateDnsNames, AvailabilityZones } = detail;
  if (ServiceName === undefined) throw incompleteAnswer("an endpoint service without a name");
  const listed = (PrivateDnsNames ?? []).flatMap((entry) => entry.PrivateDnsName ?? []);
  const names = listed.length === 0 && PrivateDnsName !== undefined ? [PrivateDnsName] : listed;
  return {
    serviceName: ServiceName,
    privateDnsNames: toPrivateNames(ServiceName, names),
    availabilityZones: [...new Set(AvailabilityZones ?? [])].sort(),
    isPolicySupported: detail.VpcEndpointPolicySupported ?? false,
    isAcceptanceRequired: detail.AcceptanceRequired ?? false,
  };
}

function byName(details: readonly ServiceDetail[], wanted: ReadonlySet<string>): Map<string, CatalogueService> {
  const services = details
    .filter(({ ServiceName = "" }) => wanted.has(ServiceName))
    .filter(isInterface)
    .map(toCatalogueService);
  return new Map(services.map((service) => [service.serviceName, service]));
}
