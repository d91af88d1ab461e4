import { unreachable } from "../base/unreachable.ts";
import { topologyOfZone, topologyTag } from "./ownership.ts";
import type { ObservedEndpoint, ObservedSecurityGroup, ObservedZone, Stack } from "./resource.ts";
import { valueOr } from "../words/state.ts";

/** Who made something that is adopted, as far as it shows: he may change it back (AWS-FACTS-2 K1, K2). */
export type Maker =
  | { readonly kind: "cloudformation"; readonly stack: Stack }
  /** The Landing Zone Accelerator, which works by stacks. */
  | { readonly kind: "landing-zone"; readonly stack: Stack }
  | { readonly kind: "terraform" }
  | { readonly kind: "topology"; readonly name: string }
  /** Nothing says who; `isAsked` is false where whoever may tell could not be asked. */
  | { readonly kind: "nobody-known"; readonly isAsked: boolean };

/** Returns who made a zone: a stack says so when it is asked, Terraform by what it writes where nobody says otherwise. */
export function makerOfZone(zone: ObservedZone): Maker {
  const topology = topologyOfZone(zone);
  if (topology !== undefined) return { kind: "topology", name: topology };
  const stack = valueOr(zone.stack, undefined);
  if (stack !== undefined) return makerBehind(stack);
  return isTerraforms(zone) ? { kind: "terraform" } : { kind: "nobody-known", isAsked: zone.stack.kind !== "unknown" };
}

/** Returns who made an endpoint or a group: a stack marks them; Terraform leaves no sign on them. */
export function makerOfTagged({ tags }: ObservedEndpoint | ObservedSecurityGroup): Maker {
  const topology = tags.get(topologyTag);
  if (topology !== undefined) return { kind: "topology", name: topology };
  const name = tags.get("aws:cloudformation:stack-name");
  if (name === undefined) return { kind: "nobody-known", isAsked: true };
  return makerBehind({ name, logicalId: tags.get("aws:cloudformation:logical-id") ?? "" });
}

/** Returns who made something, in words. */
export function makerText(maker: Maker): string {
  switch (maker.kind) {
    case "cloudformation":
      return `the CloudFormation stack ${stackText(maker.stack)}`;
    case "landing-zone":
      return `the Landing Zone Accelerator (stack ${stackText(maker.stack)})`;
    case "terraform":
      return "Terraform, by its comment or caller reference";
    case "topology":
      return `the vpce-hub topology ${maker.name}`;
    case "nobody-known":
      return "somebody who left no sign";
    default:
      return unreachable(maker);
  }
}

function stackText({ name, logicalId }: Stack): string {
  return logicalId === "" ? name : `${name}, ${logicalId}`;
}

function makerBehind(stack: Stack): Maker {
  return { kind: isLandingZones(stack) ? "landing-zone" : "cloudformation", stack };
}

/**
 * Tells whether a stack is one of the Landing Zone Accelerator: by what it calls zones and groups (AWS-FACTS-2 K1, its
 * source), or by the prefix that its stacks have unless it is told otherwise [memory].
 */
function isLandingZones({ name, logicalId }: Stack): boolean {
  return name.startsWith("AWSAccelerator-") || /Ep(HostedZone|SecurityGroup)$/.test(logicalId);
}

/** Tells whether a zone bears what Terraform's provider writes: its comment, or a reference (AWS-FACTS-2 K1, its source). */
function isTerraforms({ comment, callerReference }: ObservedZone): boolean {
  return comment === "Managed by Terraform" || callerReference.startsWith("terraform-");
}
