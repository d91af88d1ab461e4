import type { ObservedSecurityGroup } from "../../resource/resource.ts";
import { type Adopt, type Create, type Delete, type Update, type ChangeFacts, madeTags, noStep } from "./fact.ts";

/** A change of the group that the topology owns. */
export type SecurityGroupChange =
  | Create<"security-group">
  | Adopt<"security-group", ObservedSecurityGroup>
  | Update<"security-group", ObservedSecurityGroup>
  | Delete<"security-group", ObservedSecurityGroup>;

/** What is known of the groups that the topology owns. */
export const securityGroupChanges: ChangeFacts<"security-group", SecurityGroupChange> = {
  words: "security group",
  which: (change) =>
    change.kind === "create" ? change.desired.name : `${change.observed.name} (${change.observed.id})`,
  details: (change) => {
    if (change.kind !== "create") return [];
    const { ingress, words } = change.desired;
    const cidrs = new Set(ingress.flatMap(({ source }) => (source.kind === "cidr" ? source.cidr : [])));
    return [`admits on ${words.admits}: ${[...cidrs].join(", ")}`];
  },
  madeWith: ({ ingress, tags }) => ({ ingress, tags: madeTags(tags) }),
  zoneLosing: () => undefined,
  bill: () => noStep,
};
