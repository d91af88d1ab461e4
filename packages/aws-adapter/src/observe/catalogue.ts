import type { ServiceDetail, ServiceTypeDetail } from "@aws-sdk/client-ec2";
import {
  type Catalogue,
  type CatalogueService,
  type ErrorCode,
  type Observed,
  type Region,
  type Service,
  catalogueServicesOf,
  groupBy,
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

/** What of a service says which entry of the catalogue it means. */
type SoughtService = Pick<Service, "name" | "serviceNames" | "serviceRegion">;

/** Reads the catalogue entries of every service of a topology, those of other Regions by calls of their own. */
export async function readCatalogue(
  services: readonly SoughtService[],
  aws: ReadAws,
  origin: Origin,
): Promise<CatalogueReading> {
  const known: string[] = [];
  const catalogue = await observedBy(origin, "ec2:DescribeVpcEndpointServices", async () => {
    const byRegion = groupBy(services, ({ serviceRegion }) => serviceRegion);
    const parts = await Promise.all(
      [...byRegion].map(async ([region, ofRegion]) => readOffer(ofRegion, { aws, origin, region })),
    );
    known.push(...parts.flatMap(({ names }) => names));
    return new Map(parts.flatMap(({ offer }) => [...offer]));
  });
  return { catalogue, knownServiceNames: [...new Set(known)].sort() };
}

/** Whose catalogue is read: that of the hub's Region, or what another one offers to it. */
interface Shop {
  readonly aws: ReadAws;
  readonly origin: Origin;
  /** Undefined for the hub's. */
  readonly region: Region | undefined;
}

interface Offer {
  readonly offer: Catalogue;
  /** All names of the Region, where one that was asked for is missing. */
  readonly names: readonly string[];
}

async function readOffer(services: readonly SoughtService[], shop: Shop): Promise<Offer> {
  const likely = new Set(services.flatMap(({ serviceNames }) => serviceNames));
  const found = await readNamed([...likely], shop);
  const offered = interfacesIn(found, shop);
  const isEach = services.every((service) => catalogueServicesOf(service, offered).length > 0);
  if (isEach) return { offer: meantBy(services, found, shop), names: [] };
  const all = await readDetails(shop, undefined);
  return { offer: meantBy(services, [...found, ...all], shop), names: [...interfacesIn(all, shop).keys()] };
}

const filterFaults: ReadonlySet<ErrorCode> = new Set([
  "aws.incomplete-answer",
  "aws.invalid-request",
  "aws.not-found",
  "aws.unexpected",
  "aws.unreachable",
]);

async function readNamed(names: readonly string[], shop: Shop): Promise<readonly ServiceDetail[]> {
  try {
    const parts = await Promise.all(chunksOf(names, mostFilterValues).map((chunk) => readDetails(shop, chunk)));
    return parts.flat();
  } catch (error) {
    // A server that knows no such filter, or breaks on it, is read whole by the caller.
    if (isHubError(error) && filterFaults.has(error.code)) return [];
    throw error;
  }
}

async function readDetails(
  { aws, origin, region }: Shop,
  names: readonly string[] | undefined,
): Promise<readonly ServiceDetail[]> {
  const filters = {
    ...(names === undefined ? {} : { Filters: [{ Name: "service-name", Values: [...names] }] }),
    ...(region === undefined ? {} : { ServiceRegions: [region] }),
  };
  const found = await listAll({
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
  // A server that does not know Regions of services lists its own: those are none of another Region.
  return region === undefined ? found : found.filter(({ ServiceRegion }) => ServiceRegion === region);
}

function typeOf({ ServiceType }: ServiceTypeDetail): string | undefined {
  return knownWord(["Interface", "Gateway", "GatewayLoadBalancer"], ServiceType);
}

function typesOf({ ServiceType = [] }: ServiceDetail): readonly (string | undefined)[] {
  return ServiceType.map(typeOf);
}

function toCatalogueService(detail: ServiceDetail, { region }: Shop, gateways: ReadonlySet<string>): CatalogueService {
  const { ServiceName, PrivateDnsNames, AvailabilityZones } = detail;
  if (ServiceName === undefined) throw incompleteAnswer("an endpoint service without a name");
  const names = (PrivateDnsNames ?? []).flatMap((entry) => entry.PrivateDnsName ?? []);
  return {
    serviceName: ServiceName,
    region,
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

function interfacesIn(details: readonly ServiceDetail[], shop: Shop): Catalogue {
  const named = (type: string): readonly ServiceDetail[] => details.filter((detail) => typesOf(detail).includes(type));
  const gateways = new Set(named("Gateway").flatMap(({ ServiceName }) => ServiceName ?? []));
  return byName(named("Interface").map((detail) => toCatalogueService(detail, shop, gateways)));
}

/**
 * Keeps what the services can mean: a server that ignores the filter lists everything. A type that AWS has come up with
 * since may be the one that is wanted, so it is not left out.
 */
function meantBy(services: readonly SoughtService[], details: readonly ServiceDetail[], shop: Shop): Catalogue {
  const catalogue = interfacesIn(details, shop);
  for (const detail of details) {
    const strange = (detail.ServiceType ?? []).find((type) => typeOf(type) === undefined);
    if (strange === undefined) continue;
    const alone = byName([toCatalogueService(detail, shop, new Set())]);
    if (services.some((service) => catalogueServicesOf(service, alone).length > 0))
      throw incompleteAnswer(`the service ${detail.ServiceName} of the unknown type ${strange.ServiceType}`);
  }
  const meant = new Set(services.flatMap((service) => catalogueServicesOf(service, catalogue)));
  return byName([...catalogue.values()].filter((service) => meant.has(service)));
}
