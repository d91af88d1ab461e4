import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import type { Vpc } from "../world/network.ts";
import { isCallers, missingVpc } from "./shared.ts";

const attributes: Readonly<Record<string, (vpc: Vpc) => boolean>> = {
  enableDnsSupport: ({ dnsSupport }) => dnsSupport,
  enableDnsHostnames: ({ dnsHostnames }) => dnsHostnames,
  enableNetworkAddressUsageMetrics: () => false,
};

/** Tells one attribute per call (B3). */
export const describeVpcAttribute: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const id = parameters.required("VpcId");
    const attribute = parameters.required("Attribute");
    const vpc = call.world.vpcs.seen(placeOf(call.region, id));
    if (vpc === undefined || !isCallers(call, vpc)) throw missingVpc(id);
    const valueOf = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    if (valueOf === undefined) {
      throw new AwsError(
        "InvalidParameterValue",
        `Value (${attribute}) for parameter attribute is invalid. Unknown attribute.`,
      );
    }
    return { vpcId: id, [attribute]: { value: valueOf(vpc) } };
  },
};
