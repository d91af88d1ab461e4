import { gapText } from "../resource/local-words.ts";
import { aboutService } from "../topology/subject.ts";
import type { Guard } from "./context.ts";
import { warn } from "./finding.ts";

/** Tells that hosts of the hub VPC get names publicly between an endpoint's private DNS and the zones of the hub. */
export const namesAtHubAreTold: Guard = ({ changes, topology }) =>
  changes.flatMap((change) => {
    if (change.resource !== "endpoint" || change.kind !== "update") return [];
    const { observed, desired } = change;
    if (!observed.isPrivateDnsEnabled) return [];
    return warn("hub.names-public", aboutService(desired.service), {
      message: `private DNS of ${observed.id} goes off, since the zones of the topology cannot be on ${topology.hub.vpc} beside it: hosts of the hub VPC itself get the names of ${desired.service} publicly ${gapText}, and for good where the topology has no zone for them`,
      hint: `see that they have a way to the internet, or apply when they need none of these names; spokes are not concerned`,
    });
  });
