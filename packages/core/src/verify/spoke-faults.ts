import { unreachable } from "../base/unreachable.ts";
import { ownUses } from "../resource/profiles.ts";
import type { ObservedState } from "../resource/resource.ts";
import { strangersOn } from "../resource/strangers-on.ts";
import { matchText } from "../topology/settle.ts";
import type { Gap, Sought } from "../topology/sought.ts";
import type { Topology } from "../topology/topology.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import type { Fault } from "./verification.ts";

/**
 * Returns what is wrong with who is a spoke: what was looked up and not found, and VPCs on the zones, or with the Profile, that
 * are no spokes. As long as it is not known who is one, no VPC is called a stranger.
 */
export function spokeFaults(topology: Topology, { gaps }: Sought, state: ObservedState): readonly Fault[] {
  const unknown = gaps.flatMap((gap) => gapFault(gap) ?? []);
  return gaps.length > 0 ? unknown : strangerFaults(topology, state);
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

function strangerFaults(topology: Topology, state: ObservedState): readonly Fault[] {
  if (topology.policy.extraAssociations === "keep") return [];
  const known = new Set([topology.hub, ...topology.spokes].map(vpcRefText));
  const { region } = topology.hub;
  const byProfile = state.profiles === undefined ? [] : ownUses(state.profiles).map(({ vpc }) => ({ vpc, region }));
  return [
    ...strangersOn(topology, state).map((vpc) => strangerFault(vpc, "is on zones of the topology", "takes it off")),
    ...byProfile
      .filter((vpc) => !known.has(vpcRefText(vpc)))
      .map((vpc) => strangerFault(vpc, "has the Profile of the topology", "takes it away")),
  ];
}

function strangerFault(vpc: VpcRef, what: string, remedy: string): Fault {
  return {
    kind: "stranger",
    answer: "no",
    subject: { kind: "vpc", vpc },
    message: `the VPC ${vpc.vpc} in ${vpc.region} ${what}, and is no spoke of it`,
    hint: `list it under spokes; or apply the topology, which ${remedy}; policy.extraAssociations: keep lets it be`,
  };
}
