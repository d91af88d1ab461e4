import { groupBy } from "../base/group-by.ts";
import { type Join, joinOf } from "../diff/joins.ts";
import { type SharedGoal, plannedGoals, sharedGoals } from "../match/goals.ts";
import { type Obstacle, type ReachCheck, reachOf } from "../reach/answer.ts";
import { type End, endOf } from "../reach/end.ts";
import { reach } from "../reach/reach.ts";
import type { Networks } from "../topology/networks.ts";
import { aboutKey, aboutSpoke } from "../topology/subject.ts";
import type { Spoke } from "../topology/topology.ts";
import { fewOf } from "../words/few.ts";
import type { Guard, GuardContext } from "./context.ts";
import { type Finding, block, warn } from "./finding.ts";

/**
 * Checks that spokes reach what the names lead to that they are to get (law 11). Where the network says no, their
 * associations are held back; what was not looked at is told, once for all spokes. What keeps names alone from resolving
 * holds nothing back: such a spoke resolves what it did before.
 */
export const spokesReachTheHub: Guard = (context) => {
  const { environment, topology, match, state } = context;
  const { networks, hubVpc } = environment;
  if (networks === undefined || hubVpc.kind !== "present") return [];
  const joins = groupBy(context.changes.flatMap(spokesJoin), ({ user }) => user.spoke);
  const asked = topology.spokes.filter(({ name, reachability }) => reachability === "check" && joins.has(name));
  if (asked.length === 0) return [];
  const goals = sharedGoals(plannedGoals(match, state));
  const hub = endOf("the hub", hubVpc.value, networks);
  const seen = asked.flatMap((spoke): readonly SpokeReach[] => {
    const vpc = environment.spokeVpcs.get(spoke.name);
    if (vpc?.kind !== "present") return [];
    const end = endOf(`spoke ${spoke.name}`, vpc.value, networks);
    return [reachOfSpoke({ spoke, end, joins: joins.get(spoke.name) ?? [] }, goals, { hub, networks })];
  });
  return [...seen.flatMap(unreachable), ...notKnown(seen)];
};

function spokesJoin(change: GuardContext["changes"][number]): readonly Join[] {
  const join = joinOf(change);
  return join?.user.spoke === undefined ? [] : [join];
}

/** A spoke that is to get names. */
interface Joining {
  readonly spoke: Spoke;
  readonly end: End;
  readonly joins: readonly Join[];
}

/** What is between a spoke and the services that it is to get. */
interface SpokeReach extends Pick<Joining, "spoke" | "joins"> {
  /** In the way of these services. */
  readonly blocked: readonly { readonly services: readonly string[]; readonly obstacle: Obstacle }[];
  /** Not known to be out of the way. */
  readonly unknown: readonly Obstacle[];
}

function reachOfSpoke(
  { spoke, end, joins }: Joining,
  goals: readonly SharedGoal[],
  ways: { readonly hub: End; readonly networks: Networks },
): SpokeReach {
  const joined = new Set(joins.flatMap(({ services, user }) => services.filter((service) => user.isUsing(service))));
  const answers = goals.flatMap(({ services, goal }) => {
    const meant = services.filter((service) => joined.has(service));
    if (meant.length === 0) return [];
    const { obstacles } = reach({ spoke: end, ...ways, goal: { ...goal, service: fewOf(meant) } });
    return [{ services: meant, ...reachOf(obstacles.filter(({ check }) => !ofNames.has(check))) }];
  });
  return {
    spoke,
    joins,
    blocked: answers.flatMap(({ services, answer, obstacles: [obstacle] }) =>
      answer === "no" && obstacle !== undefined ? [{ services, obstacle }] : [],
    ),
    unknown: answers.flatMap(({ answer, obstacles }) => (answer === "unknown" ? obstacles : [])),
  };
}

/** What keeps names from resolving; the attributes of a VPC have a check of their own. */
const ofNames: ReadonlySet<ReachCheck> = new Set<ReachCheck>(["dns", "resolver-rules"]);

function unreachable({ spoke, joins, blocked }: SpokeReach): readonly Finding[] {
  const [first] = blocked;
  if (first === undefined) return [];
  const services = new Set(blocked.flatMap((one) => one.services));
  const held = joins.filter((join) => join.services.some((service) => services.has(service)));
  return [
    block("spoke.unreachable", aboutSpoke(spoke), {
      keys: held.map(({ key }) => key),
      message: `spoke ${spoke.name} would get names of ${fewOf([...services])} that it cannot reach: ${first.obstacle.message}`,
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
