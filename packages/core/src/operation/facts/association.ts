import { withoutExternalId } from "../../topology/topology.ts";
import { type OperationFacts, plain } from "./fact.ts";

/** Permits a VPC of another account to be associated with a zone. */
export const authorize: OperationFacts<"authorize"> = {
  ...plain,
  call: () => ({ service: "route53", action: "CreateVPCAssociationAuthorization" }),
  names: ({ zone }) => [zone],
  parameters: ({ vpc, zone }) => ({ vpc, zone }),
  approval: { identity: ["zone", "vpc"], waits: [], lists: [], isInParts: false },
  linkPart: "permits",
  words: ({ vpc, zoneName, zone }) => `authorize ${vpc.vpc} for zone ${zoneName ?? zone}`,
};

/** Associates a VPC with a zone, as the account that owns the VPC. */
export const associate: OperationFacts<"associate"> = {
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
};

/** Takes a permission back. */
export const deauthorize: OperationFacts<"deauthorize"> = {
  ...plain,
  call: () => ({ service: "route53", action: "DeleteVPCAssociationAuthorization" }),
  names: ({ zone }) => [zone],
  parameters: ({ vpc, zone }) => ({ vpc, zone }),
  approval: { identity: ["zone", "vpc"], waits: [], lists: [], isInParts: false },
  linkPart: "clears",
  isCleanUp: true,
  words: ({ vpc, zoneName, zone }) => `take back the authorization of ${vpc.vpc} for zone ${zoneName ?? zone}`,
};

/** Takes a VPC off a zone. */
export const disassociate: OperationFacts<"disassociate"> = {
  ...plain,
  call: () => ({ service: "route53", action: "DisassociateVPCFromHostedZone" }),
  isTakingAway: () => true,
  wait: ({ isAwaited }) => (isAwaited ? "leave" : "nothing"),
  parameters: ({ isAwaited, vpc, zone }) => ({ isAwaited, vpc, zone }),
  approval: { identity: ["zone", "vpc"], waits: ["isAwaited"], lists: [], isInParts: false },
  words: ({ vpc, zoneName, zone }) => `take ${vpc.vpc} off zone ${zoneName ?? zone}`,
};
