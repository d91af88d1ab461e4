import { EndpointError, partition } from "@aws-sdk/core/client";
import type { EndpointParameters, EndpointV2 } from "@smithy/types";
import type { BareService } from "./bare-operation.ts";

/** What the SDK asks for an endpoint with. */
export interface EndpointQuestion extends EndpointParameters {
  readonly Endpoint?: string;
  readonly Region?: string;
  readonly UseDualStack?: boolean;
  readonly UseFIPS?: boolean;
}

/** What the SDK takes each of them from: its own settings. */
export const endpointQuestions = {
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
} as const;

/** Returns the endpoint of a Regional service by the rules, and with the errors, that AWS publishes for it. */
export function endpointOf({ host, alwaysFips }: BareService, question: EndpointQuestion): EndpointV2 {
  const { Endpoint, Region, UseDualStack = false, UseFIPS = false } = question;
  if (Endpoint !== undefined) {
    if (UseFIPS) throw new EndpointError("Invalid Configuration: FIPS and custom endpoint are not supported");
    if (UseDualStack) throw new EndpointError("Invalid Configuration: Dualstack and custom endpoint are not supported");
    return { url: new URL(Endpoint) };
  }
  if (Region === undefined) throw new EndpointError("Invalid Configuration: Missing Region");
  const { name, dnsSuffix, dualStackDnsSuffix, supportsDualStack, supportsFIPS } = partition(Region);
  if ((UseFIPS && !supportsFIPS) || (UseDualStack && !supportsDualStack))
    throw new EndpointError(unsupported(UseFIPS, UseDualStack));
  const isOwnHost = UseFIPS && (UseDualStack || !alwaysFips.includes(name));
  const suffix = UseDualStack ? dualStackDnsSuffix : dnsSuffix;
  return { url: new URL(`https://${host}${isOwnHost ? "-fips" : ""}.${Region}.${suffix}`) };
}

function unsupported(isFips: boolean, isDualStack: boolean): string {
  if (isFips && isDualStack) return "FIPS and DualStack are enabled, but this partition does not support one or both";
  return `${isFips ? "FIPS" : "DualStack"} is enabled but this partition does not support ${isFips ? "FIPS" : "DualStack"}`;
}
