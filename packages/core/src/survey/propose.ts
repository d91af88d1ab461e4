import { payersBeside, ownText } from "./own-endpoints.ts";
import { type HubParts, adoptionsOf, hubParts, topologiesOf } from "./hub-proposal.ts";
import { type ServiceLabels, labelsOf } from "./labels.ts";
import { moneyOf } from "./money.ts";
import { type OwnedVpc, ownedVpcs } from "./owned-vpcs.ts";
import type { Proposal } from "./proposal.ts";
import type { FoundHub } from "./found-hub.ts";
import { recogniseHub } from "./recognise.ts";
import { ownOfHub, payingSpokes, proposedService, proposedSubnets, sharedServices, sizesOf } from "./sharing.ts";
import { spokesOf } from "./spokes.ts";
import type { Survey, SurveyedHub } from "./survey.ts";
import { unreadOf } from "./unread.ts";

/** Name of a topology where nobody gives one. */
const defaultName = "shared-endpoints";

/**
 * Returns a first topology for what AWS has. Of a hub, whoever made it, one that plans to nothing but its adoption;
 * where there is none, one for the services that at least two VPCs pay for, in which no spoke is moved yet.
 */
export function propose(survey: Survey, givenName: string | undefined): Proposal {
  const found = recogniseHub(survey);
  const labels = labelsOf(survey, found);
  return found.services.length > 0
    ? takeOver(survey, givenName, { found, labels })
    : share(survey, givenName, { found, labels });
}

interface Found {
  readonly found: FoundHub;
  readonly labels: ServiceLabels;
}

function takeOver(survey: Survey, givenName: string | undefined, { found, labels }: Found): Proposal {
  const { hub, catalogue } = survey;
  const marked = topologiesOf(found);
  const name = givenName ?? (marked.length === 1 ? marked[0] : undefined) ?? defaultName;
  const vpcs = ownedVpcs(survey);
  const parts = hubParts(found, labels, catalogue);
  const named = parts.services.map((service, i) => ({ name: service.name, found: found.services[i] }));
  const services = named.flatMap((one) => (one.found === undefined ? [] : { name: one.name, found: one.found }));
  const { spokes, strangers } = spokesOf(hub, services, vpcs);
  const own = [...vpcs.values()].filter((vpc) => vpc.id !== hub.vpc && vpc.region === hub.region);
  return {
    name,
    basis: "hub",
    hub,
    ...parts,
    spokes: spokes.map((spoke) => ({
      ...spoke,
      comments: [...spoke.comments, ...ownText(vpcs, { spoke, hub, labels })],
    })),
    adopt: adoptionsOf(found, name, labels),
    keepsExtraAssociations: strangers.length > 0 || hasUnreadVpcs(found),
    notes: [
      ...(marked.includes(name)
        ? [`the hub bears the marks of the topology ${name} already: use the file that it has.`]
        : []),
      ...groupNotes(parts),
      ...found.notes,
      ...strangers.map(
        ({ vpc, region }) =>
          `${vpc} in ${region} is on zones of the hub, and ${ownerText(survey, region)}: it stays, since \`extraAssociations\` is \`keep\`. Find its account, and list it as a spoke.`,
      ),
      ...payersBeside(own, spokes, { found, labels }),
      ...unsharedText(own, parts, { hub, labels }),
    ],
    unread: unreadOf(survey),
    money: moneyOf({ hub, found, labels, vpcs: [...vpcs.values()], added: new Map() }),
  };
}

/** Says what is known of the owner of a VPC that no account lists; an account that could not be read may own it (law 5). */
function ownerText({ places }: Survey, region: string): string {
  const silent = places.filter((place) => place.region === region && place.vpcs.kind === "unknown");
  return silent.length === 0
    ? "none of the accounts that were asked owns it"
    : `its account is not known, since ${silent.map(({ account }) => account).join(", ")} could not be read`;
}

/** Whoever is on a zone that could not be read is no spoke of the file, and must not be taken off for that (law 5). */
function hasUnreadVpcs({ services }: FoundHub): boolean {
  return services.some(({ zones }) => zones.some(({ zone }) => zone.vpcs.kind === "unknown"));
}

/** Tells of services that the hub could serve, too. */
function unsharedText(
  vpcs: readonly OwnedVpc[],
  { services }: HubParts,
  { hub, labels }: { readonly hub: SurveyedHub; readonly labels: ServiceLabels },
): readonly string[] {
  const served = new Set(services.map(({ name }) => name));
  const names = sharedServices(vpcs, hub, labels).flatMap(({ name }) => (served.has(name) ? [] : name));
  return names.length === 0
    ? []
    : [`several VPCs pay for ${names.join(", ")}, which the hub does not serve: add what it shall to services.`];
}

function groupNotes({ securityGroups }: HubParts): readonly string[] {
  return securityGroups.length === 0
    ? []
    : [
        "the groups of the endpoints stay as they are, and whose they are: the plan neither changes nor takes them over.",
      ];
}

function share(survey: Survey, givenName: string | undefined, { found, labels }: Found): Proposal {
  const { hub, catalogue } = survey;
  const vpcs = [...ownedVpcs(survey).values()];
  const shared = sharedServices(vpcs, hub, labels);
  const subnets = proposedSubnets(survey.subnets);
  return {
    name: givenName ?? defaultName,
    basis: "proposed",
    hub,
    subnets,
    securityGroups: undefined,
    services: shared.map((service) => proposedService(service, labels)),
    spokes: payingSpokes(vpcs, shared, hub),
    adopt: ownOfHub(shared, hub),
    keepsExtraAssociations: false,
    notes: [
      "no zone of the account leads to an endpoint of the VPC: there is no hub yet.",
      ...found.notes,
      ...(shared.length === 0
        ? ["no service is paid for by two VPCs of the accounts that were asked: list those that the hub shall offer."]
        : []),
      ...(subnets.length === 0 ? ["no subnet of the hub VPC is known: list those that the endpoints shall have."] : []),
    ],
    unread: unreadOf(survey),
    money: moneyOf({ hub, found, labels, vpcs, added: sizesOf(shared, subnets, catalogue) }),
  };
}
