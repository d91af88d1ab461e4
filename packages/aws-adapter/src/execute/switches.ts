import { type EndpointId, type VpcRef, type ZoneId, vpcRefText } from "@vpce-hub/core";
import type { PendingAssociation } from "./await-associations.ts";

/** What a run has done of the switches of spokes: what concludes one must know it, since reads may lag behind. */
export class Switches {
  readonly #turned = new Map<EndpointId, { readonly to: "on" | "off"; readonly at: number }>();
  readonly #joined = new Map<string, PendingAssociation | undefined>();
  readonly #left = new Map<string, number>();
  readonly #marked = new Set<EndpointId>();
  readonly #undone = new Map<string, EndpointId>();

  /** Notes that an endpoint bears its mark from now on: rights that ask for the mark may lag behind it. */
  noteMarked(endpoint: EndpointId): void {
    this.#marked.add(endpoint);
  }

  isMarked(endpoint: EndpointId): boolean {
    return this.#marked.has(endpoint);
  }

  /** Notes that private DNS of an endpoint was turned; `at` is when that was asked for. */
  noteTurned(endpoint: EndpointId, to: "on" | "off", at: number): void {
    this.#turned.set(endpoint, { to, at });
  }

  turnOf(endpoint: EndpointId): { readonly to: "on" | "off"; readonly at: number } | undefined {
    return this.#turned.get(endpoint);
  }

  /** Notes that a VPC is on a zone; with the association where AWS still spreads it. */
  noteJoined(zone: ZoneId, vpc: VpcRef, pending?: PendingAssociation): void {
    this.#joined.set(linkText(zone, vpc), pending);
    this.#left.delete(linkText(zone, vpc));
  }

  hasJoined(zone: ZoneId, vpc: VpcRef): boolean {
    return this.#joined.has(linkText(zone, vpc));
  }

  pendingOf(zone: ZoneId, vpc: VpcRef): PendingAssociation | undefined {
    return this.#joined.get(linkText(zone, vpc));
  }

  /** Notes when a VPC was taken off a zone. */
  noteLeft(zone: ZoneId, vpc: VpcRef, at: number): void {
    this.#joined.delete(linkText(zone, vpc));
    this.#left.set(linkText(zone, vpc), at);
  }

  leftAt(zone: ZoneId, vpc: VpcRef): number | undefined {
    return this.#left.get(linkText(zone, vpc));
  }

  /** Notes that a switch in a VPC could not be finished: what hindered it may hinder the next one as well. */
  noteUndone(vpc: VpcRef, endpoint: EndpointId): void {
    this.#undone.set(vpcRefText(vpc), endpoint);
  }

  undoneIn(vpc: VpcRef): EndpointId | undefined {
    return this.#undone.get(vpcRefText(vpc));
  }
}

function linkText(zone: ZoneId, vpc: VpcRef): string {
  return `${zone} ${vpcRefText(vpc)}`;
}
