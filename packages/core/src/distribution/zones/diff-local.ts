import type { LocalEndpointChange } from "../../diff/change.ts";
import type { Match } from "../../match/match.ts";
import type { LocalEndpoint } from "../../resource/local-endpoints.ts";
import { aboutSpoke } from "../../topology/subject.ts";
import { vpcRefText, zoneKey } from "../../words/key.ts";
import { valueOr } from "../../words/state.ts";

/** Returns the changes of endpoints that spokes have of their own. */
export function diffLocalEndpoints(match: Match): readonly LocalEndpointChange[] {
  return match.desired.localEndpoints.flatMap((local) => changeOf(local, match));
}

function changeOf(local: LocalEndpoint, match: Match): readonly LocalEndpointChange[] {
  switch (local.intent) {
    case "keep":
      return [];
    case "switch":
      return [change("switch", local, whySwitched(local))];
    case "back":
      return [change("back", local, `spoke ${local.spoke.name} keeps endpoints of its own`)];
    case "stay":
      return isToRetire(local, match) ? [change("retire", local, whyRetired(local))] : [];
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
function isToRetire({ retirement, zones, spoke }: LocalEndpoint, match: Match): boolean {
  if (retirement?.isDue !== true || valueOr(retirement.connections, 0) > 0) return false;
  const vpc = vpcRefText(spoke);
  return zones.every(({ name }) => match.zones.all.get(zoneKey(name))?.vpcsByText.has(vpc) === true);
}
