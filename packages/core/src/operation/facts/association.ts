import type { VpcRef } from "../../words/key.ts";
import type { Key, ZoneId } from "../../words/ids.ts";
import { withoutExternalId, type Caller } from "../../topology/topology.ts";
import { type FactsOf, plain } from "./fact.ts";
import type { ServingProfile } from "./profile.ts";

/** What is written of who has a zone, by kind of operation. */
export interface AssociationOperations {
  /** Permits a VPC of another account to be associated with a zone. */
  readonly authorize: { readonly zone: Key; readonly vpc: VpcRef };
  /** Associates a VPC with a zone, as the account that owns the VPC. */
  readonly associate: {
    readonly zone: Key;
    readonly vpc: VpcRef;
    /** The hub, where the VPC is another account's: it must authorize again if a run beside this one took it back. */
    readonly authorizer: Caller | undefined;
    /**
     * Zones of AWS for an endpoint of the VPC's own whose private DNS is off, or will be by then: while one of them is in
     * the way, it is tried again. Undefined where there is no such endpoint.
     */
    readonly vanishing: readonly ZoneId[] | undefined;
  };
  /** Takes a permission back. */
  readonly deauthorize: { readonly zone: Key; readonly vpc: VpcRef };
  /** Takes a VPC off a zone. */
  readonly disassociate: {
    readonly zone: ZoneId;
    readonly vpc: VpcRef;
    /** Whether to wait until it is in sync: what follows would else darken the name (law 6). */
    readonly isAwaited: boolean;
    /** The Profile that serves in its place, where it does. */
    readonly profile?: ServingProfile | undefined;
  };
}

/** What is known of each of them. */
export const associationFacts: FactsOf<AssociationOperations> = {
  authorize: {
    ...plain,
    call: () => ({ service: "route53", action: "CreateVPCAssociationAuthorization" }),
    names: ({ zone }) => [zone],
    parameters: ({ vpc, zone }) => ({ vpc, zone }),
    approval: { identity: ["zone", "vpc"], waits: [], lists: [], isInParts: false },
    linkPart: "permits",
    words: ({ vpc, zoneName, zone }) => `authorize ${vpc.vpc} for zone ${zoneName ?? zone}`,
  },
  associate: {
    ...plain,
    call: () => ({ service: "route53", action: "AssociateVPCWithHostedZone" }),
    names: ({ zone }) => [zone],
    wait: ({ vanishing }) => (vanishing === undefined ? "spread-in-the-end" : "vanish"),
    parameters: ({ authorizer, vanishing, vpc, zone }) => ({
      authorizer: authorizer && withoutExternalId(authorizer),
      vanishing,
      vpc,
      zone,
    }),
    approval: { identity: ["zone", "vpc"], waits: ["vanishing"], lists: [], isInParts: false },
    linkPart: "joins",
    words: ({ vpc, zoneName, zone }) => `associate ${vpc.vpc} with zone ${zoneName ?? zone}`,
  },
  deauthorize: {
    ...plain,
    call: () => ({ service: "route53", action: "DeleteVPCAssociationAuthorization" }),
    names: ({ zone }) => [zone],
    parameters: ({ vpc, zone }) => ({ vpc, zone }),
    approval: { identity: ["zone", "vpc"], waits: [], lists: [], isInParts: false },
    linkPart: "clears",
    isCleanUp: true,
    words: ({ vpc, zoneName, zone }) => `take back the authorization of ${vpc.vpc} for zone ${zoneName ?? zone}`,
  },
  disassociate: {
    ...plain,
    call: () => ({ service: "route53", action: "DisassociateVPCFromHostedZone" }),
    isTakingAway: () => true,
    wait: ({ isAwaited }) => (isAwaited ? "leave" : "nothing"),
    parameters: ({ isAwaited, profile, vpc, zone }) =>
      profile === undefined ? { isAwaited, vpc, zone } : { isAwaited, profile: profile.key, vpc, zone },
    approval: { identity: ["zone", "vpc"], waits: ["isAwaited"], lists: [], isInParts: false },
    words: ({ vpc, zoneName, zone }) => `take ${vpc.vpc} off zone ${zoneName ?? zone}`,
  },
};
