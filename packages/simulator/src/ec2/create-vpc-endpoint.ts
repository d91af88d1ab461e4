import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import type { EndpointService } from "../catalogue/endpoint-service.ts";
import type { Parameters } from "../base/parameters.ts";
import { placeOf, quotasOf } from "../world/world.ts";
import { isOfferedAcross } from "../catalogue/cross-region.ts";
import { partitionOf } from "../catalogue/partition.ts";
import { checkGroups, checkPolicy, defaultGroup, makeInterfaces } from "./endpoint-parts.ts";
import { stateOf, type Endpoint } from "../world/endpoint.ts";
import { addHiddenZones, checkPrivateDns } from "../world/hidden-zones.ts";
import type { Vpc } from "../world/network.ts";
import { callersVpc, isCallers, missingRouteTable, requestedTags } from "./shared.ts";
import { fullAccessPolicy, showEndpoint } from "./show-endpoint.ts";

const gatewaysPerVpc = 20;

export const createVpcEndpoint: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const vpc = callersVpc(call, parameters.required("VpcId"));
    const service = requestedService(call, parameters);
    const repeated = repeatedEndpoint(call, parameters);
    const endpoint = repeated ?? makeEndpoint(call, { parameters, vpc, service });
    const shown = call.world.endpoints.shown(placeOf(endpoint.region, endpoint.id), endpoint);
    return { vpcEndpoint: showEndpoint(call, shown), clientToken: parameters.text("ClientToken") };
  },
};

function requestedService(call: Call, parameters: Parameters): EndpointService {
  const { world } = call;
  const name = parameters.required("ServiceName");
  const region = parameters.text("ServiceRegion") ?? call.region;
  // AWS' own default, and a trap: an interface endpoint must be asked for (B1).
  const type = parameters.text("VpcEndpointType") ?? "Gateway";
  if (!world.catalogue.has(region, name))
    throw new AwsError("InvalidServiceName", `The Vpc Endpoint Service '${name}' does not exist`);
  const service = type === "Interface" || type === "Gateway" ? world.catalogue.find(region, name, type) : undefined;
  if (service === undefined)
    throw new AwsError(
      "InvalidParameter",
      `Endpoint type (${type}) does not match available service types ([${otherType(type)}]).`,
    );
  if (region !== call.region) checkAcross(call, service);
  return service;
}

/** A service of another Region must be offered to this one (P3). */
function checkAcross({ region }: Call, service: EndpointService): void {
  if (!isOfferedAcross(service) || partitionOf(service.region).id !== partitionOf(region).id)
    throw new AwsError("InvalidServiceName", `The Vpc Endpoint Service '${service.serviceName}' does not exist`);
}

function otherType(type: string): string {
  return type === "Gateway" ? "Interface" : "Gateway";
}

/** A ClientToken that was used before returns what it made then, if it asks for the same. */
function repeatedEndpoint(call: Call, parameters: Parameters): Endpoint | undefined {
  const clientToken = parameters.text("ClientToken");
  if (clientToken === undefined) return undefined;
  const known = [...call.world.endpoints.values()].find(
    (one) => isCallers(call, one) && one.request?.clientToken === clientToken,
  );
  if (known !== undefined && known.request?.parameters !== JSON.stringify(parameters)) {
    throw new AwsError(
      "IdempotentParameterMismatch",
      `Value (${clientToken}) for parameter clientToken is invalid. The request with the same client token had different parameters.`,
    );
  }
  return known;
}

function makeEndpoint(
  call: Call,
  {
    parameters,
    vpc,
    service,
  }: { readonly parameters: Parameters; readonly vpc: Vpc; readonly service: EndpointService },
): Endpoint {
  const { world, region, now } = call;
  const policyDocument = parameters.text("PolicyDocument");
  if (policyDocument !== undefined) checkPolicy(policyDocument, service);
  checkQuota(call, vpc, service);
  const privateDnsEnabled = wantsPrivateDns(parameters, service);
  const clientToken = parameters.text("ClientToken");
  const readyAt = now + (service.type === "Gateway" ? 0 : world.settings.endpointReadyMs);
  if (privateDnsEnabled) checkPrivateDns(world, { region, vpc: vpc.id, service, id: "" });
  const parts =
    service.type === "Interface" ? interfaceParts(call, { parameters, vpc, service }) : gatewayParts(call, parameters);
  const endpoint: Endpoint = {
    account: vpc.account,
    region,
    vpc: vpc.id,
    service,
    privateDnsEnabled,
    readyAt,
    ...parts,
    isRequesterManaged: false,
    id: world.ids.ec2("vpce"),
    type: service.type,
    suffix: world.ids.letters("vpce suffix", 8),
    policyDocument: policyDocument ?? (service.policySupported ? fullAccessPolicy : undefined),
    tags: requestedTags(parameters, "vpc-endpoint"),
    isAccepted: !service.acceptanceRequired,
    createdAt: now,
    namesAt: readyAt,
    deletion: undefined,
    request: clientToken === undefined ? undefined : { clientToken, parameters: JSON.stringify(parameters) },
  };
  world.endpoints.put(placeOf(region, endpoint.id), endpoint);
  if (privateDnsEnabled) addHiddenZones(world, endpoint);
  return endpoint;
}

type Parts = Pick<Endpoint, "interfaces" | "securityGroups" | "routeTables">;

function interfaceParts(
  call: Call,
  {
    parameters,
    vpc,
    service,
  }: { readonly parameters: Parameters; readonly vpc: Vpc; readonly service: EndpointService },
): Parts {
  const asked = [...new Set(parameters.list("SecurityGroupId"))];
  const securityGroups = asked.length > 0 ? asked : [defaultGroup(call, vpc)];
  checkGroups(call, securityGroups, vpc.id);
  const configured = parameters.items("SubnetConfiguration").map((one) => one.required("SubnetId"));
  const subnets = [...parameters.list("SubnetId"), ...configured];
  return {
    securityGroups,
    routeTables: [],
    interfaces: makeInterfaces(call, { subnets, service, vpc: vpc.id, present: [] }),
  };
}

function gatewayParts(call: Call, parameters: Parameters): Parts {
  const routeTables = parameters.list("RouteTableId");
  for (const id of routeTables) {
    const table = call.world.routeTables.get(placeOf(call.region, id));
    if (table === undefined || !isCallers(call, table)) throw missingRouteTable(id);
  }
  return { securityGroups: [], routeTables, interfaces: [] };
}

/** Says what an absent PrivateDnsEnabled means: on, where the service has names (B1). */
function wantsPrivateDns(parameters: Parameters, service: EndpointService): boolean {
  return parameters.flag("PrivateDnsEnabled") ?? (service.type === "Interface" && service.privateDnsNames.length > 0);
}

function checkQuota({ world, now }: Call, vpc: Vpc, { type }: EndpointService): void {
  const alive = [...world.endpoints.values()].filter(
    (one) => one.vpc === vpc.id && one.region === vpc.region && one.type === type && stateOf(one, now) !== "deleted",
  );
  const most = type === "Gateway" ? gatewaysPerVpc : quotasOf(world, vpc.account).endpointsPerVpc;
  if (alive.length >= most) {
    throw new AwsError(
      "VpcEndpointLimitExceeded",
      `The maximum number of ${type} VPC endpoints for ${vpc.id} (${most}) has been reached.`,
    );
  }
}
