import type { FunctionConfiguration } from "@aws-sdk/client-lambda";
import {
  type ErrorCode,
  HubError,
  type NameAnswer,
  type ProbeTarget,
  type ProbeTrouble,
  type SubnetId,
  hasCode,
  isHubError,
  isOurs,
  probeName,
  probeTags,
} from "@vpce-hub/core";
import { pause } from "../base/pause.ts";
import { chunksOf } from "../connection/paginate.ts";
import { longestWaitMs, timedOut } from "../execute/deadline.ts";
import { findFunction, tagsOf } from "./find-function.ts";
import { type ProbeGround, patienceMs, probeProgram } from "./probe-ground.ts";
import { readAnswers, readFailure } from "./read-answers.ts";
import { removeFunction } from "./remove-function.ts";

/** A probe as it is to be. */
export interface WantedProbe {
  readonly subnet: SubnetId;
  readonly group: string;
  readonly role: string;
}

/** What a probe said, or why it said nothing; and what could not be taken away. */
export interface Probed {
  readonly answers: readonly NameAnswer[] | HubError;
  readonly left: ProbeTrouble | undefined;
}

/** How often a function is made that vanishes: another run of the same topology may be done with it before this one. */
const mostAttempts = 3;
/** Names that are asked for at once: each opens a connection for each address. */
const mostNames = 100;

/** Makes a function in a subnet, asks it, and takes it away, whatever comes between. */
export async function probeFrom(
  wanted: WantedProbe,
  targets: readonly ProbeTarget[],
  ground: ProbeGround,
): Promise<Probed> {
  const name = probeName(ground.topology, wanted.subnet);
  const made: Making = { state: "none" };
  const answers = await answersFrom(name, { wanted, targets, ground, made }).catch((error: unknown) => {
    if (isHubError(error)) return error;
    throw error;
  });
  const left = made.state === "none" ? undefined : await removeFunction(name, made.state, ground);
  return { answers, left };
}

/** Whether there is a function of ours to take away: no, yes, or nobody knows. */
interface Making {
  state: "none" | "made" | "in-doubt";
}

interface Probing {
  readonly wanted: WantedProbe;
  readonly targets: readonly ProbeTarget[];
  readonly ground: ProbeGround;
  readonly made: Making;
}

async function answersFrom(name: string, probing: Probing): Promise<readonly NameAnswer[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await make(name, probing);
      await untilActive(name, probing.ground);
      return await ask(name, probing.targets, probing.ground);
    } catch (error) {
      if (!(error instanceof Vanished || hasCode(error, "aws.not-found")) || attempt === mostAttempts) throw error;
    }
  }
}

/** A function that is not there, or not as it is to be, any more. */
class Vanished extends HubError {
  constructor(name: string) {
    super("aws.not-found", `the function ${name} was taken away while it was asked`, {
      hint: "see whether another run probes the same spoke, and probe again when it has ended",
    });
  }
}

/** With these AWS has made nothing for certain. */
const refusals: readonly ErrorCode[] = [
  "aws.access-denied",
  "aws.credentials",
  "aws.invalid-request",
  "aws.not-found",
  "aws.quota-exceeded",
];

async function make(name: string, { wanted, ground, made }: Probing): Promise<void> {
  const { aws, origin, topology, signal } = ground;
  const { subnet, group, role } = wanted;
  const before = made.state;
  made.state = "in-doubt";
  try {
    const VpcConfig = { SubnetIds: [subnet], SecurityGroupIds: [group] };
    const Tags = Object.fromEntries(probeTags(topology, subnet));
    const input = { ...probeProgram().settings, FunctionName: name, Role: role, VpcConfig, Tags };
    await aws.write("lambda:CreateFunction", origin, input, { signal });
    made.state = "made";
  } catch (error) {
    if (hasCode(error, "aws.conflict")) return takeOver(name, { wanted, ground, made });
    if (isHubError(error) && refusals.includes(error.code)) made.state = before === "made" ? "in-doubt" : "none";
    throw error;
  }
}

/** A function of that name is there: what a run before left, or another one uses; or somebody else's, which nobody touches. */
async function takeOver(name: string, { wanted, ground, made }: Omit<Probing, "targets">): Promise<void> {
  const { origin, topology, signal } = ground;
  const found = await findFunction(name, ground, signal);
  if (found === undefined) {
    made.state = "none";
    throw new Vanished(name);
  }
  if (!isOurs(topology, { tags: tagsOf(found, ground) })) {
    made.state = "none";
    throw new HubError(
      "aws.conflict",
      `there is a function ${name} in account ${origin.caller.account} (${origin.region}) that is not this topology's`,
      { hint: `see whose it is; where nobody needs it, delete it, and probe again` },
    );
  }
  made.state = "made";
  if (isAsWanted(found.Configuration, wanted)) return;
  const left = await removeFunction(name, "made", ground);
  if (left !== undefined) throw new HubError("aws.conflict", left.message, { hint: left.hint });
  made.state = "none";
  throw new Vanished(name);
}

function isAsWanted(found: FunctionConfiguration | undefined, { subnet, group, role }: WantedProbe): boolean {
  const { CodeSha256, Role, State, VpcConfig } = found ?? {};
  return (
    CodeSha256 === probeProgram().codeSha256 &&
    Role === role &&
    (State === "Active" || State === "Pending") &&
    VpcConfig?.SubnetIds?.join() === subnet &&
    VpcConfig.SecurityGroupIds?.join() === group
  );
}

/** The first function of a subnet and group waits some minutes for its network interface (AWS-FACTS-2 L3). */
async function untilActive(name: string, { aws, origin, signal }: ProbeGround): Promise<void> {
  const deadline = aws.clock.now() + longestWaitMs;
  for (let delayMs = 1000; ; delayMs = Math.min(10_000, 1.5 * delayMs)) {
    const { Configuration = {} } = await aws.read("lambda:GetFunction", origin, { FunctionName: name }, { signal });
    const { State, StateReason = "it does not say why", StateReasonCode = "" } = Configuration;
    if (State === "Active") return;
    if (State !== "Pending")
      throw new HubError(
        StateReasonCode === "InsufficientRolePermissions" ? "aws.access-denied" : "aws.unexpected",
        `the function ${name} in account ${origin.caller.account} is ${State}: ${StateReason} (${StateReasonCode})`,
        { hint: hintOfState(StateReasonCode, Configuration) },
      );
    if (aws.clock.now() + delayMs > deadline) throw timedOut(`for the function ${name} to get its network interface`);
    await pause(aws.clock, delayMs, signal);
  }
}

function hintOfState(code: string, { Role = "its role", VpcConfig }: FunctionConfiguration): string {
  const subnet = VpcConfig?.SubnetIds?.join(", ") ?? "its subnet";
  switch (code) {
    case "SubnetOutOfIPAddresses":
      return `free an address in ${subnet}: a probe needs one`;
    case "EniLimitExceeded":
      return "raise the quota of network interfaces of Lambda for the VPC, or remove functions that nobody needs";
    case "InsufficientRolePermissions":
      return `grant ${Role} what AWS names`;
    default:
      return "see what Lambda says of it, and probe again";
  }
}

/** How often a function that is active is asked while Lambda says that it is not. */
const mostAsked = 5;

async function ask(
  name: string,
  targets: readonly ProbeTarget[],
  { aws, origin, signal }: ProbeGround,
): Promise<readonly NameAnswer[]> {
  const answers: NameAnswer[] = [];
  for (const part of chunksOf(targets, mostNames)) {
    const question = { names: part.map((target) => ({ name: target.name, ports: target.ports })), patienceMs };
    const input = { FunctionName: name, Payload: Buffer.from(JSON.stringify(question)) };
    answers.push(...(await invoked(input)));
  }
  return answers;

  async function invoked(input: { readonly FunctionName: string; readonly Payload: Uint8Array }) {
    for (let asked = 1; ; asked += 1) {
      try {
        const { FunctionError, Payload = new Uint8Array() } = await aws.write("lambda:InvokeFunction", origin, input, {
          signal,
        });
        if (FunctionError === undefined) return readAnswers(Payload);
        throw new HubError("aws.unexpected", `the function ${name} failed: ${readFailure(Payload)}`, {
          hint: "probe again, and tell those who make vpce-hub where it fails twice",
        });
      } catch (error) {
        if (!hasCode(error, "aws.conflict") || asked === mostAsked) throw error;
        await pause(aws.clock, 2000, signal);
      }
    }
  }
}
