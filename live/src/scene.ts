import type { CreateHostedZoneCommandInput, VPCRegion } from "@aws-sdk/client-route-53";
import type { Clock, Region } from "@vpce-hub/core";
import { asVpcRegion } from "./vpc-region.ts";
import type { Party } from "./party.ts";
import { zoneMark, zoneReference } from "./marks.ts";
import { Untried, needed, present } from "./judgement.ts";

/** What the trials stand on: two accounts, a VPC in each, and time. */
export interface Scene {
  readonly region: Region;
  /** Marks everything that is made; also a part of its names. */
  readonly run: string;
  readonly clock: Clock;
  readonly hub: Party;
  readonly spoke: Party;
  readonly hubVpc: string;
  readonly spokeVpc: string;
  readonly spokeSubnet: string;
  /** The service's name and private name, as the Region's catalogue has them. */
  readonly service: { readonly name: string; readonly privateName: string };
  /** A group in the spoke's VPC. */
  readonly group: string;
  readonly signal: AbortSignal | undefined;
  /** Returns a label that no other trial of this run has. */
  label(): string;
}

/** Makes a private zone of the hub's VPC, of a name that nobody uses unless one is given. */
export async function makeZone(
  scene: Scene,
  { name = zoneName(scene), reference = scene.label() }: { readonly name?: string; readonly reference?: string } = {},
): Promise<{ readonly id: string; readonly name: string }> {
  const answer = await scene.hub.askOfNew("route53:CreateHostedZone", zoneInput(scene, { name, reference }));
  const { HostedZone } = needed(answer, "making a zone");
  return { id: bareId(present(HostedZone?.Id, "the id of a zone")), name };
}

/** Returns what a zone of the hub's VPC is made with. */
export function zoneInput(
  { region, run, hubVpc }: Scene,
  { name, reference, vpc = hubVpc }: { readonly name: string; readonly reference: string; readonly vpc?: string },
): CreateHostedZoneCommandInput {
  return {
    Name: name,
    CallerReference: zoneReference(region, run, reference),
    VPC: { VPCId: vpc, VPCRegion: asVpcRegion(region) },
    HostedZoneConfig: { Comment: zoneMark, PrivateZone: true },
  };
}

/** Returns a name below `.internal`, which is for private use alone. */
export function zoneName(scene: Scene): string {
  return `${scene.label()}.${scene.run}.vpce-hub-live-check.internal`;
}

export function bareId(id: string): string {
  return id.replace(/^\/(hostedzone|change)\//, "");
}

/** A VPC as Route 53 takes it. */
export function vpcOf({ region }: Scene, vpc: string): { VPCId: string; VPCRegion: VPCRegion } {
  return { VPCId: vpc, VPCRegion: asVpcRegion(region) };
}

/** How long is waited for something, and how often it is looked at. */
export interface Wait {
  readonly everyMs: number;
  readonly longestMs: number;
}

/** Looks until something is so; returns how many milliseconds that took, undefined when it never was. */
export async function msUntil(
  { clock, signal }: Pick<Scene, "clock" | "signal">,
  { everyMs, longestMs }: Wait,
  isSo: () => Promise<boolean>,
): Promise<number | undefined> {
  const since = clock.now();
  for (;;) {
    if (await isSo()) return clock.now() - since;
    if (clock.now() - since >= longestMs) return undefined;
    try {
      await clock.sleep(everyMs, signal);
    } catch {
      throw new Untried("the run was stopped");
    }
  }
}

/** Writes a time for people. */
export function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
