import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import type { EndpointService } from "../catalogue/endpoint-service.ts";
import type { NetworkInterface } from "../world/endpoint.ts";
import type { Subnet, Vpc } from "../world/network.ts";
import { isOpenAcross } from "../catalogue/cross-region.ts";
import { availabilityZoneId } from "../catalogue/partition.ts";
import { callersGroup, callersSubnet } from "./shared.ts";
import { freeAddress } from "../world/subnet-addresses.ts";

export const maximumPolicyLength = 20_480;

/** Makes one network interface per subnet, or throws as EC2 does: all of them or none (B1). */
export function makeInterfaces(
  call: Call,
  {
    subnets,
    service,
    vpc,
    present,
  }: {
    readonly subnets: readonly string[];
    readonly service: EndpointService;
    readonly vpc: string;
    readonly present: readonly NetworkInterface[];
  },
): readonly NetworkInterface[] {
  const found = [...new Set(subnets)].map((id) => callersSubnet(call, id));
  const taken = new Set(present.map(({ availabilityZone }) => availabilityZone));
  for (const subnet of found) {
    if (subnet.vpc !== vpc) throw invalid(`The subnet ID '${subnet.id}' does not belong to the VPC ${vpc}`);
    if (!hasService(service, subnet)) {
      throw invalid(
        `The VPC endpoint service ${service.serviceName} does not support the availability zone of the subnet: ${subnet.id}.`,
      );
    }
    if (taken.has(subnet.availabilityZone)) {
      throw new AwsError(
        "DuplicateSubnetsInSameZone",
        `Found another VPC endpoint subnet in the availability zone of ${subnet.id}`,
      );
    }
    taken.add(subnet.availabilityZone);
  }
  return found.map((subnet) => ({
    id: call.world.ids.ec2("eni"),
    subnet: subnet.id,
    availabilityZone: subnet.availabilityZone,
    address: freeAddress(call.world, subnet),
    readyAt: call.now + call.world.settings.endpointReadyMs,
  }));
}

/** A service of another Region is in all zones but a few, whatever zones it has at home (P3). */
function hasService({ region, availabilityZones }: EndpointService, subnet: Subnet): boolean {
  return region === subnet.region
    ? availabilityZones.includes(subnet.availabilityZone)
    : isOpenAcross(availabilityZoneId(subnet.availabilityZone));
}

/** Checks that the groups are the caller's and of the VPC, and not more than an interface can have (B3). */
export function checkGroups(call: Call, groups: readonly string[], vpc: string): void {
  for (const id of groups) {
    const group = callersGroup(call, id);
    if (group.vpc !== vpc) throw invalid(`Security group ${id} and VPC ${vpc} belong to different networks.`);
  }
  if (groups.length > 5) {
    throw new AwsError(
      "SecurityGroupsPerInterfaceLimitExceeded",
      "The maximum number of security groups per interface has been reached.",
    );
  }
}

/** The group that every VPC has, for endpoints created without any. */
export function defaultGroup({ world }: Call, vpc: Vpc): string {
  const group = [...world.securityGroups.values()].find(
    (one) => one.vpc === vpc.id && one.region === vpc.region && one.name === "default",
  );
  if (group === undefined) throw new Error(`${vpc.id} has no default security group`);
  return group.id;
}

/** Throws what EC2 answers to a policy it cannot take. */
export function checkPolicy(policy: string, service: EndpointService): void {
  if (policy.length > maximumPolicyLength)
    throw invalidPolicy(`Policy document exceeds the maximum length of ${maximumPolicyLength} characters`);
  if (!isJsonObject(policy)) throw invalidPolicy("Policy document should be a valid JSON object");
  if (!service.policySupported) throw invalid(`The service ${service.serviceName} does not support endpoint policies.`);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function invalid(message: string): AwsError {
  return new AwsError("InvalidParameter", message);
}

function invalidPolicy(message: string): AwsError {
  return new AwsError("InvalidPolicyDocument", message);
}
