import type { LocalEndpointChange } from "../../diff/facts/local-endpoint.ts";
import type { Match } from "../../match/match.ts";
import type { LocalEndpoint } from "../../resource/local-endpoints.ts";
import { aboutSpoke } from "../../topology/subject.ts";
import type { Spoke } from "../../topology/topology.ts";
import type { Key } from "../../words/ids.ts";
import { vpcRefText, zoneKey } from "../../words/key.ts";
import { valueOr } from "../../words/state.ts";

/** Tells whether the hub serves a spoke under the name of a zone, in whatever way. */
type IsServed = (spoke: Spoke, zone: Key) => boolean;

/** Returns the changes of endpoints that spokes have of their own. */
export function diffLocalEndpoints(match: Match, isServed: IsServed): readonly LocalEndpointChange[] {
  return match.desired.localEndpoints.flatMap((local) => changeOf(local, isServed));
}

/** Tells whether a spoke is on a zone. */
export function isOnZone({ zones }: Match, spoke: Spoke, zone: Key): boolean {
  return zones.all.get(zone)?.vpcsByText.has(vpcRefText(spoke)) === true;
}

function changeOf(local: LocalEndpoint, isServed: IsServed): readonly LocalEndpointChange[] {
  switch (local.intent) {
    case "keep":
      return [];
    case "switch":
      return [change("switch", local, whySwitched(local))];
    case "back":
      return [change("back", local, `spoke ${local.spoke.name} keeps endpoints of its own`)];
    case "stay":
      return isToRetire(local, isServed) ? [change("retire", local, whyRetired(local))] : [];
  }
}

function change(kind: LocalEndpointChange["kind"], local: LocalEndpoint, why: string): LocalEndpointChange {
  const { key, spoke, services } = local;
  return { resource: "local-endpoint", kind, key, subject: aboutSpoke(spoke), services, local, why };
}

function whySwitched({ stage, spoke, found }: LocalEndpoint): string {
  if (stage === "serving") return `spoke ${spoke.name} is to use the hub`;
  const where = found.isPrivateDnsOn ? "before its private DNS was off" : "while its private DNS was off";
  return `an earlier run was stopped ${where}`;
}

function whyRetired({ spoke }: LocalEndpoint): string {
  return `spoke ${spoke.name} uses the hub, and has for as long as its drain asks`;
}

/** It goes when its time has come, nothing is connected that anybody has seen, and the spoke has all its names from the hub. */
function isToRetire({ retirement, zones, spoke }: LocalEndpoint, isServed: IsServed): boolean {
  if (retirement?.isDue !== true || valueOr(retirement.connections, 0) > 0) return false;
  return zones.every(({ name }) => isServed(spoke, zoneKey(name)));
}
