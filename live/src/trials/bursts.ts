import { type AwsService, chargesOf } from "@vpce-hub/core";
import { isMissingRight } from "../answer.ts";
import type { CallName, Calls } from "../calls.ts";
import { type Judgement, Untried, held, notHeld } from "../judgement.ts";
import { type Scene, makeZone } from "../scene.ts";
import { type Chapter, type Trial, chapterOf } from "../trial.ts";

/** Reads that are sent at once. */
export interface Burst<Name extends CallName> {
  readonly call: Name;
  readonly input: Calls[Name]["input"];
  /** How many the bucket holds, as the product counts. */
  readonly least: number;
  readonly sent: number;
}

/** How long nothing is sent before, so that the bucket is full unless others of the account drain it. */
const restMs = 10_000;

/** Sends a burst and judges what was taken, and what the product would make of what was not. */
export async function burst<Name extends CallName>(
  { hub, clock, signal }: Scene,
  { call, input, least, sent }: Burst<Name>,
): Promise<Judgement> {
  try {
    await clock.sleep(restMs, signal);
  } catch {
    throw new Untried("the run was stopped");
  }
  const answers = await Promise.all(Array.from({ length: sent }, () => hub.once(call, input)));
  const refused = answers.flatMap((answer) => (answer.kind === "refused" ? answer : []));
  const other = refused.find(({ fault }) => fault !== "throttled");
  if (other !== undefined && isMissingRight(other)) throw new Untried(`the role may not: ${other.code}`);
  if (other?.fault === "final") return notHeld(`${other.code} is not taken for an empty bucket`);
  if (other !== undefined) throw new Untried(`the network was in the way: ${other.code}`);
  const taken = sent - refused.length;
  const codes = [...new Set(refused.map(({ code }) => code))].join(", ");
  const seen = `${taken} of ${sent} at once were taken${codes === "" ? "" : `, the others ${codes}`}`;
  return taken >= least ? held(seen) : notHeld(seen);
}

/** How many requests the product sends at once after a rest. */
export function capacityOf(service: AwsService, action: string): number {
  return Math.min(...chargesOf({ service, action }).map(({ bucket, tokens }) => bucket.capacity / tokens));
}

const route53Capacity = capacityOf("route53", "GetHostedZone");
const ec2Capacity = capacityOf("ec2", "DescribeVpcs");

const trials: readonly Trial<undefined>[] = [
  {
    id: "bursts.route53",
    fact: "A5, THR",
    claim: `Route 53 takes at least ${route53Capacity} reads of an account at once, and refuses the others as something to send again.`,
    leansOn: "packages/core/src/rights/calls/route53.ts",
    run: async (scene) => {
      const { id } = await makeZone(scene);
      const sent = route53Capacity + 30;
      return burst(scene, { call: "route53:GetHostedZone", input: { Id: id }, least: route53Capacity, sent });
    },
  },
  {
    id: "bursts.ec2",
    fact: "B4, EC2THR",
    claim: `EC2 takes at least ${ec2Capacity} reads of an account and Region at once, and refuses the others as something to send again.`,
    leansOn: "packages/core/src/rights/calls/ec2.ts",
    run: async (scene) => {
      const input = { VpcIds: [scene.hubVpc] };
      return burst(scene, { call: "ec2:DescribeVpcs", input, least: ec2Capacity, sent: ec2Capacity + 40 });
    },
  },
];

/** How much AWS takes at once. */
export const bursts: Chapter = chapterOf("bursts", () => Promise.resolve(undefined), trials);
