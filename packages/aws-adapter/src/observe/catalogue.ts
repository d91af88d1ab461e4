import type { ServiceDetail, ServiceTypeDetail } from "@aws-sdk/client-ec2";
import {
  type Catalogue,
  type CatalogueService,
  type ErrorCode,
  type Observed,
  type Service,
  catalogueServicesOf,
  isHubError,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { knownWord } from "../base/known-word.ts";
import { chunksOf, listAll, nextToken } from "../connection/paginate.ts";
import { toPrivateNames } from "./private-names.ts";
import { ec2PageSize, mostFilterValues, observedBy } from "./observed.ts";

/** The services that a topology asks for, and all that there are where one of them was not found. */
export interface CatalogueReading {
  readonly catalogue: Observed<Catalogue>;
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
    const likely = new Set(services.flatMap(({ serviceNames }) => serviceNames));
    const found = await readNamed([...likely], aws, origin);
    const isEach = services.every((service) => catalogueServicesOf(service, interfacesIn(found)).length > 0);
    if (isEach) return meantBy(services, found);
    const all = await readDetails(aws, origin, undefined);
    knownServiceNames = [...interfacesIn(all).keys()].sort();
    return meantBy(services, [...found, ...all]);
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
    idOf: ({ ServiceName, ServiceId, ServiceType = [] }) =>
      [ServiceName, ServiceId, ...ServiceType.map(typeOf)].join(" "),
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

function typesOf({ ServiceType = [] }: ServiceDetail): readonly (string | undefined)[] {
  return ServiceType.map(typeOf);
}

function toCatalogueService(detail: ServiceDetail, gateways: ReadonlySet<string>): CatalogueService {
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
    hasGateway: gateways.has(ServiceName),
  };
}

function byName(services: readonly CatalogueService[]): Catalogue {
  return new Map(services.map((service) => [service.serviceName, service]));
}

function interfacesIn(details: readonly ServiceDetail[]): Catalogue {
  const named = (type: string): readonly ServiceDetail[] => details.filter((detail) => typesOf(detail).includes(type));
  const gateways = new Set(named("Gateway").flatMap(({ ServiceName }) => ServiceName ?? []));
  return byName(named("Interface").map((detail) => toCatalogueService(detail, gateways)));
}

/**
 * Keeps what the services can mean: a server that ignores the filter lists everything. A type that AWS has come up with
 * since may be the one that is wanted, so it is not left out.
 */
function meantBy(services: readonly Service[], details: readonly ServiceDetail[]): Catalogue {
  const catalogue = interfacesIn(details);
  for (const detail of details) {
    const strange = (detail.ServiceType ?? []).find((type) => typeOf(type) === undefined);
    if (strange === undefined) continue;
    const alone = byName([toCatalogueService(detail, new Set())]);
    if (services.some((service) => catalogueServicesOf(service, alone).length > 0))
      throw incompleteAnswer(`the service ${detail.ServiceName} of the unknown type ${strange.ServiceType}`);
  }
  const meant = new Set(services.flatMap((service) => catalogueServicesOf(service, catalogue)));
  return byName([...catalogue.values()].filter((service) => meant.has(service)));
}
