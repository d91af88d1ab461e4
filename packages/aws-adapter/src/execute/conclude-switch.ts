import {
  HubError,
  type DnsName,
  type Key,
  type VisibleZone,
  type ZoneId,
  localMarkOf,
  localTag,
  parseZoneId,
  switchedTag,
  switchedTags,
  tagEntries,
} from "@vpce-hub/core";
import { pause } from "../base/pause.ts";
import { toAwsVpc } from "../base/vpc-ref.ts";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listVisibleZones } from "../observe/visible-zones.ts";
import { associate, authorize, deauthorize } from "./association.ts";
import { awaitAssociations } from "./await-associations.ts";
import { timedOut } from "./deadline.ts";
import { lookAtLocal, longestVanishMs, setPrivateDns } from "./private-dns.ts";
import type { OperationOf, Task } from "./run.ts";
import { whyNotServed } from "./serving-profile.ts";
import { awsTags } from "./tags.ts";

type Conclude = OperationOf<"conclude-switch">;

/** Milliseconds between two looks at what a VPC sees. */
const lookMs = 5_000;

/** Looks what came of a switch, and writes it down; what could not be finished it undoes (law 12). */
export async function concludeSwitch(operation: Conclude, task: Task): Promise<void> {
  if (operation.to === "hub") await concludeAtHub(operation, task);
  else await concludeAtSpoke(operation, task);
}

/** One name of a switch. */
interface Link {
  readonly key: Key;
  readonly name: DnsName;
  /** Undefined where its zone was not made. */
  readonly zone: ZoneId | undefined;
}

function linksOf({ zones, names }: Conclude, { ids }: Task): readonly Link[] {
  return zones.flatMap((key, at) => {
    const name = names[at];
    return name === undefined ? [] : [{ key, name, zone: parseZoneId(ids.get(key) ?? "") }];
  });
}

async function concludeAtHub(operation: Conclude, task: Task): Promise<void> {
  const { endpoint, vpc } = operation;
  const { aws, origin, options, switches, topology } = task;
  const links = linksOf(operation, task);
  const lacking = await whatIsLacking(operation, links, task);
  if (lacking !== undefined) return undo(operation, links, { task, lacking });
  const at = aws.clock.now();
  const input = { Resources: [endpoint], Tags: awsTags(tagEntries(switchedTags(topology, at))) };
  await aws.write("ec2:CreateTags", origin, input, options);
  const since = switches.turnOf(endpoint)?.at;
  for (const { name } of links)
    task.onPublic({ vpc, endpoint, name, ms: since === undefined ? undefined : at - since, servedBy: "hub" });
}

/** What keeps a VPC from what serves in the end, as a clause; empty where what failed before says it. */
type Lacking = string | undefined;

/** Looks what a VPC has by the Profile, or which zones it sees. */
async function whatIsLacking(operation: Conclude, links: readonly Link[], task: Task): Promise<Lacking> {
  const { vpc, profile } = operation;
  if (profile === undefined) return (await areAllThere(operation, links, task)) ? undefined : "";
  return (await whyNotServed(profile, vpc, task)) ?? ((await isFreeOfOwn(operation, task)) ? undefined : "");
}

/** Tells whether a VPC sees all zones of a switch, once what AWS took is spread; what it refused is not waited for. */
async function areAllThere(operation: Conclude, links: readonly Link[], task: Task): Promise<boolean> {
  const { vpc } = operation;
  const { aws, switches, hub, options } = task;
  const deadline = aws.clock.now() + longestVanishMs;
  let visible = await look(operation, task);
  const isSeen = ({ zone }: Link): boolean => visible.some(({ id }) => id === zone);
  const isTaken = (link: Link): boolean =>
    isSeen(link) || (link.zone !== undefined && switches.hasJoined(link.zone, vpc));
  if (!links.every(isTaken)) return false;
  const pending = links.flatMap(({ zone }) => (zone === undefined ? [] : (switches.pendingOf(zone, vpc) ?? [])));
  task.tellWait(`until ${vpc.vpc} has the zones of the hub`);
  await awaitAssociations(pending, aws, { hub, signal: options.signal });
  for (;;) {
    visible = await look(operation, task);
    if (links.every(isSeen)) return true;
    if (aws.clock.now() > deadline) return false;
    await pause(aws.clock, lookMs, options.signal);
  }
}

/** The zone that AWS keeps for the endpoint goes before those of a Profile (AWS-FACTS-2 M4), until it is gone. */
async function isFreeOfOwn(operation: Conclude, task: Task): Promise<boolean> {
  const { vpc, endpoint, names } = operation;
  const { aws, options } = task;
  const deadline = aws.clock.now() + longestVanishMs;
  for (;;) {
    const visible = await look(operation, task);
    if (!visible.some(({ name, owner }) => owner.kind === "service" && names.includes(name))) return true;
    if (aws.clock.now() > deadline) return false;
    task.tellWait(`until the zone of ${endpoint} in ${vpc.vpc} is gone`);
    await pause(aws.clock, lookMs, options.signal);
  }
}

async function look({ vpc }: Conclude, { aws, origin, options }: Task): Promise<readonly VisibleZone[]> {
  return listVisibleZones(aws, origin.caller, vpc, options);
}

interface Undoing {
  readonly task: Task;
  readonly lacking: string;
}

/** Takes off what was associated, turns private DNS on again, and takes off the mark: as if nothing had been. */
async function undo(operation: Conclude, links: readonly Link[], { task, lacking }: Undoing): Promise<void> {
  const { endpoint, vpc } = operation;
  const { aws, switches } = task;
  switches.noteUndone(vpc, endpoint);
  const turned = switches.turnOf(endpoint);
  const found = await lookAtLocal(endpoint, vpc, task);
  if (found === undefined)
    throw undone(operation, "it is gone, so its names are public until the spoke joins the hub's zones");
  const owner = localMarkOf(found.tags);
  if (owner !== undefined && owner !== task.topology)
    throw undone(operation, `the topology ${owner} switches it now, and it is left to that`);
  const isOff = turned?.to === "off" || !found.isPrivateDnsOn;
  if (isOff) {
    for (const { zone } of links) if (zone !== undefined) await leave(zone, operation, task);
    await setPrivateDns(endpoint, "on", task);
    await untilShown(operation, task);
  }
  await unmark(operation, task);
  const now = aws.clock.now();
  if (isOff)
    for (const { name } of links)
      task.onPublic({ vpc, endpoint, name, ms: turned === undefined ? undefined : now - turned.at, servedBy: "spoke" });
  const so = isOff ? "its private DNS is on again" : "its private DNS was never off";
  throw undone(operation, lacking === "" ? so : `${lacking}; ${so}`);
}

async function leave(zone: ZoneId, { vpc }: Conclude, { aws, hub, options, switches }: Task): Promise<void> {
  const input = { HostedZoneId: zone, VPC: toAwsVpc(vpc) };
  const at = aws.clock.now();
  try {
    await aws.write("route53:DisassociateVPCFromHostedZone", hub, input, { ...options, zone });
  } catch (error) {
    if (!hasAwsCode(error, "VPCAssociationNotFound", "NoSuchHostedZone")) throw error;
  }
  switches.noteLeft(zone, vpc, at);
}

async function unmark({ endpoint }: Conclude, { aws, origin, options }: Task): Promise<void> {
  const input = { Resources: [endpoint], Tags: [localTag, switchedTag].map((Key) => ({ Key })) };
  await aws.write("ec2:DeleteTags", origin, input, options);
}

function undone({ endpoint, vpc, to }: Conclude, what: string): HubError {
  const where = to === "hub" ? "to the hub" : "back";
  return new HubError("apply.switch-undone", `${endpoint} in ${vpc.vpc} could not be switched ${where}: ${what}`, {
    hint: "see what failed before it, then run the same command again",
  });
}

/** The way back ends when the endpoint shows its names again; where private DNS did not go on, the spoke joins again. */
async function concludeAtSpoke(operation: Conclude, task: Task): Promise<void> {
  const { endpoint, vpc } = operation;
  const links = linksOf(operation, task);
  const found = await lookAtLocal(endpoint, vpc, task);
  if (task.switches.turnOf(endpoint)?.to !== "on" && found?.isPrivateDnsOn !== true) {
    await joinAgain(operation, links, task);
    throw undone(operation, "its private DNS could not be turned on, so the spoke uses the hub as before");
  }
  await untilShown(operation, task);
  await unmark(operation, task);
  const now = task.aws.clock.now();
  for (const { name, zone } of links) {
    const since = zone === undefined ? undefined : task.switches.leftAt(zone, vpc);
    task.onPublic({ vpc, endpoint, name, ms: since === undefined ? undefined : now - since, servedBy: "spoke" });
  }
}

async function untilShown({ endpoint, vpc }: Conclude, task: Task): Promise<void> {
  const { aws, options } = task;
  const deadline = aws.clock.now() + longestVanishMs;
  task.tellWait(`until ${endpoint} has its private names`);
  for (;;) {
    const found = await lookAtLocal(endpoint, vpc, task);
    if (found !== undefined && found.isPrivateDnsOn && found.privateNames.length > 0) return;
    if (aws.clock.now() > deadline) throw timedOut(`for ${endpoint} to have its private names`);
    await pause(aws.clock, lookMs, options.signal);
  }
}

async function joinAgain(operation: Conclude, links: readonly Link[], task: Task): Promise<void> {
  const { vpc, authorizer } = operation;
  for (const { key, name, zone } of links) {
    if (zone === undefined) continue;
    const link = { ...operation, zone: key, zoneName: name, vpc, authorizer, vanishing: undefined };
    const atHub = { ...task, origin: task.hub };
    if (authorizer !== undefined) await authorize({ ...link, kind: "authorize" }, atHub);
    try {
      await associate({ ...link, kind: "associate" }, task);
    } finally {
      if (authorizer !== undefined) await deauthorize({ ...link, kind: "deauthorize" }, atHub);
    }
  }
}
