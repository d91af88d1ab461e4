import type {
  AccessToAll,
  Proposal,
  ProposedAdoption,
  ProposedService,
  ProposedSpoke,
  UnknownReason,
} from "@vpce-hub/core";
import { Document, type Node, isMap, isScalar, isSeq } from "yaml";
import { printable } from "../../base/printable.ts";

/** What a proposal comes to as files: the topology, and the policies that it names. */
export interface ProposedFiles {
  readonly topology: string;
  /** By path, relative to the topology. */
  readonly policies: ReadonlyMap<string, string>;
}

/** How the accounts are entered, as the file has it. */
export interface ProposedAccess {
  readonly role: string | undefined;
  readonly planRole: string | undefined;
  readonly externalId: string | undefined;
}

/** Returns how a survey enters accounts that a file with this access names. */
export function surveyAccess({ role, planRole, externalId }: ProposedAccess): AccessToAll {
  const name = planRole ?? role;
  return name === undefined ? { kind: "ambient" } : { kind: "role", name, externalId };
}

/** Returns a proposal as a topology file, with comments for what the file cannot say. */
export function proposedFiles(proposal: Proposal, access: ProposedAccess): ProposedFiles {
  const document = new Document(documentOf(proposal, access));
  document.commentBefore = commentOf(headOf(proposal));
  commentItems(
    document.get("services", true),
    proposal.services.map(({ comments }) => comments),
  );
  commentItems(
    document.get("spokes", true),
    proposal.spokes.map((spoke) => [...spoke.comments, ...movedText(spoke)]),
  );
  const adopt = document.get("adopt", true);
  if (isSeq<Node>(adopt))
    for (const [i, item] of adopt.items.entries()) item.comment = ` ${printable(proposal.adopt[i]?.what ?? "")}`;
  const policies = proposal.services.flatMap(({ name, policy }) =>
    policy === undefined ? [] : [[policyPath(name), formatted(policy)] as const],
  );
  return { topology: document.toString({ lineWidth: 0 }), policies: new Map(policies) };
}

function documentOf(proposal: Proposal, access: ProposedAccess): Readonly<Record<string, unknown>> {
  const { name, hub, subnets, securityGroups, services, spokes, adopt, keepsExtraAssociations } = proposal;
  const roles = given({ ...access });
  return given({
    version: 1,
    name,
    access: Object.keys(roles).length === 0 ? undefined : roles,
    hub: given({ account: hub.account, region: hub.region, vpc: hub.vpc, subnets, securityGroups }),
    services: services.map(serviceEntry),
    spokes: spokes.map(({ comments: _, ...spoke }) => given(spoke)),
    adopt: adopt.length === 0 ? undefined : adopt.map(adoptEntry),
    policy: keepsExtraAssociations ? { extraAssociations: "keep" } : undefined,
  });
}

function serviceEntry(service: ProposedService): unknown {
  const { name, serviceName, serviceRegion, subnets, dnsNames, isByAddress, policy } = service;
  const entry = given({
    name,
    serviceName,
    serviceRegion,
    policy: policy === undefined ? undefined : policyPath(name),
    subnets,
    dnsNames,
    records: isByAddress ? "address" : undefined,
  });
  return Object.keys(entry).length === 1 ? name : entry;
}

function adoptEntry(adoption: ProposedAdoption): unknown {
  return adoption.kind === "topology" ? { topology: adoption.name } : adoption.id;
}

function policyPath(service: string): string {
  return `policies/${service}.json`;
}

/** A policy is shown as it is where it is no JSON: whoever loads it is told why. */
function formatted(policy: string): string {
  try {
    return `${JSON.stringify(JSON.parse(policy), undefined, 2)}\n`;
  } catch {
    return policy;
  }
}

function given(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

function movedText({ localEndpoints }: ProposedSpoke): readonly string[] {
  return localEndpoints === undefined ? [] : ["localEndpoints: switch moves it to the hub, and keep is the way back"];
}

function commentItems(list: unknown, comments: readonly (readonly string[])[]): void {
  if (!isSeq<Node>(list)) return;
  for (const [i, item] of list.items.entries()) {
    const lines = comments[i] ?? [];
    if (lines.length > 0 && (isMap(item) || isScalar(item))) item.commentBefore = commentOf(lines);
  }
}

function headOf(proposal: Proposal): readonly string[] {
  const { hub, basis, notes, unread } = proposal;
  const place = `${hub.vpc} of account ${hub.account} in ${hub.region}`;
  return [
    basis === "hub"
      ? `The hub ${place} as AWS has it. A plan of this file takes over what is listed under adopt, and changes nothing else but what is said below.`
      : `A first hub in ${place}, for what the VPCs of these accounts pay for. No spoke is moved before localEndpoints says so.`,
    ...section("To be known:", notes),
    ...section(
      "Could not be read, and may be missing here:",
      unread.map((reason) => unreadText(reason)),
    ),
    "",
    "Not looked at: whether spokes reach the hub by IP; policies elsewhere that name endpoints or VPCs (aws:SourceVpce, aws:SourceVpc); Route 53 Profiles and Resolver rules.",
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `- ${line}`)];
}

/** Says what could not be read, where, and why; what AWS refused says the first two itself. */
export function unreadText({ action, account, region, message }: UnknownReason): string {
  if (message.startsWith(`${action} `)) return message;
  return `${action} in account ${account}${region === undefined ? "" : `, ${region}`}: ${message}`;
}

const mostColumns = 116;

/** Names and messages of others stand in comments: none of them may end the line. */
function commentOf(lines: readonly string[]): string {
  return lines
    .flatMap((line) => wrapped(printable(line)))
    .map((line) => ` ${line}`.trimEnd())
    .join("\n");
}

function wrapped(line: string): readonly string[] {
  const indent = line.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < mostColumns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `${indent}${word}`);
  }
  return lines;
}
