import type { Observed } from "../words/state.ts";

/** What is looked at on the way between a spoke and an endpoint of the hub. */
export type ReachCheck =
  | "dns"
  | "name-servers"
  | "zone"
  | "record"
  | "resolver-rules"
  | "overlap"
  | "endpoint"
  | "groups"
  | "spoke-route"
  | "spoke-acl"
  | "spoke-attachment"
  | "gateway-route"
  | "hub-attachment"
  | "hub-acl"
  | "hub-route"
  | "gateway-return"
  | "return-attachment"
  /** From inside: whether a probe could be made, what names lead to, who answers, who it is. */
  | "probe"
  | "probe-name"
  | "probe-connection"
  | "probe-handshake";

/** Whether it is in the way, or not known to be out of it. */
export interface Obstacle {
  readonly check: ReachCheck;
  readonly answer: "no" | "unknown";
  /** Id of what decides: a route table, a rule, an attachment. */
  readonly id: string;
  /** What is so, as a clause. */
  readonly message: string;
  /** The edit that mends it, or what would have to be read to know. */
  readonly hint: string;
}

/** Whether names of the hub lead somewhere. */
export interface Reach {
  readonly answer: "yes" | "no" | "unknown";
  /** The first in the way comes first; none with `yes`. */
  readonly obstacles: readonly Obstacle[];
}

/** Returns an obstacle that is there. */
export function no(check: ReachCheck, id: string, text: Pick<Obstacle, "message" | "hint">): Obstacle {
  return { check, answer: "no", id, ...text };
}

/** Returns what may be an obstacle: it is not known. */
export function notKnown(check: ReachCheck, id: string, text: Pick<Obstacle, "message" | "hint">): Obstacle {
  return { check, answer: "unknown", id, ...text };
}

/** Returns what follows a sentence about a read that failed: why it failed, where AWS has said so. */
export function whyUnread(read: Observed<unknown> | undefined): string {
  return read?.kind === "unknown" ? `: ${read.reason.message}` : "";
}

/** Where one address of several is meant that is not known yet, what is in the way of some of them may be in nobody's. */
export function oneOf<Part extends { readonly obstacles: readonly Obstacle[] }>(
  parts: readonly Part[],
): readonly Part[] {
  const isStopped = ({ obstacles }: Part): boolean => obstacles.some(({ answer }) => answer === "no");
  if (parts.every(isStopped)) return parts;
  return parts.map((part) => ({
    ...part,
    obstacles: part.obstacles.map((one) => ({ ...one, answer: "unknown" as const })),
  }));
}

/** Returns what obstacles come to: one that is there decides, then one that is not known. Each is said once. */
export function reachOf(found: readonly Obstacle[]): Reach {
  const obstacles = [
    // Of several hints that go with one message it is always the same one, in whatever order AWS lists things.
    ...new Map(
      found
        .toSorted((one, other) => (one.hint < other.hint ? 1 : -1))
        .map((one) => [`${one.answer} ${one.check} ${one.id} ${one.message}`, one]),
    ).values(),
  ];
  const first = obstacles.filter(({ answer }) => answer === "no");
  const second = obstacles.filter(({ answer }) => answer === "unknown");
  const answer = first.length > 0 ? "no" : second.length > 0 ? "unknown" : "yes";
  return { answer, obstacles: [...inOrder(first), ...inOrder(second)] };
}

const order: Readonly<Record<ReachCheck, number>> = {
  dns: 0,
  "name-servers": 1,
  zone: 2,
  record: 3,
  "resolver-rules": 4,
  overlap: 5,
  "spoke-route": 6,
  "spoke-acl": 7,
  "spoke-attachment": 8,
  "gateway-route": 9,
  "hub-attachment": 10,
  "hub-acl": 11,
  endpoint: 12,
  groups: 13,
  "hub-route": 14,
  "gateway-return": 15,
  "return-attachment": 16,
  "probe-name": 17,
  "probe-connection": 18,
  "probe-handshake": 19,
  probe: 20,
};

/** As a packet meets them. */
function inOrder(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  const rank = ({ check, id, message }: Obstacle): string =>
    `${String(order[check]).padStart(2, "0")} ${id} ${message}`;
  return obstacles.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
