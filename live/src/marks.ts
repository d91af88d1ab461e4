import type { Region } from "@vpce-hub/core";
import type { CallName } from "./calls.ts";

/** The tag that everything bears which can have one from the start; its value is the run. */
export const markKey = "vpce-hub:live-check";

/** The comment of every zone that is made: zones cannot be tagged while they are created. */
export const zoneMark = "made by the live check of vpce-hub; can be deleted";

/** How names of Profiles and shares begin. */
export const namePrefix = "vpce-hub-live-";

/** Returns the caller reference of a zone. */
export function zoneReference(region: Region, run: string, label: string): string {
  return `${referencePrefix(region)}${run}/${label}`;
}

/** How the caller references of all zones begin that runs in a Region have made. */
export function referencePrefix(region: Region): string {
  return `vpce-hub-live-check/${region}/`;
}

/** What is done only to things that bear the mark, by the policy of the role too. */
export const onMarked: ReadonlySet<CallName> = new Set([
  "ec2:DeleteSecurityGroup",
  "ec2:DeleteSubnet",
  "ec2:DeleteVpc",
  "ec2:ModifyVpcAttribute",
]);
