import type { ObservedEndpoint } from "@vpce-hub/core";
import {
  type AccessToAll,
  type AccountId,
  HubError,
  type Observed,
  type ObservedZone,
  type Reader,
  type Region,
  type Survey,
  type SurveyedHub,
  type SurveyedPlace,
  type SurveyedVpc,
  type UnknownReason,
  absent,
  accessTo,
  chosenAccounts,
  present,
  valueOr,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { readAccounts } from "../observe/accounts.ts";
import { readCatalogue } from "../observe/catalogue.ts";
import { readOwnVpcs } from "../observe/discover.ts";
import { readEndpoints } from "../observe/endpoints.ts";
import { readSubnetsOfVpc } from "./subnets.ts";
import { readHub } from "./zones.ts";

/** What is to be surveyed. */
export interface SurveyRequest {
  readonly hub: SurveyedHub;
  /** How each account is entered. */
  readonly access: AccessToAll;
  readonly accounts: SurveyedAccounts;
}

/** The accounts whose VPCs are looked at, besides the hub's. */
export type SurveyedAccounts =
  | { readonly kind: "given"; readonly accounts: readonly AccountId[] }
  /** All of the organization that can be asked. */
  | { readonly kind: "organization"; readonly reader: Pick<Reader, "account" | "access"> };

/**
 * Reads what AWS has in an account that holds a hub or shall hold one, and in those that may use it: by lists, one or two
 * calls for an account and Region, one or two for each private zone of the hub's account. What cannot be read is unknown
 * with its reason; without the hub's VPC, zones and endpoints there is no survey.
 */
export async function readSurvey(request: SurveyRequest, aws: ReadAws): Promise<Survey> {
  const { hub, access } = request;
  const origin = originOf(hub.account, hub.region, access);
  await aws.open(origin);
  const hubPlace = await readPlace(hub.account, hub.region, { request, aws });
  assertThere(hubPlace.vpcs, hub);
  const [{ zones, seen, endpoints }, subnets, { accounts, unlisted }] = await Promise.all([
    readHub({ aws, origin, hub }, hubPlace.endpoints),
    readSubnetsOfVpc(hub.vpc, aws, origin),
    accountsOf(request, aws),
  ]);
  const places = await readPlaces(accounts, regionsOf(hub, zones), { request, aws });
  const all = [{ ...hubPlace, endpoints: present(endpoints) }, ...places];
  return {
    hub,
    zones,
    seen,
    endpoints,
    subnets,
    catalogue: await catalogueOf(all, aws, origin),
    places: all,
    unlisted,
  };
}

interface Reading {
  readonly request: SurveyRequest;
  readonly aws: ReadAws;
}

function originOf(account: AccountId, region: Region, access: AccessToAll): Origin {
  return { caller: { account, access: accessTo(access, account, region) }, region };
}

function assertThere(vpcs: Observed<readonly SurveyedVpc[]>, { vpc, account, region }: SurveyedHub): void {
  if (vpcs.kind === "unknown") {
    const { code, message, hint } = vpcs.reason;
    throw new HubError(code, message, hint === undefined ? {} : { hint });
  }
  if (valueOr(vpcs, []).some(({ id }) => id === vpc)) return;
  throw new HubError("aws.not-found", `account ${account} owns no VPC ${vpc} in ${region}`, {
    hint: "name the VPC that holds the endpoints, or shall hold them, with its account and Region",
  });
}

async function accountsOf(
  { accounts, hub }: SurveyRequest,
  aws: ReadAws,
): Promise<{ readonly accounts: readonly AccountId[]; readonly unlisted: UnknownReason | undefined }> {
  if (accounts.kind === "given") return { accounts: accounts.accounts, unlisted: undefined };
  const from = { kind: "organization", units: [], tags: new Map<string, string>() } as const;
  const listed = await readAccounts([from], aws, { caller: accounts.reader, region: hub.region });
  return {
    accounts: chosenAccounts(from, { accounts: listed }).accounts,
    unlisted: listed.kind === "unknown" ? listed.reason : undefined,
  };
}

/** The Regions of the VPCs on the zones of a hub, besides its own: zones reach into all of them. */
function regionsOf(hub: SurveyedHub, zones: readonly ObservedZone[]): readonly Region[] {
  const regions = zones.flatMap(({ vpcs }) => valueOr(vpcs, []).map(({ region }) => region));
  return [...new Set([hub.region, ...regions])].sort();
}

async function readPlaces(
  accounts: readonly AccountId[],
  regions: readonly Region[],
  reading: Reading,
): Promise<readonly SurveyedPlace[]> {
  const { hub } = reading.request;
  const ids = [...new Set([hub.account, ...accounts])].sort();
  const places = ids.flatMap((account) => regions.map((region) => ({ account, region })));
  return Promise.all(
    places
      .filter(({ account, region }) => account !== hub.account || region !== hub.region)
      .map(({ account, region }) => readPlace(account, region, reading)),
  );
}

async function readPlace(account: AccountId, region: Region, { request, aws }: Reading): Promise<SurveyedPlace> {
  const origin = originOf(account, region, request.access);
  const [vpcs, endpoints] = await Promise.all([
    readOwnVpcs(aws, origin),
    region === request.hub.region ? readEndpoints(aws, origin) : absent,
  ]);
  return { account, region, vpcs: named(vpcs), endpoints };
}

function named(vpcs: Awaited<ReturnType<typeof readOwnVpcs>>): Observed<readonly SurveyedVpc[]> {
  if (vpcs.kind !== "present") return vpcs;
  return present(vpcs.value.map(({ id, tags }) => ({ id, name: tags.get("Name") })));
}

/** Reads what the catalogue says of the services of all endpoints, as many as there are, in a call for 200 names. */
async function catalogueOf(
  places: readonly SurveyedPlace[],
  aws: ReadAws,
  origin: Origin,
): Promise<Survey["catalogue"]> {
  const endpoints: readonly ObservedEndpoint[] = places.flatMap((place) => valueOr(place.endpoints, []));
  const services = new Map(
    endpoints.map(({ serviceName, serviceRegion }) => [
      `${serviceName} ${serviceRegion ?? ""}`,
      { name: serviceName, serviceNames: [serviceName], serviceRegion },
    ]),
  );
  if (services.size === 0) return present(new Map());
  return (await readCatalogue([...services.values()], aws, origin)).catalogue;
}
