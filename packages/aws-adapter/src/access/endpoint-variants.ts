/** Which variants of AWS's endpoints the environment asks for. */
export interface EndpointVariants {
  readonly useFipsEndpoint?: boolean;
  readonly useDualstackEndpoint?: boolean;
}

/**
 * Reads AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT in any case. The SDK reads them too, and the profile's
 * keys, but takes `True` for nothing, where the AWS CLI takes it for true.
 */
export function endpointVariants(env: Readonly<Record<string, string | undefined>> = process.env): EndpointVariants {
  const fips = booleanOf(env["AWS_USE_FIPS_ENDPOINT"]);
  const dualstack = booleanOf(env["AWS_USE_DUALSTACK_ENDPOINT"]);
  return {
    ...(fips === undefined ? {} : { useFipsEndpoint: fips }),
    ...(dualstack === undefined ? {} : { useDualstackEndpoint: dualstack }),
  };
}

function booleanOf(text: string | undefined): boolean | undefined {
  const word = text?.trim().toLowerCase();
  return word === "true" || word === "false" ? word === "true" : undefined;
}
