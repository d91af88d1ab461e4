import { groupBy } from "../base/group-by.ts";
import type { Obstacle, ReachCheck } from "../reach/answer.ts";
import { aboutKey, aboutSpoke } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import type { Guard } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";
import type { JoiningReach } from "./joining-reach.ts";

/**
 * Checks that spokes reach what the names lead to that they are to get (law 11). Where the network says no, their
 * associations are held back, and zones that would come to them by the Profile that they have; what was not looked at is
 * told, once for all spokes.
 */
export const spokesReachTheHub: Guard = ({ reached }) => {
  const seen = reached.map(toSpokeReach);
  return [...seen.flatMap(unreachable), ...notKnown(seen)];
};

/** What is between a spoke and the services that it is to get. */
interface SpokeReach extends Pick<JoiningReach, "spoke" | "gains"> {
  /** In the way of these services. */
  readonly blocked: readonly { readonly services: readonly string[]; readonly obstacle: Obstacle }[];
  /** Not known to be out of the way. */
  readonly unknown: readonly Obstacle[];
}

function toSpokeReach({ spoke, gains, ways }: JoiningReach): SpokeReach {
  return {
    spoke,
    gains,
    blocked: ways.flatMap(({ services, answer, obstacles: [obstacle] }) =>
      answer === "no" && obstacle !== undefined ? [{ services, obstacle }] : [],
    ),
    unknown: ways.flatMap(({ answer, obstacles }) => (answer === "unknown" ? obstacles : [])),
  };
}

function unreachable({ spoke, gains, blocked }: SpokeReach): readonly Finding[] {
  const [first] = blocked;
  if (first === undefined) return [];
  const services = new Set(blocked.flatMap((one) => one.services));
  const held = gains.filter((gain) => gain.services.some((service) => services.has(service)));
  const [has, waits] = held.some(({ isShared }) => isShared)
    ? [" has the Profile, and", "; all who have the Profile wait for it"]
    : ["", ""];
  return [
    block("spoke.unreachable", aboutSpoke(spoke), {
      keys: held.map(({ key }) => key),
      message: `spoke ${spoke.name}${has} would get names of ${fewOf([...services])} that it cannot reach: ${first.obstacle.message}${waits}`,
      hint: `${first.obstacle.hint}; where that is known to be right, reachability: assume lets the spoke pass`,
    }),
  ];
}

/** What of a way is not known: in both directions it is one thing that was not looked at. */
const aspects: Readonly<Record<ReachCheck, string>> = {
  dns: "names",
  "name-servers": "name servers",
  zone: "names",
  record: "names",
  "resolver-rules": "names",
  overlap: "route",
  "spoke-route": "route",
  "spoke-acl": "acl",
  "spoke-attachment": "attachment",
  "gateway-route": "gateway",
  "hub-attachment": "attachment",
  "hub-acl": "acl",
  endpoint: "endpoint",
  groups: "groups",
  "hub-route": "route",
  "gateway-return": "gateway",
  "return-attachment": "attachment",
  probe: "probe",
  "probe-name": "probe",
  "probe-connection": "probe",
  "probe-handshake": "probe",
};

function notKnown(seen: readonly SpokeReach[]): readonly Finding[] {
  const causes = seen.flatMap(({ spoke, blocked, unknown }) =>
    blocked.length > 0
      ? []
      : [...groupBy(unknown, ({ check }) => aspects[check])].flatMap(([aspect, [obstacle]]) =>
          obstacle === undefined ? [] : [{ aspect, spoke, obstacle }],
        ),
  );
  return [...groupBy(causes, ({ aspect }) => aspect).values()].flatMap((alike): readonly Finding[] => {
    const [first, second] = alike;
    if (first === undefined) return [];
    const names = fewOf(alike.map(({ spoke }) => spoke.name));
    const { message, hint } = first.obstacle;
    const whole = second === undefined ? `spoke ${names} reaches` : `spokes ${names} reach`;
    const like = second === undefined ? message : `${message}, and so with ${alike.length - 1} more`;
    return [
      warn("spoke.reach-unknown", second === undefined ? aboutSpoke(first.spoke) : aboutKey("spokes"), {
        message: `whether ${whole} the endpoints of the hub is not known: ${like}`,
        hint,
      }),
    ];
  });
}
