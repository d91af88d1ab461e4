import { isCreationOf } from "../diff/kinds.ts";
import { aboutService } from "../topology/subject.ts";
import { type Finding, stop, warn } from "./finding.ts";
import type { DnsName } from "../words/ids.ts";
import { canonicalName } from "../words/names.ts";
import type { Zone } from "../resource/resource.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Names below a service's own that something else answers to (AWS-FACTS C1.5), as of 2023-09 and the reports since. */
interface Shadow {
  /** First labels of the zone, before the Region. */
  readonly zone: string;
  /** First labels of what it hides. */
  readonly hidden: string;
  /** Whom it hits. */
  readonly who: string;
  /** The service whose endpoint answers to the hidden name; undefined where there is none. */
  readonly servedBy: string | undefined;
}

const shadows: readonly Shadow[] = [
  {
    zone: "codeartifact",
    hidden: "d.codeartifact",
    who: "the repositories of CodeArtifact",
    servedBy: "codeartifact.repositories",
  },
  { zone: "transfer", hidden: "server.transfer", who: "the servers of Transfer Family", servedBy: "transfer.server" },
  { zone: "rum", hidden: "dataplane.rum", who: "what RUM collects", servedBy: "rum-dataplane" },
  { zone: "evidently", hidden: "dataplane.evidently", who: "what Evidently collects", servedBy: "evidently-dataplane" },
  { zone: "eks", hidden: "oidc.eks", who: "IAM roles for service accounts", servedBy: undefined },
  {
    zone: "execute-api",
    hidden: "*.execute-api",
    who: "every public API of API Gateway, which answers 403 there",
    servedBy: undefined,
  },
];

/**
 * Checks that no zone hides names that the topology does not serve: below a private zone nothing is public any more.
 * Where the zone stands already and gets nobody new, the harm is done, and it is a warning.
 */
export const nothingIsShadowed: Guard = (context) =>
  context.desired.zones.flatMap((zone) =>
    shadows.flatMap((shadow) => {
      const hidden = hiddenName(zone, shadow, context);
      return hidden === undefined ? [] : [findingOf({ zone, shadow, hidden }, context)];
    }),
  );

function hiddenName({ name, services }: Zone, { zone, hidden }: Shadow, context: GuardContext): DnsName | undefined {
  const { topology, desired } = context;
  if (!name.startsWith(`${zone}.${topology.hub.region}.`)) return undefined;
  const full = canonicalName(`${hidden}${name.slice(zone.length)}`);
  const isServed = desired.zones.some(({ name: other }) => other === full);
  const isAccepted = topology.services.some(
    (service) => services.includes(service.name) && service.mayHide.includes(full),
  );
  return isServed || isAccepted ? undefined : full;
}

interface Hiding {
  readonly zone: Zone;
  readonly shadow: Shadow;
  readonly hidden: DnsName;
}

function findingOf({ zone, shadow, hidden }: Hiding, { changes }: GuardContext): Finding {
  const isNew = changes.some(
    (change) =>
      (isCreationOf("zone", change) && change.key === zone.key) ||
      (isCreationOf("association", change) && change.desired.zone === zone.key),
  );
  const service = zone.services.join(", ");
  const message = `the zone ${zone.name} of ${service} hides ${hidden} from every VPC that sees it: ${shadow.who}`;
  const accept = `if nobody there needs it, write mayHide: ["${hidden}"] beside the service ${service}`;
  const hint = shadow.servedBy === undefined ? accept : `add the service ${shadow.servedBy}; ${accept}`;
  return (isNew ? stop : warn)("zone.shadows", aboutService(...zone.services), { message, hint });
}
