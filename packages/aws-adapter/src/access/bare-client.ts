import {
  getHostHeaderPlugin,
  getUserAgentPlugin,
  resolveHostHeaderConfig,
  resolveUserAgentConfig,
} from "@aws-sdk/core/client";
import { AwsSdkSigV4Signer, resolveAwsSdkSigV4Config } from "@aws-sdk/core/httpAuthSchemes";
import { AwsJson1_1Protocol, AwsRestJsonProtocol } from "@aws-sdk/core/protocols";
import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
} from "@smithy/core";
import { Sha256 } from "@smithy/core/checksum";
import { Client, type SmithyResolvedConfiguration, makeBuilder } from "@smithy/core/client";
import {
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  loadConfig,
  resolveRegionConfig,
} from "@smithy/core/config";
import { getEndpointPlugin, resolveEndpointConfig } from "@smithy/core/endpoints";
import { getContentLengthPlugin, parseUrl } from "@smithy/core/protocols";
import { getRetryPlugin, resolveRetryConfig } from "@smithy/core/retry";
import { getSchemaSerdePlugin } from "@smithy/core/schema";
import { calculateBodyLength, fromBase64, fromUtf8, toBase64, toUtf8 } from "@smithy/core/serde";
import { streamCollector } from "@smithy/node-http-handler";
import type { HttpHandlerOptions, IdentityProviderConfig, MetadataBearer, MiddlewareStack } from "@smithy/types";
import type { ClientConfig } from "./client-config.ts";
import type { AwsCredentialIdentityProvider } from "./credentials.ts";
import { type EndpointQuestion, endpointOf, endpointQuestions } from "./bare-endpoint.ts";
import type { BareOperation, BareService } from "./bare-operation.ts";
import { schemaOf } from "./bare-schema.ts";

/** A client of a service that the SDK has no current package of. */
export interface BareClient {
  /** Sends one request; an answer that is no success is thrown as an error of the service's name for it. */
  call<Input extends object, Output extends object>(
    operation: BareOperation<Input, Output>,
    input: Input,
  ): Promise<Output & MetadataBearer>;
  readonly middlewareStack: Pick<MiddlewareStack<object, MetadataBearer>, "use">;
  destroy(): void;
}

/**
 * Opens such a client, put together from the parts that the SDK's packages are made of: the settings, the signer, the
 * corrections of the clock, the errors and the handler are those of all other clients.
 */
export function openBare(service: BareService, config: ClientConfig): BareClient {
  const resolved = resolvedConfig(service, config);
  const client = new Client<HttpHandlerOptions, object, MetadataBearer, typeof resolved>(resolved);
  const { middlewareStack } = client;
  middlewareStack.use(getSchemaSerdePlugin(resolved));
  middlewareStack.use(getUserAgentPlugin(resolved));
  middlewareStack.use(getRetryPlugin(resolved));
  middlewareStack.use(getContentLengthPlugin(resolved));
  middlewareStack.use(getHostHeaderPlugin(resolved));
  middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(resolved, identities));
  middlewareStack.use(getHttpSigningPlugin(resolved));
  const { id } = service;
  const command = makeBuilder<SentWith, object, MetadataBearer>(endpointQuestions, id, id, getEndpointPlugin);
  return {
    middlewareStack,
    destroy: () => client.destroy(),
    call: <Input extends object, Output extends object>(operation: BareOperation<Input, Output>, input: Input) => {
      const schema = schemaOf(id, operation);
      const Sent = command<Input, Output & MetadataBearer>({}, () => [], operation.name, schema);
      return client.send(new Sent(input));
    },
  };
}

type SentWith = SmithyResolvedConfiguration<HttpHandlerOptions>;

const sigV4 = "aws.auth#sigv4";

const identities = {
  httpAuthSchemeParametersProvider: async () => ({}),
  identityProviderConfigProvider: async ({ credentials }: { readonly credentials: AwsCredentialIdentityProvider }) =>
    new DefaultIdentityProviderConfig({ [sigV4]: credentials }),
};

/** Fills in what the SDK's packages fill in; what the environment and the profile say is read as they read it. */
function resolvedConfig(service: BareService, config: ClientConfig) {
  const own = {
    useFipsEndpoint: loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS),
    useDualstackEndpoint: loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS),
    ...config,
    ...wireOf(service),
    ...signingOf(service, config),
    defaultUserAgentProvider: async () => [],
    endpointProvider: (question: EndpointQuestion) => endpointOf(service, question),
  };
  const named = resolveRetryConfig(resolveUserAgentConfig(own));
  const placed = resolveEndpointConfig(resolveHostHeaderConfig(resolveRegionConfig(named)));
  return resolveAwsSdkSigV4Config(placed);
}

function wireOf(service: BareService) {
  const { id, apiVersion } = service;
  return {
    apiVersion,
    serviceId: id,
    runtime: "node",
    // There is one attempt, but the plugin that would make more is what the others are placed by.
    retryMode: "standard",
    disableHostPrefix: true,
    protocol: protocolOf(service),
    urlParser: parseUrl,
    bodyLengthChecker: calculateBodyLength,
    streamCollector,
    base64Decoder: fromBase64,
    base64Encoder: toBase64,
    utf8Decoder: fromUtf8,
    utf8Encoder: toUtf8,
  };
}

function protocolOf({ id, target }: BareService): AwsRestJsonProtocol | AwsJson1_1Protocol {
  return target === undefined
    ? new AwsRestJsonProtocol({ defaultNamespace: id })
    : new AwsJson1_1Protocol({ defaultNamespace: id, serviceTarget: target });
}

function signingOf({ host }: BareService, { region }: ClientConfig) {
  return {
    sha256: Sha256,
    defaultSigningName: host,
    authSchemePreference: async () => [],
    httpAuthSchemes: [
      {
        schemeId: sigV4,
        identityProvider: (all: IdentityProviderConfig) => all.getIdentityProvider(sigV4),
        signer: new AwsSdkSigV4Signer(),
      },
    ],
    httpAuthSchemeProvider: () => [
      {
        schemeId: sigV4,
        signingProperties: { name: host, region },
        propertiesExtractor: (client: unknown, context: unknown) => ({
          signingProperties: { config: client, context },
        }),
      },
    ],
  };
}
