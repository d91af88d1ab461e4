import type { ObservedEndpoint } from "../resource/resource.ts";
import { listPricesOf, monthlyCost } from "../topology/prices.ts";
import { vpcRefText } from "../words/key.ts";
import { type ServiceLabels, labelOf } from "./labels.ts";
import type { OwnedVpc } from "./owned-vpcs.ts";
import type { FoundHub } from "./found-hub.ts";
import type { ProposedSpoke } from "./spokes.ts";
import type { SurveyedHub } from "./survey.ts";

/** Says which endpoints a spoke has of its own, and how it is moved off them. */
export function ownText(
  vpcs: ReadonlyMap<string, OwnedVpc>,
  { spoke, hub, labels }: { readonly spoke: ProposedSpoke; readonly hub: SurveyedHub; readonly labels: ServiceLabels },
): readonly string[] {
  const vpc = vpcs.get(vpcRefText({ vpc: spoke.vpc, region: spoke.region ?? hub.region }));
  if (vpc === undefined || vpc.endpoints.length === 0) return [];
  return [
    `has endpoints of its own: ${endpointsText(vpc.endpoints, labels)}${priceText(vpc)}; to move it, add their services and \`localEndpoints: switch\``,
  ];
}

/** Tells of VPCs that are no spokes and have endpoints of their own for what the hub serves. */
export function payersBeside(
  vpcs: readonly OwnedVpc[],
  spokes: readonly ProposedSpoke[],
  { found, labels }: { readonly found: FoundHub; readonly labels: ServiceLabels },
): readonly string[] {
  const served = new Set(found.services.map(({ endpoint }) => labelOf(endpoint, labels)));
  const known = new Set<string>(spokes.map(({ vpc }) => vpc));
  return vpcs
    .filter(({ id }) => !known.has(id))
    .map((vpc) => ({ ...vpc, endpoints: vpc.endpoints.filter((endpoint) => served.has(labelOf(endpoint, labels))) }))
    .filter(({ endpoints }) => endpoints.length > 0)
    .map(
      (vpc) =>
        `${vpc.id} of account ${vpc.account} (${vpc.name}) is no spoke and has endpoints of its own for what the hub serves: ${endpointsText(vpc.endpoints, labels)}${priceText(vpc)}. To move it, list it as a spoke with \`localEndpoints: switch\`.`,
    );
}

function endpointsText(endpoints: readonly ObservedEndpoint[], labels: ServiceLabels): string {
  return endpoints.map((endpoint) => `${labelOf(endpoint, labels)} (${endpoint.id})`).join(", ");
}

function priceText({ region, endpoints }: OwnedVpc): string {
  const endpointZones = endpoints.reduce((sum, { subnets }) => sum + subnets.length, 0);
  const monthly = monthlyCost({ endpointZones, zones: 0 }, listPricesOf(region));
  return monthly === undefined ? "" : `, ${monthly.toFixed(2)} USD a month`;
}
