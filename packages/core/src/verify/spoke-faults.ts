import { unreachable } from "../base/unreachable.ts";
import { ownedBy } from "../resource/owned.ts";
import { topologyOfReference } from "../resource/ownership.ts";
import { ownUses } from "../resource/profiles.ts";
import type { ObservedState } from "../resource/resource.ts";
import { strangersOn } from "../resource/strangers-on.ts";
import type { Environment } from "../topology/environment.ts";
import { matchText } from "../topology/settle.ts";
import type { Gap, Sought } from "../topology/sought.ts";
import type { Topology } from "../topology/topology.ts";
import { fewOf } from "../words/few.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { Fault } from "./verification.ts";

/** A whole file, in scope or not: its topology, and what became of what it looks up. */
export interface WholeTopology {
  readonly topology: Topology;
  readonly sought: Sought;
}

/**
 * Returns what is wrong with who is a spoke: what was looked up and not found, and VPCs on the zones, or with the Profile, that
 * are no spokes. As long as it is not known who is one, no VPC is called a stranger.
 */
export function spokeFaults(
  { topology, sought: { gaps } }: WholeTopology,
  environment: Environment,
  state: ObservedState,
): readonly Fault[] {
  const unknown = gaps.flatMap((gap) => gapFault(gap) ?? []);
  return gaps.length > 0 ? unknown : strangerFaults(topology, environment, state);
}

function gapFault(gap: Gap): Fault | undefined {
  switch (gap.kind) {
    case "unread": {
      const { of, what, reason } = gap;
      return {
        kind: "read",
        answer: "unknown",
        subject: { kind: "sought", of: of.kind, name: of.name },
        message: `${what} could not be read, so spokes may be missing here: ${reason.message}`,
        hint: reason.hint ?? `see that ${reason.action} works in account ${reason.account}`,
      };
    }
    case "unmatched": {
      const { of, account, region, tags, vpcs } = gap;
      return {
        kind: "spoke",
        answer: "no",
        subject: { kind: "sought", of: of.kind, name: of.name },
        message: `${matchText(vpcs, `VPC of account ${account}, ${region},`)} has the tags ${tags}, so none of its links is looked at`,
        hint: "write tags that one VPC has and no other, or its id; or remove the spoke",
      };
    }
    // A scope leaves it out: nobody asks for it.
    case "not-asked":
      return undefined;
    default:
      return unreachable(gap);
  }
}

function strangerFaults(topology: Topology, environment: Environment, state: ObservedState): readonly Fault[] {
  if (topology.policy.extraAssociations === "keep") return [];
  const known = new Set([topology.hub, ...topology.spokes].map(vpcRefText));
  const { region } = topology.hub;
  const byProfile = state.profiles === undefined ? [] : ownUses(state.profiles).map(({ vpc }) => ({ vpc, region }));
  const adopted = vpcsOnAdopted(topology, state);
  const doubt = doubtOf(topology, environment);
  return [
    ...strangersOn(topology, state).map((vpc) =>
      strangerFault(vpc, doubt, adopted.has(vpcRefText(vpc)) ? onAdoptedZones : onZones),
    ),
    ...byProfile.filter((vpc) => !known.has(vpcRefText(vpc))).map((vpc) => strangerFault(vpc, doubt, withProfile)),
  ];
}

/** How a VPC that is no spoke uses what is the topology's, and what lets it stay or go. */
interface StrangersUse {
  readonly what: string;
  readonly remedy: string;
}

const onZones: StrangersUse = {
  what: "is on zones of the topology, and is no spoke of it",
  remedy: "list it under spokes; or apply the topology, which takes it off",
};

/**
 * Whoever made such a zone knew the VPC, and the apply that adopted it left it there and said so (`adopt.vpc-not-listed`). It
 * is told all the same, and never advised to be taken off: the next apply, whoever runs it and why, does just that.
 */
const onAdoptedZones: StrangersUse = {
  what: "is on zones that were adopted, and is no spoke of the topology",
  remedy: "list it under spokes before the next apply, which takes it off",
};

const withProfile: StrangersUse = {
  what: "has the Profile of the topology, and is no spoke of it",
  remedy: "list it under spokes; or apply the topology, which takes it away",
};

function strangerFault(vpc: VpcRef, doubt: string, { what, remedy }: StrangersUse): Fault {
  return {
    kind: "stranger",
    answer: "no",
    subject: { kind: "vpc", vpc },
    message: `the VPC ${vpc.vpc} in ${vpc.region} ${what}`,
    hint: `${doubt}${remedy}; policy.extraAssociations: keep lets it be`,
  };
}

/** VPCs on zones that bear the marks of the topology and were not made by it, which is to be seen for ever. */
function vpcsOnAdopted({ name }: Topology, state: ObservedState): ReadonlySet<string> {
  const zones = valueOr(ownedBy(name, state).zones, []).filter((zone) => topologyOfReference(zone) !== name);
  return new Set(zones.flatMap(({ vpcs }) => valueOr(vpcs, []).map(vpcRefText)));
}

/** A slip in the id of a spoke's VPC looks just like a stranger, and an apply holds it on its zones (`spoke.vpc-mistaken`). */
function doubtOf({ spokes }: Topology, { spokeVpcs }: Environment): string {
  const lost = spokes.map(({ name }) => name).filter((name) => (spokeVpcs.get(name)?.kind ?? "present") !== "present");
  return lost.length === 0 ? "" : `see first that it is not the VPC of ${fewOf(lost)}, which could not be found; else `;
}
